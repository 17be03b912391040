import { awards, capacity, groups, lowest, places, uses } from "./sheet.ts";

/** Parts the awards into groups that exclude each other; those that can complete most come first. False for too many. */
export function readGroups(): boolean {
  const most = places.fine ? capacity.groups : capacity.fewGroups;
  groups.size = 0;
  for (let award = 0; award < awards.size; award += 1) {
    if (awards.accepts[award] === 0) continue;
    const excludes = awards.excludes[award] ?? 0;
    let at = 0;
    while (at < groups.size && ((groups.awards[at] ?? 0) & ~excludes) !== 0) at += 1;
    if (at === groups.size) {
      if (at >= most) return false;
      groups.awards[at] = 0;
      groups.size += 1;
    }
    groups.awards[at] = (groups.awards[at] ?? 0) | (1 << award);
    awards.ownCost[award] = ownCost(award);
  }
  order();
  lookAhead();
  return true;
}

function ownCost(award: number): number {
  const excludes = awards.excludes[award] ?? 0;
  let cost = awards.cost[award] ?? 0;
  for (let left = awards.uses[award] ?? 0; left !== 0; left &= left - 1) {
    const use = lowest(left);
    if (((uses.by[use] ?? 0) & ~excludes) === 0) cost += uses.weight[use] ?? 0;
  }
  return cost;
}

const ranks = new Int32Array(capacity.groups);

function order(): void {
  const sets = groups.awards;
  for (let at = 0; at < groups.size; at += 1) {
    const set = sets[at] ?? 0;
    const rank = rankOf(set);
    let to = at;
    for (; to > 0 && (ranks[to - 1] ?? 0) < rank; to -= 1) {
      ranks[to] = ranks[to - 1] ?? 0;
      sets[to] = sets[to - 1] ?? 0;
    }
    ranks[to] = rank;
    sets[to] = set;
  }
}

/** The most that an award of a group adds to completions, and then how many awards of other groups it excludes. */
function rankOf(set: number): number {
  let worth = 0;
  let outside = 0;
  for (let left = set; left !== 0; left &= left - 1) {
    const award = lowest(left);
    worth = Math.max(worth, awards.worth[award] ?? 0);
    for (let other = (awards.excludes[award] ?? 0) & ~set; other !== 0; other &= other - 1)
      outside += 1;
  }
  return worth * capacity.awards + Math.min(outside, capacity.awards - 1);
}

function lookAhead(): void {
  groups.grant[groups.size] = 0;
  groups.cost[groups.size] = 0;
  for (let at = groups.size - 1; at >= 0; at -= 1) {
    let grant = groups.grant[at + 1] ?? 0;
    let cost = at + 1 === groups.size ? widest : (groups.cost[at + 1] ?? 0);
    for (let left = groups.awards[at] ?? 0; left !== 0; left &= left - 1) {
      const award = lowest(left);
      grant = Math.max(grant, awards.full[award] ?? 0);
      cost = Math.min(cost, awards.ownCost[award] ?? 0);
    }
    groups.grant[at] = grant;
    groups.cost[at] = cost;
  }
}

const widest = 2 ** 30;
