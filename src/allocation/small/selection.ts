import { best, selection, work } from "./best.ts";
import { mostBySelection, packed } from "./completions.ts";
import { firstOption, ListNumber } from "./list-number.ts";
import { placeSelection } from "./placement.ts";
import { position } from "./position.ts";
import { awards, capacity, groups, limits, lowest, packing, tree, uses } from "./sheet.ts";

const byLevel = () => new Int32Array(capacity.groups + 1);

/** By level: what was chosen of the groups before it. */
const so = {
  /** As bits: the awards, those that they do not exclude, and the micro-credentials used. */
  chosen: byLevel(),
  free: byLevel(),
  used: byLevel(),
  /** What they can be granted at most and are granted at least. */
  full: byLevel(),
  least: byLevel(),
  /** What they cost, packed, and what they can complete, in parts. */
  cost: byLevel(),
  worth: byLevel(),
};

/** What choosing on could bring, from above; `full` leaves limits out of account. */
const hope = { credits: 0, grants: 0, full: 0, worth: 0 };

const list = new ListNumber();

/** True while choices are only compared by what they promise. */
let scouting = false;

/** The awards that were placed first, as bits. */
let scouted = 0;

/**
 * Tries every choice of at most one award from each group that may be better than the best. The one that promises most
 * is placed first: what it yields refutes most others at once.
 */
export function selectAll(): void {
  scouting = true;
  best.credits = -1;
  selectFromNone();
  scouting = false;
  best.credits = -1;
  if (work.left < 0) return;
  scouted = selection.awards;
  placeSelection();
  selectFromNone();
}

function selectFromNone(): void {
  so.chosen[0] = 0;
  so.free[0] = -1;
  so.used[0] = 0;
  so.full[0] = 0;
  so.least[0] = 0;
  so.cost[0] = 0;
  so.worth[0] = 0;
  select(0);
}

function select(from: number): void {
  const level = nextOpen(from);
  work.left -= 1;
  if (work.left < 0 || !mayBeBetter(level)) return;
  if (level === groups.size) {
    if (scouting || so.chosen[level] !== scouted) finish(level);
    return;
  }
  const group = groups.awards[level] ?? 0;
  for (let left = group & (so.free[level] ?? 0); left !== 0; ) {
    const award = mostPromising(left);
    left &= ~(1 << award);
    if (take(award)) {
      add(level, award);
      select(level + 1);
    }
    giveBack(award);
  }
  addNone(level);
  select(level + 1);
}

/** Passes over groups of which everything is excluded. */
function nextOpen(from: number): number {
  let level = from;
  for (; level < groups.size; level += 1) {
    if (((groups.awards[level] ?? 0) & (so.free[level] ?? 0)) !== 0) break;
    addNone(level);
  }
  return level;
}

/** All groups are settled: places what was chosen or, while scouting, takes what it promises for the best. */
function finish(level: number): void {
  selection.awards = so.chosen[level] ?? 0;
  selection.cost = so.cost[level] ?? 0;
  selection.least = so.least[level] ?? 0;
  selection.credits = hope.credits;
  selection.grants = hope.grants;
  if (!scouting) {
    placeSelection();
    return;
  }
  best.credits = hope.credits;
  best.rest = promised(level) - selection.cost - costOfGrants(level);
}

/** The award with the greatest grant, then the most worth, then the least cost. */
function mostPromising(among: number): number {
  let found = lowest(among);
  for (let left = among & (among - 1); left !== 0; left &= left - 1) {
    const award = lowest(left);
    const sign =
      (awards.full[award] ?? 0) - (awards.full[found] ?? 0) ||
      (awards.worth[award] ?? 0) - (awards.worth[found] ?? 0) ||
      (awards.ownCost[found] ?? 0) - (awards.ownCost[award] ?? 0);
    if (sign > 0) found = award;
  }
  return found;
}

function add(level: number, award: number): void {
  const next = level + 1;
  const used = so.used[level] ?? 0;
  let cost = (so.cost[level] ?? 0) + (awards.cost[award] ?? 0);
  for (let left = (awards.uses[award] ?? 0) & ~used; left !== 0; left &= left - 1)
    cost += uses.weight[lowest(left)] ?? 0;
  so.chosen[next] = (so.chosen[level] ?? 0) | (1 << award);
  so.free[next] = (so.free[level] ?? 0) & ~(awards.excludes[award] ?? 0);
  so.used[next] = used | (awards.uses[award] ?? 0);
  so.full[next] = (so.full[level] ?? 0) + (awards.full[award] ?? 0);
  so.least[next] = (so.least[level] ?? 0) + (awards.least[award] ?? 0);
  so.cost[next] = cost;
  so.worth[next] = (so.worth[level] ?? 0) + (awards.worth[award] ?? 0);
}

function addNone(level: number): void {
  const next = level + 1;
  so.chosen[next] = so.chosen[level] ?? 0;
  so.free[next] = (so.free[level] ?? 0) & ~(groups.awards[level] ?? 0);
  so.used[next] = so.used[level] ?? 0;
  so.full[next] = so.full[level] ?? 0;
  so.least[next] = so.least[level] ?? 0;
  so.cost[next] = so.cost[level] ?? 0;
  so.worth[next] = so.worth[level] ?? 0;
}

