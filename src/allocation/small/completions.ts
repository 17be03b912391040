import { selection } from "./best.ts";
import { choices } from "./choices.ts";
import { position } from "./position.ts";
import {
  capacity,
  groups,
  leaves,
  lowest,
  packing,
  parts,
  places,
  stride,
} from "./sheet.ts";

/** Leaves that could still be completed, the most worth for what they need first. */
const worths = new Int32Array(capacity.leaves);
const needs = new Int32Array(capacity.leaves);
let size = 0;

/** Completions of so many parts, packed: those that are only begun count for nothing. */
export function packed(sum: number): number {
  return packing.always + Math.floor(sum / parts) * packing.completion;
}

/**
 * The most, in parts, that completions can be worth where all leaves together are granted no more than `room` and these
 * awards are not placed yet, for which the leaves `reach` are open: each leaf once, what it needs taken from the room,
 * the last in part. No more than `waste` may be granted without counting.
 */
export function mostByRoom(unplaced: number, reach: number, room: number, waste: number): number {
  const { done, begun } = position;
  let possible = reach & leaves.courses & leaves.scoring;
  const pools = (reach | begun) & leaves.scoring & ~leaves.courses & ~done;
  for (let left = pools; left !== 0; left &= left - 1) {
    const leaf = lowest(left);
    const takes = (reach >> leaf) & 1 ? (leaves.takes[leaf] ?? 0) & unplaced : 0;
    const surplus = (selection.need[leaf] ?? 0) - (leaves.cap[leaf] ?? 0);
    if (surplus <= waste && fills(leaf, takes)) possible |= 1 << leaf;
  }
  const sum = packing.inner + worthOfDone(done, done | possible);
  return sum + fill(possible, done, room - position.sure, selection.need);
}

/** Could these awards fill what is left of a pool? */
function fills(leaf: number, takes: number): boolean {
  let room = position.room[leaf] ?? 0;
  for (let left = takes; left !== 0 && room > 0; left &= left - 1)
    room -= places.top[leaf * stride + lowest(left)] ?? 0;
  return room <= 0;
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
        ? takes !== 0
        : (leaves.need[leaf] ?? 0) - cap <= waste && couldFill(leaf, takes, choice, cap);
    if (fine) possible |= 1 << leaf;
  }
  choices.leaves[choice] = possible;
  return packing.inner + fill(possible, 0, room, leaves.need);
}

/** Could chosen awards and one of each later group, of those that a pool takes, fill it? */
function couldFill(leaf: number, takes: number, choice: number, cap: number): boolean {
  const row = leaf * stride;
  const chosen = choices.chosen[choice] ?? 0;
  let room = cap;
  for (let left = takes & chosen; left !== 0; left &= left - 1)
    room -= places.top[row + lowest(left)] ?? 0;
  for (let at = choices.level[choice] ?? 0; at < groups.size && room > 0; at += 1) {
    let most = 0;
    for (let left = takes & (groups.awards[at] ?? 0); left !== 0; left &= left - 1)
      most = Math.max(most, places.top[row + lowest(left)] ?? 0);
    room -= most;
  }
  return room <= 0;
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

/** Fills the room with the leaves that could be completed; of rivals only one. */
function fill(possible: number, done: number, room: number, least: Int32Array): number {
  const all = possible | done;
  size = 0;
  for (let left = possible; left !== 0; left &= left - 1) {
    const leaf = lowest(left);
    const rivals = (leaves.rivals[leaf] ?? 0) & all;
    if (rivals === 1 << leaf || rivals === 0)
      insert(worthOf(leaf, all), (least[leaf] ?? 0) - gotten(leaf));
    else if ((rivals & done) === 0 && lowest(rivals) === leaf) insertRivals(rivals, all, least);
  }
  return take(room);
}

/** The most worth that fits the room, the last leaf in part. */
function take(room: number): number {
  let sum = 0;
  let space = room;
  for (let at = 0; at < size; at += 1) {
    const need = needs[at] ?? 0;
    const worth = worths[at] ?? 0;
    if (need <= space) {
      sum += worth;
      space -= need;
    } else return space > 0 ? sum + Math.ceil((worth * space) / need) : sum;
  }
  return sum;
}

function gotten(leaf: number): number {
  return leaves.course[leaf] === 1 ? 0 : (position.least[leaf] ?? 0);
}

function insertRivals(rivals: number, possible: number, least: Int32Array): void {
  let worth = 0;
  let need = capacity.amount;
  for (let left = rivals; left !== 0; left &= left - 1) {
    const leaf = lowest(left);
    worth = Math.max(worth, worthOf(leaf, possible));
    need = Math.min(need, (least[leaf] ?? 0) - gotten(leaf));
  }
  insert(worth, need);
}

function insert(worth: number, need: number): void {
  if (worth === 0) return;
  let to = size;
  for (; to > 0 && (worths[to - 1] ?? 0) * need < worth * (needs[to - 1] ?? 0); to -= 1) {
    worths[to] = worths[to - 1] ?? 0;
    needs[to] = needs[to - 1] ?? 0;
  }
  worths[to] = worth;
  needs[to] = need;
  size += 1;
}
