import type { Instance } from "../instance/instance.ts";
import { type Assignment, compareScores, type Score, tally } from "../tally.ts";

/** A feasible assignment and what it scores. */
export interface Solution {
  readonly score: Score;
  readonly chosen: Assignment;
}

/** The solution that places nothing, which every problem has. */
export function nothing(instance: Instance): Solution {
  return scored(instance, new Int32Array(instance.items.size).fill(-1));
}

/** A feasible assignment with its score. */
export function scored(instance: Instance, chosen: Assignment): Solution {
  return { chosen, score: tally(instance, chosen).score };
}

/** The better of two by all objectives; the first where they are equal. */
export function betterOf(a: Solution, b: Solution): Solution {
  return compareScores(b.score, a.score) > 0 ? b : a;
}
