import type { Instance, TreeNode } from "./instance.ts";
import type { State } from "./state.ts";

/** How much a branch could still reach, node by node; never less than what some solution in it reaches. */
export interface Reach {
  /** Most that the node could count. */
  readonly counted: Float64Array;
  /** 1 where the node could become complete. */
  readonly complete: Uint8Array;
  /** Most that could be counted in all. */
  readonly credits: number;
  /** Most nodes that could be complete. */
  readonly completions: number;
}

/** Adds up the greatest living grants leaf by leaf, each award once in every leaf, and carries them up. */
export function reachOf(instance: Instance, state: State): Reach {
  const size = instance.nodes.length;
  const counted = new Float64Array(size);
  const filled = new Float64Array(size);
  const held = new Uint8Array(size);
  const once = addGrants(instance, state, counted, filled, held);
  const complete = new Uint8Array(size);
  let completions = 0;
  for (let at = size - 1; at >= 0; at -= 1) {
    const node = instance.nodes[at];
    if (node === undefined) continue;
    counted[at] = carried(node, counted);
    filled[at] = carried(node, filled);
    complete[at] = mayComplete(node, complete, filled, held) ? 1 : 0;
    completions += complete[at] ?? 0;
  }
  const sum = instance.roots.reduce((total, root) => total + (counted[root] ?? 0), 0);
  return { counted, complete, credits: Math.min(instance.total, sum, once), completions };
}

/** Returns the sum of each award's greatest grant. */
function addGrants(
  instance: Instance,
  state: State,
  counted: Float64Array,
  filled: Float64Array,
  held: Uint8Array,
): number {
  const size = counted.length;
  const best = new Float64Array(size);
  const fill = new Float64Array(size);
  let once = 0;
  for (const item of instance.items) {
    let most = 0;
    for (const rank of item.choices) {
      const choice = instance.choices[rank];
      if (choice === undefined || state.alive[rank] !== 1) continue;
      most = Math.max(most, choice.grant);
      raise(best, choice.leaf, choice.grant);
      raise(fill, choice.leaf, choice.grant);
      held[choice.leaf] = 1;
      if (choice.shared < 0) continue;
      raise(fill, choice.shared, choice.grant);
      held[choice.shared] = 1;
    }
    once += most;
    settle(instance, counted, best, item.choices);
    settle(instance, filled, fill, item.choices);
  }
  return once;
}

function raise(values: Float64Array, at: number, value: number): void {
  if (value > (values[at] ?? 0)) values[at] = value;
}

/** Moves one award's best grants into the sums; a course leaf takes one award, so there the greatest counts. */
function settle(
  instance: Instance,
  sums: Float64Array,
  best: Float64Array,
  ranks: readonly number[],
): void {
  for (const rank of ranks) {
    const choice = instance.choices[rank];
    for (const leaf of [choice?.leaf ?? -1, choice?.shared ?? -1]) {
      const value = best[leaf] ?? 0;
      if (leaf < 0 || value === 0) continue;
      if (instance.nodes[leaf]?.kind === "course") raise(sums, leaf, value);
      else sums[leaf] = (sums[leaf] ?? 0) + value;
      best[leaf] = 0;
    }
  }
}

function carried(node: TreeNode, values: Float64Array): number {
  const own = values[node.position] ?? 0;
  if (node.kind === "course") return own;
  if (node.kind === "pool") return Math.min(node.cap, own);
  const below = node.children.map((child) => values[child] ?? 0);
  if (node.kind === "choose") {
    below.sort((a, b) => b - a);
    below.length = Math.min(below.length, node.most);
  }
  const sum = below.reduce((total, value) => total + value, 0);
  return node.kind === "credits-of" ? Math.min(node.cap, sum) : sum;
}

function mayComplete(
  node: TreeNode,
  complete: Uint8Array,
  filled: Float64Array,
  held: Uint8Array,
): boolean {
  if (node.kind === "course") return held[node.position] === 1;
  if (node.kind === "pool" || node.kind === "credits-of") {
    return (filled[node.position] ?? 0) >= node.cap;
  }
  if (node.kind === "all-of") return node.children.every((child) => complete[child] === 1);
  return node.children.filter((child) => complete[child] === 1).length >= node.most;
}
