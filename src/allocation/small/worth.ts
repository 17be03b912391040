import { carriedBy } from "./read-awards.ts";
import { kinds, leaves, lowest, packing, parts, tree, widestSum } from "./sheet.ts";

/** By node: 1 where it could be completed, children that could, and children that are complete from the start. */
const possible = new Int32Array(tree.kind.length);
const possibleBelow = new Int32Array(tree.kind.length);
const doneBelow = new Int32Array(tree.kind.length);

/**
 * Works out, from the awards read, what is complete from the start, what can never be, and what each node's completion
 * is worth. A node that needs n of its children has 1/n of its own worth added to each, rounded up: that sum never
 * says less than the completions that follow. False where the sums would grow too wide.
 */
export function readWorth(): boolean {
  readLeaves();
  readInner();
  packing.always = 0;
  packing.inner = 0;
  for (let node = 0; node < tree.size; node += 1) {
    if (tree.always[node] === 1) packing.always += tree.weight[node] ?? 0;
    tree.worth[node] = worthOf(node);
    if (tree.kind[node] === kinds.creditsOf) packing.inner += tree.worth[node] ?? 0;
  }
  leaves.scoring = 0;
  let sum = packing.inner;
  for (let leaf = 0; leaf < leaves.size; leaf += 1) {
    relate(leaf);
    sum += leaves.worth[leaf] ?? 0;
  }
  return sum < widestSum;
}

function readLeaves(): void {
  leaves.courses = 0;
  possible.fill(0, 0, tree.size);
  possibleBelow.fill(0, 0, tree.size);
  doneBelow.fill(0, 0, tree.size);
  for (let leaf = 0; leaf < leaves.size; leaf += 1) {
    const node = leaves.node[leaf] ?? 0;
    const cap = tree.cap[node] ?? 0;
    const takes = leaves.takes[leaf] ?? 0;
    const course = tree.kind[node] === kinds.course;
    leaves.course[leaf] = course ? 1 : 0;
    if (course) leaves.courses |= 1 << leaf;
    leaves.cap[leaf] = cap;
    possible[node] = (course ? takes !== 0 : carriedBy(takes) >= cap) ? 1 : 0;
    for (let at = node; at >= 0; at = tree.parent[at] ?? -1)
      tree.leaves[at] = (tree.leaves[at] ?? 0) | (1 << leaf);
  }
}

function readInner(): void {
  for (let node = tree.size - 1; node >= 0; node -= 1) {
    const done = doneBelow[node] ?? 0;
    const all = tree.children[node] ?? 0;
    const most = tree.most[node] ?? 0;
    const own = tree.kind[node];
    let always =
      own !== kinds.course && own !== kinds.vacant && own !== kinds.program && tree.cap[node] === 0;
    if (own === kinds.allOf) {
      always = done === all;
      possible[node] = possibleBelow[node] === all ? 1 : 0;
    } else if (own === kinds.choose) {
      always = done >= most;
      possible[node] = (possibleBelow[node] ?? 0) >= most ? 1 : 0;
    } else if (own === kinds.creditsOf || own === kinds.program) {
      possible[node] = own === kinds.program ? 0 : 1;
    }
    tree.always[node] = always ? 1 : 0;
    if (always) possible[node] = 1;
    const above = tree.parent[node] ?? -1;
    if (above < 0) continue;
    possibleBelow[above] = (possibleBelow[above] ?? 0) + (possible[node] ?? 0);
    doneBelow[above] = (doneBelow[above] ?? 0) + (always ? 1 : 0);
  }
}

function worthOf(node: number): number {
  if (tree.always[node] === 1 || possible[node] === 0) return 0;
  return alone(node) + shareOfAbove(node);
}

function alone(node: number): number {
  return ((tree.weight[node] ?? 0) / packing.completion) * parts;
}

function shareOfAbove(node: number): number {
  const above = tree.parent[node] ?? -1;
  if (above < 0) return 0;
  const own = tree.kind[above];
  const needed =
    own === kinds.allOf
      ? (tree.children[above] ?? 0)
      : own === kinds.choose
        ? (tree.most[above] ?? 0)
        : 0;
  const worth = tree.worth[above] ?? 0;
  if (needed === 0 || worth === 0) return 0;
  return Math.ceil(worth / (needed - (doneBelow[above] ?? 0)));
}

/** What a leaf's worth has to do with other leaves. */
function relate(leaf: number): void {
  const node = leaves.node[leaf] ?? 0;
  const above = tree.parent[node] ?? -1;
  const worth = tree.worth[node] ?? 0;
  leaves.worth[leaf] = worth;
  if (worth > 0) leaves.scoring |= 1 << leaf;
  leaves.alone[leaf] = worth;
  leaves.needs[leaf] = 0;
  leaves.rivals[leaf] = 0;
  if (above < 0) return;
  if (tree.kind[above] === kinds.choose && tree.most[above] === 1)
    leaves.rivals[leaf] = siblings(above);
  if (tree.kind[above] !== kinds.allOf || worth === 0) return;
  leaves.needs[leaf] = siblings(above);
  leaves.alone[leaf] = alone(node);
}

/** Leaves that are children of a node and not complete from the start, as bits. */
function siblings(above: number): number {
  let set = 0;
  for (let left = tree.leaves[above] ?? 0; left !== 0; left &= left - 1) {
    const leaf = lowest(left);
    const node = leaves.node[leaf] ?? 0;
    if (tree.parent[node] === above && tree.always[node] === 0) set |= 1 << leaf;
  }
  return set;
}
