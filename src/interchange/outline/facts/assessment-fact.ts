import type { Rational } from "../../../kernel/rational.ts";

/** One piece of assessment. */
export interface AssessmentFact {
  readonly title: string;
  /** Percent of the whole; null where none is stated. */
  readonly weight: Rational | null;
  /** The numbers of the outcomes that it covers, from 1; empty where none is stated. */
  readonly outcomes: readonly number[];
}
