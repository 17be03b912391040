import { capacity, lowest } from "./sheet.ts";

/** What could be completed: what each is worth, in parts, and what it needs. */
const worths = new Int32Array(capacity.leaves);
const needs = new Int32Array(capacity.leaves);
let size = 0;
let worthOfAll = 0;
let needOfAll = 0;

/** Awards of which one completion of several needs each, as bits, and the most and the least of those. */
let awardsOfOne = 0;
const worthOfOne = new Int32Array(capacity.awards);
const needOfOne = new Int32Array(capacity.awards);

/** Forgets what could be completed. */
export function clearOffers(): void {
  size = 0;
  worthOfAll = 0;
  needOfAll = 0;
  awardsOfOne = 0;
}

/** Something that could be completed. */
export function offer(worth: number, need: number): void {
  if (worth === 0) return;
  worths[size] = worth;
  needs[size] = need;
  size += 1;
  worthOfAll += worth;
  needOfAll += need;
}

/** Something that could be completed with an award: of all that need one and the same award only one can be. */
export function offerOneOf(award: number, worth: number, need: number): void {
  const first = ((awardsOfOne >> award) & 1) === 0;
  awardsOfOne |= 1 << award;
  worthOfOne[award] = first ? worth : Math.max(worth, worthOfOne[award] ?? 0);
  needOfOne[award] = first ? need : Math.min(need, needOfOne[award] ?? 0);
}

/** The most worth that fits the room: what is worth most for its need comes first, the last in part. */
export function mostIn(room: number): number {
  for (let left = awardsOfOne; left !== 0; left &= left - 1) {
    const award = lowest(left);
    offer(worthOfOne[award] ?? 0, needOfOne[award] ?? 0);
  }
  if (needOfAll <= room) return worthOfAll;
  let sum = 0;
  let space = room;
  for (let at = 0; at < size; at += 1) {
    bringBest(at);
    const need = needs[at] ?? 0;
    const worth = worths[at] ?? 0;
    if (need > space) return space > 0 ? sum + Math.ceil((worth * space) / need) : sum;
    sum += worth;
    space -= need;
  }
  return sum;
}

/** Brings to a place what is worth most for its need of all from there on. */
function bringBest(to: number): void {
  let found = to;
  for (let at = to + 1; at < size; at += 1)
    if ((worths[at] ?? 0) * (needs[found] ?? 0) > (worths[found] ?? 0) * (needs[at] ?? 0))
      found = at;
  const worth = worths[found] ?? 0;
  const need = needs[found] ?? 0;
  worths[found] = worths[to] ?? 0;
  needs[found] = needs[to] ?? 0;
  worths[to] = worth;
  needs[to] = need;
}
