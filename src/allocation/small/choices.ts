import { work } from "./best.ts";
import { awards, capacity, groups, leaves, limits, lowest, uses } from "./sheet.ts";

const byChoice = () => new Int32Array(capacity.choices);

/** Choices of at most one award of each group up to a level: all that were made since the start. */
export const choices = {
  size: 0,
  /** The first group that is not settled and has an award left; the number of groups where there is none. */
  level: byChoice(),
  /** As bits: the awards chosen, those of later groups that they do not exclude, and the micro-credentials used. */
  chosen: byChoice(),
  free: byChoice(),
  used: byChoice(),
  /** What the chosen can be granted at most and are granted at least. */
  full: byChoice(),
  least: byChoice(),
  /** Leaves that may still be completed, as bits: at first those of the choice gone on from. */
  leaves: byChoice(),
  /** What they cost, packed, and what they can complete, in parts. */
  cost: byChoice(),
  worth: byChoice(),
  /** The least that they take of each limit of the whole program. */
  taken: new Int32Array(capacity.choices * capacity.limits),
};

/** Forgets all choices and makes the first: nothing is chosen, nothing settled. */
export function chooseNothing(): number {
  let free = 0;
  for (let at = 0; at < groups.size; at += 1) free |= groups.awards[at] ?? 0;
  choices.size = 1;
  choices.chosen[0] = 0;
  choices.used[0] = 0;
  choices.full[0] = 0;
  choices.least[0] = 0;
  choices.leaves[0] = leaves.scoring;
  choices.cost[0] = 0;
  choices.worth[0] = 0;
  for (let limit = 0; limit < limits.size; limit += 1) choices.taken[limit] = 0;
  settle(0, 0, free);
  return 0;
}

/** Adds an award of the choice's level; -1 where a limit of the whole program forbids it or no branch is left. */
export function chooseAlso(from: number, award: number): number {
  const to = next();
  if (to < 0 || !charge(from, to, award)) return -1;
  const level = choices.level[from] ?? 0;
  const used = choices.used[from] ?? 0;
  let cost = (choices.cost[from] ?? 0) + (awards.cost[award] ?? 0);
  for (let left = (awards.uses[award] ?? 0) & ~used; left !== 0; left &= left - 1)
    cost += uses.weight[lowest(left)] ?? 0;
  choices.chosen[to] = (choices.chosen[from] ?? 0) | (1 << award);
  choices.used[to] = used | (awards.uses[award] ?? 0);
  choices.full[to] = (choices.full[from] ?? 0) + (awards.full[award] ?? 0);
  choices.least[to] = (choices.least[from] ?? 0) + (awards.least[award] ?? 0);
  choices.leaves[to] = choices.leaves[from] ?? 0;
  choices.cost[to] = cost;
  choices.worth[to] = (choices.worth[from] ?? 0) + (awards.worth[award] ?? 0);
  const others = ~((awards.excludes[award] ?? 0) | (groups.awards[level] ?? 0));
  settle(to, level + 1, (choices.free[from] ?? 0) & others);
  choices.size += 1;
  return to;
}

/** Chooses no award of the choice's level; -1 where no branch is left. */
export function chooseNone(from: number): number {
  const to = next();
  if (to < 0) return -1;
  const level = choices.level[from] ?? 0;
  choices.chosen[to] = choices.chosen[from] ?? 0;
  choices.used[to] = choices.used[from] ?? 0;
  choices.full[to] = choices.full[from] ?? 0;
  choices.least[to] = choices.least[from] ?? 0;
  choices.leaves[to] = choices.leaves[from] ?? 0;
  choices.cost[to] = choices.cost[from] ?? 0;
  choices.worth[to] = choices.worth[from] ?? 0;
  for (let limit = 0; limit < limits.size; limit += 1)
    choices.taken[to * capacity.limits + limit] =
      choices.taken[from * capacity.limits + limit] ?? 0;
  settle(to, level + 1, (choices.free[from] ?? 0) & ~(groups.awards[level] ?? 0));
  choices.size += 1;
  return to;
}

function next(): number {
  work.left -= 1;
  if (choices.size === capacity.choices) work.left = -1;
  return work.left < 0 ? -1 : choices.size;
}

/** Passes over groups of which everything is excluded. */
function settle(at: number, from: number, free: number): void {
  let level = from;
  while (level < groups.size && ((groups.awards[level] ?? 0) & free) === 0) level += 1;
  choices.level[at] = level;
  choices.free[at] = free;
}

/** Charges the limits of the whole program; false where one is exceeded. */
function charge(from: number, to: number, award: number): boolean {
  for (let limit = 0; limit < limits.size; limit += 1) {
    let taken = choices.taken[from * capacity.limits + limit] ?? 0;
    if (limits.leaves[limit] === -1 && (((limits.awards[limit] ?? 0) >> award) & 1) === 1) {
      taken += limits.counts[limit] === 1 ? 1 : (awards.least[award] ?? 0);
      if (taken > (limits.max[limit] ?? 0)) return false;
    }
    choices.taken[to * capacity.limits + limit] = taken;
  }
  return true;
}
