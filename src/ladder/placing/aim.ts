import type { Objective } from "../../allocation/problem.ts";
import type { Award } from "../../award/award.ts";
import type { Rational } from "../../kernel/rational.ts";

/** What an allocation is for, where it is not simply the most credit by the standard objectives. */
export interface Aim {
  /** The most credit that is wanted; what the program has where absent. */
  readonly total?: Rational;
  /** The only requirement that receives anything, with what is below it. */
  readonly within?: string;
  /** The micro-credentials that an award uses; its own where absent. */
  readonly uses?: ReadonlyMap<Award, readonly string[]>;
  /** What to optimise, given the order in which weights stand for micro-credentials. */
  readonly objectives?: (microCredentials: readonly string[]) => readonly Objective[];
}