/** Charges the limits of the whole program; false where one is exceeded. */
function take(award: number): boolean {
  let fine = true;
  for (let limit = 0; limit < limits.size; limit += 1) {
    if (!counts(limit, award)) continue;
    const taken = (position.taken[limit] ?? 0) + least(limit, award);
    position.taken[limit] = taken;
    if (taken > (limits.max[limit] ?? 0)) fine = false;
  }
  return fine;
}

function giveBack(award: number): void {
  for (let limit = 0; limit < limits.size; limit += 1)
    if (counts(limit, award))
      position.taken[limit] = (position.taken[limit] ?? 0) - least(limit, award);
}

function counts(limit: number, award: number): boolean {
  return limits.leaves[limit] === -1 && (((limits.awards[limit] ?? 0) >> award) & 1) === 1;
}

function least(limit: number, award: number): number {
  return limits.counts[limit] === 1 ? 1 : (awards.least[award] ?? 0);
}

/** Could a choice from a level on be better than the best? Says in `hope` what it could bring. */
function mayBeBetter(level: number): boolean {
  lookAhead(level);
  hope.grants = mostByLimits(level);
  hope.credits = Math.min(tree.total, hope.grants);
  if (hope.credits !== best.credits) return hope.credits > best.credits;
  const below = (so.cost[level] ?? 0) + costAhead(level) + costOfGrants(level);
  if (packed(hope.worth) - below < best.rest) return false;
  const rest = promised(level) - below;
  if (rest !== best.rest) return rest > best.rest;
  return !scouting && mayComeFirst(level);
}

/** The most that completions can weigh, packed. */
function promised(level: number): number {
  const room = hope.grants;
  const chosen = so.chosen[level] ?? 0;
  const byRoom = mostBySelection(level, chosen, so.free[level] ?? 0, room, room - best.credits);
  return packed(Math.min(hope.worth, byRoom));
}

function lookAhead(level: number): void {
  const free = so.free[level] ?? 0;
  let full = so.full[level] ?? 0;
  let worth = so.worth[level] ?? 0;
  for (let at = level; at < groups.size; at += 1) {
    let mostFull = 0;
    let mostWorth = 0;
    for (let left = (groups.awards[at] ?? 0) & free; left !== 0; left &= left - 1) {
      const award = lowest(left);
      mostFull = Math.max(mostFull, awards.full[award] ?? 0);
      mostWorth = Math.max(mostWorth, awards.worth[award] ?? 0);
    }
    full += mostFull;
    worth += mostWorth;
  }
  hope.full = full;
  hope.worth = worth;
}

/** Credits that are missing to be as good as the best need so many more awards, and each has its cost. */
function costAhead(level: number): number {
  const missing = best.credits - (so.full[level] ?? 0);
  if (missing <= 0 || level === groups.size) return 0;
  return Math.ceil(missing / (groups.grant[level] ?? 1)) * (groups.cost[level] ?? 0);
}

/** Granted is no less than counted. */
function costOfGrants(level: number): number {
  return packing.granted * Math.max(best.credits, so.least[level] ?? 0);
}

/** The most that limits of the whole program on credits allow to be granted. */
function mostByLimits(level: number): number {
  const given = (so.chosen[level] ?? 0) | ((so.free[level] ?? 0) & ((1 << awards.size) - 1));
  let most = hope.full;
  for (let limit = 0; limit < limits.size && most >= best.credits; limit += 1) {
    if (limits.leaves[limit] !== -1 || limits.counts[limit] === 1) continue;
    const all = (given & ~(limits.awards[limit] ?? 0)) === 0;
    most = Math.min(most, all ? (limits.max[limit] ?? 0) : mostByLimit(level, limit));
  }
  return most;
}

function mostByLimit(level: number, limit: number): number {
  const members = limits.awards[limit] ?? 0;
  const chosen = so.chosen[level] ?? 0;
  let outside = 0;
  let inside = 0;
  for (let left = chosen; left !== 0; left &= left - 1) {
    const award = lowest(left);
    if ((members >> award) & 1) inside += awards.full[award] ?? 0;
    else outside += awards.full[award] ?? 0;
  }
  for (let at = level; at < groups.size; at += 1) {
    let mostOutside = 0;
    let most = 0;
    const free = (groups.awards[at] ?? 0) & (so.free[level] ?? 0);
    for (let left = free; left !== 0; left &= left - 1) {
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
function mayComeFirst(level: number): boolean {
  const slack = hope.full - best.credits;
  const free = so.free[level] ?? 0;
  list.clear();
  for (let left = so.chosen[level] ?? 0; left !== 0; left &= left - 1) {
    const award = lowest(left);
    list.add(first(award, slack));
  }
  for (let at = level; at < groups.size; at += 1) {
    let found: number = capacity.options;
    for (let left = (groups.awards[at] ?? 0) & free; left !== 0; left &= left - 1)
      found = Math.min(found, first(lowest(left), slack));
    list.add(found);
  }
  return list.mayPrecede(best.list);
}

function first(award: number, slack: number): number {
  const leaf = lowest(awards.accepts[award] ?? 0);
  return firstOption(award, leaf, awards.full[award] ?? 0, slack);
}
