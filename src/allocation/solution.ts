import type { Instance } from "./instance.ts";
import { type Assignment, type Score, tally } from "./tally.ts";

/** A feasible assignment and what it scores. */
export interface Solution {
  readonly score: Score;
  readonly chosen: Assignment;
}

/** The solution that places nothing, which every problem has. */
export function nothing(instance: Instance): Solution {
  const chosen = new Int32Array(instance.items.length).fill(-1);
  return { chosen, score: tally(instance, chosen).score };
}
