import { selection } from "./best.ts";
import { choices } from "./choices.ts";
import { position } from "./position.ts";
import { clearOffers, mostIn, offer, offerOneOf } from "./room.ts";
import { binaryParts, capacity, groups, leaves, lowest, packing, places, stride } from "./sheet.ts";

/** By leaf: the awards without any one of which it cannot be completed, as bits, where it is known. */
const crucial = new Int32Array(capacity.leaves);

/** Completions of so many parts, packed: those that are only begun count for nothing. */
export function packed(sum: number): number {
  return packing.always + (sum >> binaryParts) * packing.completion;
}

/**
 * The most, in parts, that completions can be worth where all leaves together are granted no more than `room` and these
 * awards are not placed yet, for which the leaves `reach` are open: each leaf once, what it needs taken from the room,
 * the last in part. No more than `waste` may be granted without counting.
 */
export function mostByRoom(unplaced: number, reach: number, room: number, waste: number): number {
  const { done, begun } = position;
  let possible = 0;
  for (let left = (reach | begun) & leaves.scoring & ~done; left !== 0; left &= left - 1) {
    const leaf = lowest(left);
    const takes = (reach >> leaf) & 1 ? (leaves.takes[leaf] ?? 0) & unplaced : 0;
    const surplus = (selection.need[leaf] ?? 0) - (leaves.cap[leaf] ?? 0);
    const fine =
      leaves.course[leaf] === 1 ? fillsCourse(leaf, takes) : surplus <= waste && fills(leaf, takes);
    if (fine) possible |= 1 << leaf;
  }
  const sum = packing.inner + worthOfDone(done, done | possible);
  return sum + fill(possible, done, room - position.sure, selection.need);
}

function fillsCourse(leaf: number, takes: number): boolean {
  crucial[leaf] = (takes & (takes - 1)) === 0 ? takes : 0;
  return takes !== 0;
}

/** Could these awards fill what is left of a pool? */
function fills(leaf: number, takes: number): boolean {
  const row = leaf * stride;
  let spare = -(position.room[leaf] ?? 0);
  for (let left = takes; left !== 0; left &= left - 1) spare += places.top[row + lowest(left)] ?? 0;
  crucial[leaf] = spare < 0 ? 0 : withoutSpare(row, takes, spare);
  return spare >= 0;
}

/** Those of some awards that carry more than is to spare, as bits. */
function withoutSpare(row: number, among: number, spare: number): number {
  let without = 0;
  for (let left = among; left !== 0; left &= left - 1)
    if ((places.top[row + lowest(left)] ?? 0) > spare) without |= left & -left;
  return without;
}

/** The same before anything is placed, with the awards of a choice and one more of each later group to come. */
export function mostBySelection(choice: number, room: number, waste: number): number {
  const given = (choices.chosen[choice] ?? 0) | (choices.free[choice] ?? 0);
  let possible = 0;
  for (let left = choices.leaves[choice] ?? 0; left !== 0; left &= left - 1) {
    const leaf = lowest(left);
    const takes = (leaves.takes[leaf] ?? 0) & given;
    const cap = leaves.cap[leaf] ?? 0;
    const fine =
      leaves.course[leaf] === 1
        ? fillsCourse(leaf, takes)
        : (leaves.need[leaf] ?? 0) - cap <= waste && couldFill(leaf, takes, choice, cap);
    if (fine) possible |= 1 << leaf;
  }
  choices.leaves[choice] = possible;
  return packing.inner + fill(possible, 0, room, leaves.need);
}

/** Could chosen awards and one of each later group, of those that a pool takes, fill it? Where none of the chosen is crucial any more, no later group is looked at. */
function couldFill(leaf: number, takes: number, choice: number, cap: number): boolean {
  const row = leaf * stride;
  const chosen = takes & (choices.chosen[choice] ?? 0);
  let spare = -cap;
  let greatest = 0;
  for (let left = chosen; left !== 0; left &= left - 1) {
    const top = places.top[row + lowest(left)] ?? 0;
    spare += top;
    if (top > greatest) greatest = top;
  }
  for (let at = choices.level[choice] ?? 0; at < groups.size && spare < greatest; at += 1) {
    let most = 0;
    for (let left = takes & (groups.awards[at] ?? 0); left !== 0; left &= left - 1)
      most = Math.max(most, places.top[row + lowest(left)] ?? 0);
    spare += most;
  }
  crucial[leaf] = spare < 0 ? 0 : withoutSpare(row, chosen, spare);
  return spare >= 0;
}

function worthOf(leaf: number, possible: number): number {
  const others = leaves.needs[leaf] ?? 0;
  return ((others & possible) === others ? leaves.worth[leaf] : leaves.alone[leaf]) ?? 0;
}

function worthOfDone(done: number, possible: number): number {
  let sum = 0;
  for (let left = done; left !== 0; left &= left - 1) sum += worthOf(lowest(left), possible);
  return sum;
}

/** Fills the room with the leaves that could be completed; of rivals, and of those with one crucial award, only one. */
function fill(possible: number, done: number, room: number, least: Int32Array): number {
  const all = possible | done;
  clearOffers();
  for (let left = possible; left !== 0; left &= left - 1) {
    const leaf = lowest(left);
    const rivals = (leaves.rivals[leaf] ?? 0) & all;
    if (rivals === 1 << leaf || rivals === 0) {
      const need = (least[leaf] ?? 0) - gotten(leaf);
      const award = crucial[leaf] ?? 0;
      if (award === 0) offer(worthOf(leaf, all), need);
      else offerOneOf(lowest(award), worthOf(leaf, all), need);
    } else if ((rivals & done) === 0 && lowest(rivals) === leaf) offerRivals(rivals, all, least);
  }
  return mostIn(room);
}

function gotten(leaf: number): number {
  return leaves.course[leaf] === 1 ? 0 : (position.least[leaf] ?? 0);
}

function offerRivals(rivals: number, possible: number, least: Int32Array): void {
  let worth = 0;
  let need = capacity.amount;
  for (let left = rivals; left !== 0; left &= left - 1) {
    const leaf = lowest(left);
    worth = Math.max(worth, worthOf(leaf, possible));
    need = Math.min(need, (least[leaf] ?? 0) - gotten(leaf));
  }
  offer(worth, need);
}
