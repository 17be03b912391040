import { awards, capacity, leaves, lowest, places, stride, tree } from "./sheet.ts";
import { leastToFill } from "./sums.ts";

/** Numbers what may be chosen in the order of lists; false where it is too much. */
export function readPlaces(): boolean {
  awards.full.fill(0, 0, awards.size);
  awards.worth.fill(0, 0, awards.size);
  let option = 0;
  for (let leaf = 0; leaf < leaves.size; leaf += 1) {
    let smallest: number = capacity.amount;
    for (let left = leaves.takes[leaf] ?? 0; left !== 0; left &= left - 1) {
      const award = lowest(left);
      smallest = Math.min(smallest, awards.least[award] ?? 0);
      const place = leaf * stride + award;
      const last = lastUseful(leaf, award);
      places.option[place] = option;
      places.last[place] = last;
      option += last + 1;
      if (option > capacity.options) return false;
      value(leaf, award, place, last);
    }
    const course = leaves.course[leaf] === 1;
    leaves.need[leaf] = course ? smallest : leastToFill(leaf, leaves.takes[leaf] ?? 0);
  }
  return true;
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
