import type { AwardStanding } from "./problem.ts";

/** A share of a packing row that one choice takes, in the row's measure. */
export interface Entry {
  readonly row: number;
  readonly amount: number;
}

/** One way to place one award: a leaf, a second leaf or -1, and the amount granted (in instance units). */
export interface Choice {
  /** Rank in the order of the result list: path, award id, granted, shared path, award index. */
  readonly rank: number;
  readonly award: number;
  readonly leaf: number;
  readonly shared: number;
  readonly grant: number;
  /** Packing rows it takes part of. */
  readonly entries: readonly Entry[];
  /** Children of choose nodes that it makes receive something. */
  readonly gates: readonly number[];
}

/** An award that some leaf takes, in canonical order (id, then index). */
export interface Item {
  /** Index in the problem. */
  readonly index: number;
  readonly id: string;
  readonly standing: AwardStanding;
  readonly uses: readonly number[];
  /** Ranks of its choices, ascending. */
  readonly choices: readonly number[];
}

/** A requirement; children come after their parent, siblings in path order. */
export interface TreeNode {
  readonly position: number;
  readonly path: string;
  readonly kind: "course" | "pool" | "credits-of" | "all-of" | "choose" | "program";
  /** Credits that a pool or credits-of node counts at most; 0 for the others. */
  readonly cap: number;
  /** How many children of a choose node may receive anything; 0 for the others. */
  readonly most: number;
  readonly children: readonly number[];
  readonly parent: number;
  /** Gate that opens when the subtree receives anything, -1 unless the parent is a choose node. */
  readonly gate: number;
}

/** Sum of the amounts of the chosen choices must not exceed `max`. */
export interface Row {
  /** `once` and `clique` rows have amount 1 and max 1; `course` rows keep a course leaf to one award. */
  readonly kind: "limit" | "once" | "clique" | "course";
  readonly max: number;
}

/** The problem in canonical order and reduced units, ready for search. */
export interface Instance {
  /** Problem units in one instance unit. */
  readonly unit: number;
  readonly total: number;
  readonly items: readonly Item[];
  readonly nodes: readonly TreeNode[];
  readonly roots: readonly number[];
  readonly choices: readonly Choice[];
  readonly rows: readonly Row[];
  /** For each gate its choose node. */
  readonly gates: readonly number[];
  /** For each item the positions of the items that may not be chosen with it. */
  readonly conflicts: readonly ReadonlySet<number>[];
  readonly sharing: boolean;
}
