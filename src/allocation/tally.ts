import type { Instance, TreeNode } from "./instance.ts";

/**
 * The first five objectives, each to be made as great as possible in this order: credits counted, requirements
 * complete, and the negatives of micro-credentials used, review awards, eligible awards and credit granted.
 */
export type Score = readonly [number, number, number, number, number, number];

/** Choice ranks by item, -1 for none. */
export type Assignment = Int32Array;

/** What an assignment yields. */
export interface Tally {
  readonly score: Score;
  /** Complete or not, by node. */
  readonly complete: readonly boolean[];
}

/** Evaluates an assignment exactly; it is taken to keep every rule. */
export function tally(instance: Instance, chosen: Assignment): Tally {
  const size = instance.nodes.length;
  const counted = new Float64Array(size);
  const filled = new Float64Array(size);
  const held = new Uint8Array(size);
  const uses = new Set<number>();
  const cost = { review: 0, eligible: 0, granted: 0 };
  for (const rank of chosen) {
    const choice = instance.choices[rank];
    if (choice === undefined) continue;
    counted[choice.leaf] = (counted[choice.leaf] ?? 0) + choice.grant;
    for (const leaf of [choice.leaf, choice.shared]) {
      if (leaf < 0) continue;
      filled[leaf] = (filled[leaf] ?? 0) + choice.grant;
      held[leaf] = 1;
    }
    const item = instance.items[choice.award];
    for (const use of item?.uses ?? []) uses.add(use);
    if (item?.standing === "review") cost.review += 1;
    if (item?.standing === "eligible") cost.eligible += 1;
    cost.granted += choice.grant;
  }
  const complete = close(instance.nodes, counted, filled, held);
  const sum = instance.roots.reduce((total, root) => total + (counted[root] ?? 0), 0);
  const done = complete.reduce((count, is) => count + (is ? 1 : 0), 0);
  const credits = Math.min(instance.total, sum);
  return {
    score: [credits, done, -uses.size, -cost.review, -cost.eligible, -cost.granted],
    complete,
  };
}

/** Carries amounts from the leaves up (in place) and says which nodes are complete. */
function close(
  nodes: readonly TreeNode[],
  counted: Float64Array,
  filled: Float64Array,
  held: Uint8Array,
): boolean[] {
  const complete = nodes.map(() => false);
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (node === undefined) continue;
    for (const child of node.children) {
      counted[at] = (counted[at] ?? 0) + (counted[child] ?? 0);
      filled[at] = (filled[at] ?? 0) + (filled[child] ?? 0);
    }
    if (node.kind === "pool" || node.kind === "credits-of") {
      counted[at] = Math.min(node.cap, counted[at] ?? 0);
      filled[at] = Math.min(node.cap, filled[at] ?? 0);
    }
    complete[at] = isComplete(node, complete, filled[at] ?? 0, held[at] === 1);
  }
  return complete;
}

function isComplete(
  node: TreeNode,
  complete: readonly boolean[],
  filled: number,
  held: boolean,
): boolean {
  if (node.kind === "course") return held;
  if (node.kind === "pool" || node.kind === "credits-of") return filled >= node.cap;
  if (node.kind === "all-of") return node.children.every((child) => complete[child]);
  return node.children.filter((child) => complete[child]).length >= node.most;
}

/** Negative, zero or positive as `a` is worse than, equal to or better than `b`. */
export function compareScores(a: Score, b: Score): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
