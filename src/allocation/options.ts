import type { TreeNode } from "./instance.ts";
import type { AllocatableAward, AllocationProblem } from "./problem.ts";
import { type Tree, upward } from "./tree.ts";
import { grantsOf } from "./units.ts";

/** A leaf and a second leaf (or -1) that may take an award, with an amount in instance units. */
export interface Option {
  readonly leaf: number;
  readonly shared: number;
  readonly grant: number;
}

/** True where a second placement in `shared` is allowed beside one in `leaf`. */
export type MayShare = (leaf: number, shared: number) => boolean;

/** Reads the sharing pairs; an inner path stands for its leaves, and unknown paths match nothing. */
export function sharingOf(problem: AllocationProblem, tree: Tree): MayShare {
  if (problem.sharing.length === 0) return () => false;
  const above = tree.nodes.map(
    (node) => new Set(upward(tree.nodes, node.position).map((at) => tree.nodes[at]?.path)),
  );
  return (leaf, shared) => {
    const [a, b] = [above[leaf], above[shared]];
    if (a === undefined || b === undefined || leaf === shared) return false;
    return problem.sharing.some(([p, q]) => (a.has(p) && b.has(q)) || (a.has(q) && b.has(p)));
  };
}

/** For each award of the problem the leaves that accept it; a waiver enters course leaves only. */
export function acceptingLeaves(problem: AllocationProblem, tree: Tree): readonly number[][] {
  const leaves: number[][] = problem.awards.map(() => []);
  tree.sources.forEach((source, position) => {
    if (source.kind !== "course" && source.kind !== "pool") return;
    for (const award of new Set(source.accepts)) {
      if (source.kind === "pool" && problem.awards[award]?.waiver) continue;
      leaves[award]?.push(position);
    }
  });
  return leaves;
}

/** Every placement of one award that no other placement of it dominates. */
export function optionsOf(
  award: AllocatableAward,
  leaves: readonly number[],
  tree: Tree,
  mayShare: MayShare,
  unit: number,
): readonly Option[] {
  const grants = grantsOf(award).map((grant) => grant / unit);
  const options: Option[] = [];
  for (const leaf of leaves) {
    const first = tree.nodes[leaf];
    if (first === undefined) continue;
    if (!takesNothing(first)) add(options, grants, first, undefined);
    for (const shared of leaves) {
      const second = tree.nodes[shared];
      if (second === undefined || takesNothing(second) || !mayShare(leaf, shared)) continue;
      add(options, grants, first, second);
    }
  }
  return options;
}

/** A pool of 0 credits is complete and full as it stands. */
function takesNothing(node: TreeNode): boolean {
  return node.kind === "pool" && node.cap === 0;
}

function add(
  options: Option[],
  grants: readonly number[],
  leaf: TreeNode,
  shared: TreeNode | undefined,
): void {
  for (const grant of usefulGrants(grants, leaf, shared)) {
    options.push({ leaf: leaf.position, shared: shared?.position ?? -1, grant });
  }
}

/** Where pools take the award, granting more than fills them at once is dominated. */
function usefulGrants(
  grants: readonly number[],
  leaf: TreeNode,
  shared: TreeNode | undefined,
): readonly number[] {
  if (leaf.kind === "course" || shared?.kind === "course") return grants;
  const need = Math.max(leaf.cap, shared?.cap ?? 0);
  const last = grants.findIndex((grant) => grant >= need);
  return last < 0 ? grants : grants.slice(0, last + 1);
}
