import { best, keep, miss, mostRest, selection, work } from "./best.ts";
import { weighComplete } from "./complete.ts";
import { firstOption, ListNumber } from "./list-number.ts";
import { grant, position } from "./position.ts";
import { amountOf, awards, capacity, limits, lowest, places, stride, tree } from "./sheet.ts";

/** The divisible awards among those placed, in the order of their options. */
const divisible = new Int32Array(capacity.awards);
let size = 0;

/** By limit: what is taken with the greatest amounts, and with the least, of those not settled. */
const most = new Int32Array(capacity.limits);
const least = new Int32Array(capacity.limits);

const list = new ListNumber();

/**
 * Every award has a leaf: settles the amounts. The greatest of each are the one answer where no limit forbids them and
 * nothing is lost, since any less would count less; else the amounts are searched, the least first.
 */
export function settle(counted: number): void {
  let granted = 0;
  size = 0;
  for (let left = selection.awards; left !== 0; left &= left - 1) {
    const award = lowest(left);
    const place = placeOf(award);
    granted += places.top[place] ?? 0;
    position.amount[award] = places.last[place] ?? 0;
    if ((places.last[place] ?? 0) > 0) sortIn(award, places.option[place] ?? 0);
  }
  const over = measure();
  const credits = mostCredits(counted, granted);
  if (credits < best.credits) {
    miss(credits, weighComplete());
    return;
  }
  if (!over && (size === 0 || (granted === counted && counted <= tree.total)))
    keep(credits, granted, listNow());
  else if (size > 0) choose(0, counted, granted);
}

function placeOf(award: number): number {
  return (position.leaf[award] ?? 0) * stride + award;
}

function sortIn(award: number, option: number): void {
  let to = size;
  for (; to > 0; to -= 1) {
    const before = divisible[to - 1] ?? 0;
    if ((places.option[placeOf(before)] ?? 0) < option) break;
    divisible[to] = before;
  }
  divisible[to] = award;
  size += 1;
}

/** Does a limit count the award where it is? */
function matches(limit: number, award: number): boolean {
  const leaf = position.leaf[award] ?? 0;
  return (
    (((limits.awards[limit] ?? 0) >> award) & 1) === 1 &&
    (((limits.leaves[limit] ?? 0) >> leaf) & 1) === 1
  );
}

/** Measures the limits; true where the greatest amounts exceed one. */
function measure(): boolean {
  let over = false;
  for (let limit = 0; limit < limits.size; limit += 1) {
    const counts = limits.counts[limit] === 1;
    let greatest = 0;
    let smallest = 0;
    for (let left = selection.awards; left !== 0; left &= left - 1) {
      const award = lowest(left);
      if (!matches(limit, award)) continue;
      greatest += counts ? 1 : (places.top[placeOf(award)] ?? 0);
      smallest += counts ? 1 : (awards.least[award] ?? 0);
    }
    most[limit] = greatest;
    least[limit] = smallest;
    if (greatest > (limits.max[limit] ?? 0)) over = true;
  }
  return over;
}

/** The most credits that the amounts not settled allow. */
function mostCredits(counted: number, granted: number): number {
  let credits = Math.min(tree.total, counted);
  for (let limit = 0; limit < limits.size; limit += 1) {
    const excess = (most[limit] ?? 0) - (limits.max[limit] ?? 0);
    if (excess > 0 && limits.counts[limit] === 0) credits = Math.min(credits, granted - excess);
  }
  return credits;
}

/** Settles the divisible awards from one on; the later ones stand at their greatest amounts. */
function choose(from: number, counted: number, granted: number): void {
  if (work.left < 0) return;
  if (from === size) {
    keep(Math.min(tree.total, counted), granted, listNow());
    return;
  }
  const award = divisible[from] ?? 0;
  const leaf = position.leaf[award] ?? 0;
  const place = placeOf(award);
  const top = places.top[place] ?? 0;
  const last = places.last[place] ?? 0;
  let now = top;
  let sum = counted;
  // Of those that miss the credits, the greatest comes nearest: the others need no look.
  const enough = leastIndex(award, top - (granted - best.credits));
  for (let index = Math.max(0, enough - 1); index <= last; index += 1) {
    const amount = amountOf(award, index);
    if (!allows(award, amount - (awards.least[award] ?? 0))) break;
    sum += grant(leaf, amount - now);
    charge(most, award, amount - now);
    now = amount;
    position.amount[award] = index;
    work.left -= 1;
    if (!mayBeBetter(from + 1, sum, granted + now - top)) continue;
    charge(least, award, amount - (awards.least[award] ?? 0));
    choose(from + 1, sum, granted + now - top);
    charge(least, award, (awards.least[award] ?? 0) - amount);
  }
  grant(leaf, top - now);
  charge(most, award, top - now);
  position.amount[award] = last;
}

/** The index of the first amount of an award that is not less. */
function leastIndex(award: number, amount: number): number {
  const step = awards.step[award] ?? 0;
  return step === 0 ? 0 : Math.ceil((amount - (awards.least[award] ?? 0)) / step);
}

/** Do the limits allow so much more than the least amount of an award? */
function allows(award: number, more: number): boolean {
  for (let limit = 0; limit < limits.size; limit += 1) {
    const left = (limits.max[limit] ?? 0) - (least[limit] ?? 0);
    if (more > left && limits.counts[limit] === 0 && matches(limit, award)) return false;
  }
  return true;
}

function charge(sums: Int32Array, award: number, amount: number): void {
  if (amount === 0) return;
  for (let limit = 0; limit < limits.size; limit += 1)
    if (limits.counts[limit] === 0 && matches(limit, award))
      sums[limit] = (sums[limit] ?? 0) + amount;
}

function mayBeBetter(from: number, counted: number, granted: number): boolean {
  const credits = Math.min(selection.credits, mostCredits(counted, granted));
  const completions = weighComplete();
  const rest = mostRest(completions, Math.max(best.credits, selection.least));
  if (credits < best.credits || rest < best.rest) {
    miss(credits, completions);
    return false;
  }
  if (!best.found) return true;
  list.clear();
  for (let left = selection.awards; left !== 0; left &= left - 1) {
    const award = lowest(left);
    const place = placeOf(award);
    if (places.last[place] === 0) list.add(places.option[place] ?? 0);
  }
  for (let at = 0; at < size; at += 1) {
    const award = divisible[at] ?? 0;
    const place = placeOf(award);
    const slack = granted - best.credits;
    if (at < from) list.add((places.option[place] ?? 0) + (position.amount[award] ?? 0));
    else list.add(firstOption(award, position.leaf[award] ?? 0, places.top[place] ?? 0, slack));
  }
  return list.mayPrecede(best.list);
}

function listNow(): ListNumber {
  list.clear();
  for (let left = selection.awards; left !== 0; left &= left - 1) {
    const award = lowest(left);
    list.add((places.option[placeOf(award)] ?? 0) + (position.amount[award] ?? 0));
  }
  return list;
}
