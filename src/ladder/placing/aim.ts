import type { Objective } from "../../allocation/problem.ts";
import type { Award } from "../../award/award.ts";
import type { Rational } from "../../kernel/rational.ts";

/** What an allocation is for, where it is not simply the most credit by the standard objectives. */
export interface Aim {
  /** The most credit that is wanted, in all programs together; what they have where absent. */
  readonly total?: Rational;
  /** The only requirement that receives anything, with what is below it; under its program's prefix where several are in the problem. */
  readonly within?: string;
  /** The micro-credentials that an award uses; its own where absent. */
  readonly uses?: ReadonlyMap<Award, readonly string[]>;
  /** What to optimise, given the order in which weights stand for micro-credentials; paths as in `within`. */
  readonly objectives?: (microCredentials: readonly string[]) => readonly Objective[];
}
