import { branchEffort, targetEffort } from "./bounding.ts";
import { restrict } from "./branch.ts";
import type { Goal } from "./goal.ts";
import type { Instance } from "./instance.ts";
import { earlier, sameKey } from "./list-order.ts";
import type { Context } from "./search.ts";
import type { Solution } from "./solution.ts";
import { copyState, decided, livingChoices, type State } from "./state.ts";
import { removeFromTwins } from "./symmetry.ts";
import { type Assignment, compareScores, tally } from "./tally.ts";

/** The solution with exactly this score that is first in the order of lists; undefined when work ran out. */
export function firstList(
  context: Context,
  target: Solution,
  open: State,
  start: Float64Array | undefined,
): Solution | undefined {
  const { instance, twins, work, bounding } = context;
  const phase = target.score.length - 1;
  const goal: Goal = { phase, kept: target.score, needed: target.score[phase] ?? 0 };
  let stopped = false;

  const explore = (
    state: State,
    from: Float64Array | undefined,
    root: boolean,
  ): Assignment | undefined => {
    let best: Assignment | undefined;
    let multipliers = from;
    for (let first = root; ; first = false) {
      if (work.left <= 0) stopped = true;
      if (stopped) return undefined;
      const effort = first ? targetEffort : branchEffort;
      const insight = bounding.examine(state, goal, multipliers, effort);
      if (insight === undefined) return best;
      multipliers = insight.multipliers;
      const now = decided(instance, state);
      if (compareScores(tally(instance, now).score, target.score) === 0) {
        return earlier(instance, best, now);
      }
      const rank = firstOpen(instance, state);
      const item = instance.choices[rank]?.award;
      if (item === undefined) return best;
      const inside = copyState(state);
      restrict(instance, inside, { item, ranks: [rank] });
      const found = explore(inside, multipliers, false);
      if (stopped) return undefined;
      if (found !== undefined) {
        best = earlier(instance, best, found);
        if (!hasRival(instance, state, rank)) return best;
      }
      const mirrored = removeFromTwins(instance, state, twins, item, [rank]);
      for (const gone of [rank, ...mirrored]) state.alive[gone] = 0;
    }
  };
  const chosen = explore(copyState(open), start, true);
  return chosen === undefined ? undefined : { score: target.score, chosen };
}

/** The first living choice of an undecided item, -1 when all are decided. */
function firstOpen(instance: Instance, state: State): number {
  for (const { rank, award } of instance.choices) {
    if (state.alive[rank] !== 1) continue;
    if (state.must[award] === 1 && livingChoices(instance, state, award).length === 1) continue;
    return rank;
  }
  return -1;
}

/** True when another living choice has the same place in the order but for the award's index. */
function hasRival(instance: Instance, state: State, rank: number): boolean {
  for (let next = rank + 1; sameKey(instance, rank, next); next += 1) {
    if (state.alive[next] === 1) return true;
  }
  return false;
}
