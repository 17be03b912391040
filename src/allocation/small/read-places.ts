import { numbered, numberNone, numberOneOf } from "./list-number.ts";
import { awards, capacity, leaves, lowest, places, stride, tree, widestSum } from "./sheet.ts";
import { leastToFill } from "./sums.ts";

/** Numbers what may be chosen in the order of lists; false where it is too much, or could be worth too much. */
export function readPlaces(): boolean {
  awards.full.fill(0, 0, awards.size);
  awards.worth.fill(0, 0, awards.size);
  numberNone();
  let count = 0;
  for (let leaf = 0; leaf < leaves.size; leaf += 1) {
    let smallest: number = capacity.amount;
    for (let left = leaves.takes[leaf] ?? 0; left !== 0; left &= left - 1) {
      const award = lowest(left);
      smallest = Math.min(smallest, awards.least[award] ?? 0);
      const place = leaf * stride + award;
      const last = lastUseful(leaf, award);
      places.last[place] = last;
      count += 1;
      if (!(awards.namesakes ? numberAlike(leaf, award) : number(place, last + 1))) return false;
      value(leaf, award, place, last);
    }
    const course = leaves.course[leaf] === 1;
    leaves.need[leaf] = course
      ? smallest
      : leastToFill(leaf, leaves.takes[leaf] ?? 0, capacity.amount);
  }
  places.fine = numbered() >= Math.max(manyOptions, manyAmounts * count);
  let sum = 0;
  for (let award = 0; award < awards.size; award += 1) sum += awards.worth[award] ?? 0;
  return sum < widestSum;
}

/** Amounts are many where there are so many options, and so many for each place of an award. */
const manyOptions = 100;
const manyAmounts = 3;

/** Numbers the options of an award in a leaf; false where there are too many. */
function number(place: number, count: number): boolean {
  places.option[place] = numberOneOf(count);
  return places.option[place] !== -1;
}

/**
 * Numbers the options of an award, and with the first of several with one id those of all: they come in the order of
 * what is granted, and those that grant the same have the same place in the order of lists. False where there are too
 * many.
 */
function numberAlike(leaf: number, award: number): boolean {
  const place = leaf * stride + award;
  const alike = (awards.alike[award] ?? 0) & (leaves.takes[leaf] ?? 0);
  if (alike === 1 << award) return number(place, (places.last[place] ?? 0) + 1);
  if (award !== lowest(alike)) return true;
  let amounts = 0;
  for (let most = leastAbove(alike, -1); most >= 0; most = leastAbove(alike, most)) amounts += 1;
  const from = numberOneOf(amounts);
  if (from === -1) return false;
  let next = from;
  for (let amount = leastAbove(alike, -1); amount >= 0; amount = leastAbove(alike, amount)) {
    for (let left = alike; left !== 0; left &= left - 1) {
      const one = lowest(left);
      if (awards.whole[one] === amount) places.option[leaf * stride + one] = next;
    }
    next += 1;
  }
  return true;
}

/** The least of what these awards carry that is more than an amount; -1 for none. */
function leastAbove(among: number, amount: number): number {
  let least = -1;
  for (let left = among; left !== 0; left &= left - 1) {
    const whole = awards.whole[lowest(left)] ?? 0;
    if (whole > amount && (least < 0 || whole < least)) least = whole;
  }
  return least;
}

/** The index of the first amount that fills a pool by itself, or of the whole: more is dominated. */
function lastUseful(leaf: number, award: number): number {
  const step = awards.step[award] ?? 0;
  if (step === 0) return 0;
  const whole = awards.whole[award] ?? 0;
  const useful = leaves.course[leaf] === 1 ? whole : Math.min(whole, leaves.cap[leaf] ?? 0);
  return Math.max(0, Math.ceil((useful - (awards.least[award] ?? 0)) / step));
}

function value(leaf: number, award: number, place: number, last: number): void {
  const whole = awards.whole[award] ?? 0;
  const top = Math.min(whole, (awards.least[award] ?? 0) + last * (awards.step[award] ?? 0));
  const course = leaves.course[leaf] === 1;
  const own = shareOf(leaves.worth[leaf] ?? 0, top, course ? 0 : (leaves.cap[leaf] ?? 0));
  let above = 0;
  const { capped, worth, cap } = tree;
  for (let node = capped[leaves.node[leaf] ?? 0] ?? -1; node >= 0; node = capped[node] ?? -1)
    above += shareOf(worth[node] ?? 0, top, cap[node] ?? 0);
  places.top[place] = top;
  places.share[place] = own;
  places.above[place] = above;
  if (own + above > (awards.worth[award] ?? 0)) awards.worth[award] = own + above;
  if (top > (awards.full[award] ?? 0)) awards.full[award] = top;
}

/** The part of a worth that an amount brings where `cap` brings all, rounded up. */
function shareOf(worth: number, amount: number, cap: number): number {
  return amount >= cap ? worth : Math.ceil((worth * amount) / cap);
}
