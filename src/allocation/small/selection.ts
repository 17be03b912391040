import { add, clearAgenda, firstPromise, promised, setPromise, takeFirst } from "./agenda.ts";
import { best, lookFor, missed, selection, work } from "./best.ts";
import { choices, chooseAlso, chooseNone, chooseNothing } from "./choices.ts";
import { placeSelection } from "./placement.ts";
import { hope, mayComeFirst, promiseByLeaves, promiseOf } from "./promise.ts";
import { awards, groups, lowest } from "./sheet.ts";
import { creditsOf, toValue } from "./value.ts";

/**
 * Tries choices of at most one award from each group, what promises most first. So the first solution found is of the
 * greatest value, and no choice is gone on from that promises less.
 */
export function selectAll(): void {
  clearAgenda();
  best.found = false;
  best.tries = 0;
  const none = chooseNothing();
  offer(none, Number.POSITIVE_INFINITY);
  for (let at = takeFirst(); at >= 0 && work.left >= 0; at = takeFirst()) {
    if (promised(at) < bestValue()) return;
    if (isFirst(at) && mayBeBetter(at)) goOn(at);
  }
}

function bestValue(): number {
  return best.found ? toValue(best.credits, best.rest) : -1;
}

/** Puts a choice on the agenda that promises no more than what it goes on from. */
function offer(at: number, most: number): void {
  if (at < 0) return;
  const promise = Math.min(most, promiseOf(at));
  if (promise >= bestValue()) add(at, promise);
}

/** Is a choice still first when its leaves are looked at? Else it is put back. Every other level is spared the look. */
function isFirst(at: number): boolean {
  const level = choices.level[at] ?? 0;
  if (level < groups.size && level % 2 === 1) return true;
  const promise = Math.min(promised(at), promiseByLeaves(at));
  const first = promise >= firstPromise();
  if (first) setPromise(at, promise);
  else add(at, promise);
  return first;
}

/** Of choices that promise no more than what was found only those are tried whose list may come first. */
function mayBeBetter(at: number): boolean {
  const value = bestValue();
  return promised(at) > value || (promised(at) === value && mayComeFirst(at));
}

function goOn(at: number): void {
  work.left -= 1;
  const level = choices.level[at] ?? 0;
  if (level === groups.size) {
    place(at);
    return;
  }
  for (let left = (groups.awards[level] ?? 0) & (choices.free[at] ?? 0); left !== 0; ) {
    const award = mostPromising(left);
    left &= ~(1 << award);
    offer(chooseAlso(at, award), promised(at));
  }
  offer(chooseNone(at), promised(at));
}

/**
 * All groups are settled: places what was chosen so that it has the value promised. While nothing was found, a choice
 * that cannot keep its promise goes back on the agenda with what it may still reach.
 */
function place(at: number): void {
  selection.awards = choices.chosen[at] ?? 0;
  selection.cost = choices.cost[at] ?? 0;
  selection.least = choices.least[at] ?? 0;
  selection.credits = creditsOf(promised(at));
  selection.grants = hope.grants[at] ?? 0;
  selection.full = choices.full[at] ?? 0;
  if (!best.found) lookFor(promised(at));
  placeSelection();
  if (!best.found && missed.value >= 0) add(at, missed.value);
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
