import type { ReasonCode } from "../diagnostics/reasons.ts";
import type { Rational } from "../kernel/rational.ts";

/** What becomes of a learner's learning in a program (semantics, section 8). */
export type LearnerVerdict = "recognized" | "eligible" | "review" | "no";

/** All of them, the best first. */
export const learnerVerdicts: readonly LearnerVerdict[] = [
  "recognized",
  "eligible",
  "review",
  "no",
];

/** Credit that a learner gets, or may get, in a program. */
export interface LearnerAward {
  readonly requirement: string;
  readonly award: string;
  /** For a block, the banks of what it is made of, joined by `+`. */
  readonly bank: string;
  readonly status: "recognized" | "eligible" | "review";
  readonly course: string | null;
  readonly subject: string | null;
  readonly level: number | null;
  /** What counts after every cap. */
  readonly credits: Rational;
  readonly microCredentials: readonly string[];
  /** The completed program that enters as a block; absent for all other credit. */
  readonly block?: { readonly id: string; readonly title: string };
}

/** The answer for one situation: what any learner with these holdings gets in this program. */
export interface LearnerAnswer {
  readonly verdict: LearnerVerdict;
  /** Credits from micro-credentials that count; courses already earned are apart. */
  readonly certain: Rational;
  readonly possible: Rational;
  /** What counts for certain, then what a review may add; each by requirement and award. */
  readonly awards: readonly LearnerAward[];
  /** Why it is not more, in the order of the catalogue; each once. */
  readonly reasons: readonly ReasonCode[];
  /** Ids of the exceptions that were kept to. */
  readonly exceptions: readonly string[];
  /** Are the credits proven to be the most, for certain and with reviews? */
  readonly optimal: boolean;
  /** Is the choice settled to the last tie, too? False where a work limit left open what is complete. */
  readonly unique: boolean;
}
