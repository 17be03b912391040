import { amountOf, awards, capacity, leaves, lowest, places, stride } from "./sheet.ts";

/** Sums of grants up to this are told apart; greater ones are only known to be greater. */
const widest = 30;

/**
 * The least sum of grants of these awards, each left out or granted one of its amounts, at most `slack` less than its
 * greatest, that fills a pool; no less than the pool's credits, and out of reach (`capacity.amount`) where they cannot
 * fill it.
 */
export function leastToFill(leaf: number, among: number, slack: number): number {
  const cap = leaves.cap[leaf] ?? 0;
  let sum = 0;
  let sums = 1;
  for (let left = among; left !== 0; left &= left - 1) {
    const award = lowest(left);
    sum += places.top[leaf * stride + award] ?? 0;
    if (cap <= widest) sums |= withAward(sums, leaf, award, slack);
  }
  if (sum < cap) return capacity.amount;
  if (cap > widest) return cap;
  const filling = sums & -(1 << cap);
  return filling === 0 ? widest + 1 : lowest(filling);
}

/** Sums, as bits, with one amount of an award more. */
function withAward(sums: number, leaf: number, award: number, slack: number): number {
  const last = places.last[leaf * stride + award] ?? 0;
  const least = (awards.full[award] ?? 0) - slack;
  let more = 0;
  for (let at = last; at >= 0; at -= 1) {
    const amount = amountOf(award, at);
    if (amount < least) break;
    if (amount <= widest) more |= sums << amount;
  }
  return more & 0x7fffffff;
}
