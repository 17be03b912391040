import type { AllocatableAward, AllocationProblem } from "../problem.ts";
import type { Tree } from "./instance.ts";
import { type SourcedTree, upward } from "./tree.ts";
import { grantsOf } from "./units.ts";

/** How a second leaf takes an award: filled only (sharing), or counted too (programs that overlap). */
export type Pairing = "none" | "shared" | "twice";

/** Says whether an award may be placed in two leaves at once. */
export type Pairs = (leaf: number, second: number) => Pairing;

/** One way to place an award, in instance units. */
export interface Draft {
  readonly item: number;
  readonly leaf: number;
  readonly second: number;
  readonly twice: boolean;
  readonly grant: number;
}

/** Reads sharing and overlaps; an inner path stands for its leaves, and unknown paths match nothing. */
export function pairsOf(problem: AllocationProblem, tree: Tree): Pairs | null {
  const overlaps = problem.overlaps ?? [];
  if (problem.sharing.length === 0 && overlaps.length === 0) return null;
  const above = tree.path.map(
    (_, node) => new Set(upward(tree, node).map((at) => tree.path[at] ?? "")),
  );
  const among = (pairs: readonly (readonly [string, string])[], leaf: number, second: number) => {
    const [a, b] = [above[leaf], above[second]];
    if (a === undefined || b === undefined || leaf === second) return false;
    return pairs.some(([p, q]) => (a.has(p) && b.has(q)) || (a.has(q) && b.has(p)));
  };
  const between = overlaps.map((overlap) => overlap.between);
  return (leaf, second) => {
    if (among(between, leaf, second)) return "twice";
    return among(problem.sharing, leaf, second) ? "shared" : "none";
  };
}

/** For each award of the problem the leaves that accept it, in path order; a waiver enters course leaves only. */
export function acceptingLeaves(
  problem: AllocationProblem,
  { tree, sources }: SourcedTree,
): readonly number[][] {
  const leaves: number[][] = problem.awards.map(() => []);
  for (const leaf of tree.leaves) {
    const source = sources[leaf];
    if (source?.kind !== "course" && source?.kind !== "pool") continue;
    for (const award of source.accepts) {
      const list = leaves[award];
      if (list === undefined || list.at(-1) === leaf) continue;
      if (source.kind === "course" || problem.awards[award]?.waiver === false) list.push(leaf);
    }
  }
  return leaves;
}

/** Every placement of one award that no other placement of it dominates, by leaf. */
export function draftsOf(
  item: number,
  award: AllocatableAward,
  leaves: readonly number[],
  tree: Tree,
  pairs: Pairs | null,
  unit: number,
): Draft[] {
  const grants = grantsOf(award);
  const drafts: Draft[] = [];
  const add = (leaf: number, second: number, pairing: Pairing) => {
    const need = mostUseful(tree, leaf, second);
    for (const amount of grants) {
      const grant = amount / unit;
      drafts.push({ item, leaf, second, twice: pairing === "twice", grant });
      if (grant >= need) break;
    }
  };
  for (const leaf of leaves) {
    const full = takesNothing(tree, leaf);
    if (!full) add(leaf, -1, "none");
    if (pairs === null) continue;
    for (const second of leaves) {
      const pairing = pairs(leaf, second);
      if (pairing === "none" || takesNothing(tree, second)) continue;
      if (pairing === "shared" || (!full && comesFirst(tree, leaf, second)))
        add(leaf, second, pairing);
    }
  }
  return drafts;
}

/** Two programs that take one award: the leaf whose path comes first stands first. */
function comesFirst(tree: Tree, leaf: number, second: number): boolean {
  return tree.leaves.indexOf(leaf) < tree.leaves.indexOf(second);
}

/** A pool of 0 credits is complete and full as it stands. */
function takesNothing({ kind, cap }: Tree, leaf: number): boolean {
  return kind[leaf] === "pool" && cap[leaf] === 0;
}

/** The amount from which on granting more is dominated; unbounded where a course leaf takes the award. */
function mostUseful({ kind, cap }: Tree, leaf: number, second: number): number {
  if (kind[leaf] === "course" || (second >= 0 && kind[second] === "course"))
    return Number.POSITIVE_INFINITY;
  return Math.max(cap[leaf] ?? 0, second < 0 ? 0 : (cap[second] ?? 0));
}
