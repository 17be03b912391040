import type { Score } from "./tally.ts";

/** What a search looks for: solutions that keep the objectives before `phase` and reach `needed` in it. */
export interface Goal {
  /** Position of the objective in the score. */
  readonly phase: number;
  /** Optimal values of the objectives before the phase. */
  readonly kept: Score;
  /** The least value of the phase's objective that is of interest. */
  readonly needed: number;
}

/** True when no solution with this ceiling meets the goal. */
export function outOfReach(goal: Goal, ceiling: Score): boolean {
  for (let at = 0; at < goal.phase; at += 1) {
    if ((ceiling[at] ?? 0) < (goal.kept[at] ?? 0)) return true;
  }
  return (ceiling[goal.phase] ?? 0) < goal.needed;
}
