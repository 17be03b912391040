import { capacity, leaves, limits, tree } from "./sheet.ts";

const whole = (size: number) => new Int32Array(size);

/** What the placements made so far fill, with the greatest amount of each. */
export const position = {
  /** By node: what a leaf was granted, or what a capping node counts of what is below it. */
  filled: whole(capacity.nodes),
  /** By leaf: the same with the least amount of each placement. */
  least: whole(capacity.leaves),
  /** By leaf: what it could still count, and what is left of its worth, in parts. */
  room: whole(capacity.leaves),
  worth: whole(capacity.leaves),
  /** Leaves that have something, and those that are complete with the least amounts, as bits. */
  begun: 0,
  done: 0,
  /** The least that all together are granted. */
  sure: 0,
  /** By child of a choose node: placements below it. By choose node: children with some. */
  below: whole(capacity.nodes),
  open: whole(capacity.nodes),
  /** By limit: the least that is taken of it. */
  taken: whole(capacity.limits),
  /** By award: the leaf that takes it, and the index of its amount. */
  leaf: whole(capacity.awards),
  amount: whole(capacity.awards),
};

/** Nothing is placed. */
export function clear(): void {
  const { filled, least, room, worth, below, open, taken } = position;
  for (let node = 0; node < tree.size; node += 1) {
    filled[node] = 0;
    below[node] = 0;
    open[node] = 0;
  }
  for (let leaf = 0; leaf < leaves.size; leaf += 1) {
    least[leaf] = 0;
    room[leaf] = leaves.course[leaf] === 1 ? capacity.amount : (leaves.cap[leaf] ?? 0);
    worth[leaf] = leaves.worth[leaf] ?? 0;
  }
  for (let limit = 0; limit < limits.size; limit += 1) taken[limit] = 0;
  position.begun = 0;
  position.done = 0;
  position.sure = 0;
}

/** Grants more, or less, in a leaf; by how much the credits counted change, but for the cap on all of them. */
export function grant(leaf: number, amount: number): number {
  const { filled } = position;
  const { cap, capped } = tree;
  let node = leaves.node[leaf] ?? 0;
  let change = amount;
  if (leaves.course[leaf] === 1) filled[node] = (filled[node] ?? 0) + amount;
  else change = fill(filled, node, cap[node] ?? 0, amount);
  for (node = capped[node] ?? -1; node >= 0; node = capped[node] ?? -1)
    change = fill(filled, node, cap[node] ?? 0, change);
  return change;
}

function fill(filled: Int32Array, node: number, cap: number, amount: number): number {
  const before = filled[node] ?? 0;
  const after = before + amount;
  filled[node] = after;
  return Math.min(cap, after) - Math.min(cap, before);
}

/** Opens (1) or leaves (-1) the choose nodes above a leaf. */
export function pass(leaf: number, sign: 1 | -1): void {
  const { below, open } = position;
  const { gate, parent } = tree;
  for (let at = gate[leaves.node[leaf] ?? 0] ?? -1; at >= 0; ) {
    const owner = parent[at] ?? 0;
    const before = below[at] ?? 0;
    below[at] = before + sign;
    if ((before === 0) !== (before + sign === 0)) open[owner] = (open[owner] ?? 0) + sign;
    at = gate[owner] ?? -1;
  }
}

/** Leaves that choose nodes keep shut, as bits. */
export function shut(): number {
  const { below, open } = position;
  const { gate, parent, most } = tree;
  let set = 0;
  for (let node = 0; node < tree.size; node += 1) {
    if (gate[node] !== node || below[node] !== 0) continue;
    const owner = parent[node] ?? 0;
    if ((open[owner] ?? 0) >= (most[owner] ?? 0)) set |= tree.leaves[node] ?? 0;
  }
  return set;
}
