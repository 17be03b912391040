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
  weighAhead();
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

/** Works out what credits cost that later groups have to bring, one award at most from each. */
function weighAhead(): void {
  const { cost } = groups;
  let most = 0;
  for (let at = 0; at < groups.size; at += 1) most += mostOf(groups.awards[at] ?? 0);
  groups.step = Math.max(1, Math.ceil(most / (capacity.steps - 1 - groups.size)));
  let reach = 0;
  cost[groups.size * capacity.steps] = 0;
  for (let at = groups.size - 1; at >= 0; at -= 1) {
    const set = groups.awards[at] ?? 0;
    const own = at * capacity.steps;
    const ahead = own + capacity.steps;
    const further = reach + stepsOf(mostOf(set));
    for (let missing = 0; missing <= further; missing += 1)
      cost[own + missing] = missing <= reach ? (cost[ahead + missing] ?? 0) : widest;
    for (let left = set; left !== 0; left &= left - 1) offer(lowest(left), own, ahead, reach);
    reach = further;
  }
}

function mostOf(among: number): number {
  let most = 0;
  for (let left = among; left !== 0; left &= left - 1)
    most = Math.max(most, awards.full[lowest(left)] ?? 0);
  return most;
}

function stepsOf(credits: number): number {
  return Math.ceil(credits / groups.step);
}

/** Takes an award of a group where that costs less than what was found; later ones bring so much more at most. */
function offer(award: number, own: number, ahead: number, reach: number): void {
  const { cost } = groups;
  const brings = stepsOf(awards.full[award] ?? 0);
  const costs = awards.ownCost[award] ?? 0;
  for (let missing = 1; missing <= reach + brings; missing += 1) {
    const sum = costs + (cost[ahead + Math.max(0, missing - brings)] ?? 0);
    if (sum < (cost[own + missing] ?? 0)) cost[own + missing] = sum;
  }
}

const widest = 2 ** 30;
