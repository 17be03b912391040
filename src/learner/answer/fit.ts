import type { Award } from "../../award/award.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { ExplainedAllocation } from "../../ladder/placing/placing.ts";
import type { PlacedAward, PlacedBlock, PlacedCourse } from "../../ladder/result.ts";
import type { ProgramRules } from "../rules/program-rules.ts";

/** A completed program that is a block in another, as far as it rests on micro-credentials. */
export interface LearnedBlock {
  readonly program: { readonly id: string; readonly title: string };
  /** The requirement that it enters. */
  readonly requirement: string;
  /** What counts of it, less what its earned courses fill. */
  readonly counted: Rational;
  /** Recognized where everything in it is. */
  readonly status: Award["status"];
  /** Ids of the banks whose awards are in it, sorted. */
  readonly banks: readonly string[];
  /** Ids of what is used in it, sorted. */
  readonly microCredentials: readonly string[];
}

/** A completed program that is a block in another, and what of it rests on courses already earned. */
export interface EnteredBlock extends PlacedBlock {
  /** What counts of it because of courses already earned. */
  readonly earned: Rational;
  /** Their ids. */
  readonly courses: readonly string[];
}

/** Another program that was answered together with one, and what it took. */
export interface Sister {
  readonly rules: ProgramRules;
  readonly placed: readonly PlacedAward[];
  readonly earned: readonly PlacedCourse[];
  /** The credits that may count in both; null where nothing may. */
  readonly shared: Rational | null;
}

/** What of the programs that are answered together with one bears on it. */
export interface Beside {
  /** Every completed program that enters as a block. */
  readonly entered: readonly EnteredBlock[];
  /** Those that bring credit from micro-credentials. */
  readonly blocks: readonly LearnedBlock[];
  /** In the order of the programs. */
  readonly sisters: readonly Sister[];
}

/** What is placed in a program; `beside` is absent where it is answered by itself. */
export interface Fit extends ExplainedAllocation {
  readonly beside?: Beside;
}

/** Completed programs that bring credit from micro-credentials. */
export function blocksIn({ beside }: Fit): readonly LearnedBlock[] {
  return beside?.blocks ?? [];
}
