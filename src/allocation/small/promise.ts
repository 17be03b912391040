import { best } from "./best.ts";
import { choices } from "./choices.ts";
import { mostBySelection, packed } from "./completions.ts";
import { firstOption, ListNumber } from "./list-number.ts";
import { awards, capacity, groups, limits, lowest, packing, tree } from "./sheet.ts";
import { toValue } from "./value.ts";

const byChoice = () => new Int32Array(capacity.choices);

/** By choice, what going on from it could bring, from above. */
export const hope = {
  credits: byChoice(),
  grants: byChoice(),
  /** The same with limits left out of account. */
  full: byChoice(),
  /** In parts. */
  worth: byChoice(),
  /** What it costs at least, packed. */
  cost: byChoice(),
};

const list = new ListNumber();

/**
 * No solution that goes on from a choice has a greater value. Whatever counts fewer credits than hoped is worth less;
 * so all else may rest on just so many being counted.
 */
export function promiseOf(at: number): number {
  lookAhead(at);
  const grants = mostByLimits(at);
  const credits = Math.min(tree.total, grants);
  const granted = packing.granted * Math.max(credits, choices.least[at] ?? 0);
  const cost = (choices.cost[at] ?? 0) + costAhead(at, credits) + granted;
  hope.grants[at] = grants;
  hope.credits[at] = credits;
  hope.cost[at] = cost;
  return toValue(credits, packed(hope.worth[at] ?? 0) - cost);
}

/** The same, by leaves as well as by awards. */
export function promiseByLeaves(at: number): number {
  const credits = hope.credits[at] ?? 0;
  const room = hope.grants[at] ?? 0;
  const byRoom = mostBySelection(at, room, room - credits);
  const worth = Math.min(hope.worth[at] ?? 0, byRoom);
  return toValue(credits, packed(worth) - (hope.cost[at] ?? 0));
}

function lookAhead(at: number): void {
  const free = choices.free[at] ?? 0;
  let full = choices.full[at] ?? 0;
  let worth = choices.worth[at] ?? 0;
  for (let level = choices.level[at] ?? 0; level < groups.size; level += 1) {
    let mostFull = 0;
    let mostWorth = 0;
    for (let left = (groups.awards[level] ?? 0) & free; left !== 0; left &= left - 1) {
      const award = lowest(left);
      mostFull = Math.max(mostFull, awards.full[award] ?? 0);
      mostWorth = Math.max(mostWorth, awards.worth[award] ?? 0);
    }
    full += mostFull;
    worth += mostWorth;
  }
  hope.full[at] = full;
  hope.worth[at] = worth;
}

/** Credits that are missing need more awards, and these have their cost. */
function costAhead(at: number, credits: number): number {
  const missing = credits - (choices.full[at] ?? 0);
  if (missing <= 0) return 0;
  const level = choices.level[at] ?? 0;
  return groups.cost[level * capacity.steps + Math.floor(missing / groups.step)] ?? 0;
}

/** The most that limits of the whole program on credits allow to be granted. */
function mostByLimits(at: number): number {
  const given = (choices.chosen[at] ?? 0) | (choices.free[at] ?? 0);
  let most = hope.full[at] ?? 0;
  for (let limit = 0; limit < limits.size; limit += 1) {
    if (limits.leaves[limit] !== -1 || limits.counts[limit] === 1) continue;
    const all = (given & ~(limits.awards[limit] ?? 0)) === 0;
    most = Math.min(most, all ? (limits.max[limit] ?? 0) : mostByLimit(at, limit));
  }
  return most;
}

function mostByLimit(at: number, limit: number): number {
  const members = limits.awards[limit] ?? 0;
  const free = choices.free[at] ?? 0;
  let outside = 0;
  let inside = 0;
  for (let left = choices.chosen[at] ?? 0; left !== 0; left &= left - 1) {
    const award = lowest(left);
    if ((members >> award) & 1) inside += awards.full[award] ?? 0;
    else outside += awards.full[award] ?? 0;
  }
  for (let level = choices.level[at] ?? 0; level < groups.size; level += 1) {
    let mostOutside = 0;
    let most = 0;
    for (let left = (groups.awards[level] ?? 0) & free; left !== 0; left &= left - 1) {
      const award = lowest(left);
      const full = awards.full[award] ?? 0;
      most = Math.max(most, full);
      if (((members >> award) & 1) === 0) mostOutside = Math.max(mostOutside, full);
    }
    outside += mostOutside;
    inside += most - mostOutside;
  }
  return outside + Math.min(inside, limits.max[limit] ?? 0);
}

/** Could a list with every award in its first leaf come before the best list? */
export function mayComeFirst(at: number): boolean {
  const slack = (hope.full[at] ?? 0) - best.credits;
  const free = choices.free[at] ?? 0;
  list.clear();
  for (let left = choices.chosen[at] ?? 0; left !== 0; left &= left - 1)
    list.add(first(lowest(left), slack));
  for (let level = choices.level[at] ?? 0; level < groups.size; level += 1) {
    let found: number = capacity.options;
    for (let left = (groups.awards[level] ?? 0) & free; left !== 0; left &= left - 1)
      found = Math.min(found, first(lowest(left), slack));
    list.add(found);
  }
  return list.mayPrecede(best.list);
}

function first(award: number, slack: number): number {
  const leaf = lowest(awards.accepts[award] ?? 0);
  return firstOption(award, leaf, awards.full[award] ?? 0, slack);
}
