import type { AwardStanding, RequirementNode } from "../problem.ts";
import type { Lists } from "./lists.ts";

/** What a node of the tree is; the root is a program that holds everything. */
export type NodeKind = RequirementNode["kind"];

/** The requirement tree: node 0 is the root, children come after their parent, siblings in path order. */
export interface Tree {
  readonly size: number;
  readonly kind: readonly NodeKind[];
  readonly path: readonly string[];
  readonly parent: Int32Array;
  readonly children: Lists;
  /** Credits that a pool, a credits-of node or a program counts at most, in instance units; 0 for the others. */
  readonly cap: Float64Array;
  /** How many children of a choose node may receive anything; 0 for the others. */
  readonly most: Int32Array;
  /** How many children of an all-of or a choose node have to be complete for it to be, idle ones not listed included. */
  readonly need: Int32Array;
  /** Nodes that take awards, in path order. */
  readonly leaves: readonly number[];
  /** 1 for a node that is complete even when nothing is placed in it. */
  readonly always: Uint8Array;
}

/** A sum of amounts over the chosen options that may not exceed `max`. */
export interface Row {
  /** `once` and `clique` rows have amount 1 and max 1; `course` rows keep a course leaf to one award. */
  readonly kind: "limit" | "overlap" | "once" | "clique" | "course";
  readonly max: number;
}

/** An objective as weights; a greater sum is better. */
export interface Weights {
  /** By credit counted. */
  readonly credit: number;
  /** By node, for its completion; null where completions do not matter. */
  readonly complete: Float64Array | null;
  /** By option, what choosing it costs; null where it costs nothing. */
  readonly option: Float64Array | null;
  /** By micro-credential used; null where uses cost nothing. */
  readonly use: Float64Array | null;
}

/** A way to place an item: a leaf, perhaps a second one, and the amount granted. */
export interface Options {
  readonly size: number;
  readonly item: Int32Array;
  readonly leaf: Int32Array;
  /** A second leaf, or -1. */
  readonly second: Int32Array;
  /** 1 where the second leaf counts what it is granted (programs that overlap), 0 where it is only filled (sharing). */
  readonly twice: Uint8Array;
  readonly grant: Float64Array;
  /** Rows it takes part of, and how much of each. */
  readonly rows: Lists;
  readonly amounts: Float64Array;
  /** Children of choose nodes that receive something by it. */
  readonly gates: Lists;
}

/** Awards that some leaf takes, by id and then by index in the problem. */
export interface Items {
  readonly size: number;
  /** Index in the problem. */
  readonly award: readonly number[];
  readonly id: readonly string[];
  readonly standing: readonly AwardStanding[];
  /** Options, ascending. */
  readonly options: Lists;
  /** Micro-credentials used, renumbered from 0. */
  readonly uses: Lists;
}

/**
 * The problem in canonical order and reduced units, in flat arrays, ready for search. An option's number is its
 * rank in the order of result lists: path, award id, granted, second path, award index.
 */
export interface Instance {
  /** Problem units in one instance unit. */
  readonly unit: number;
  readonly tree: Tree;
  readonly items: Items;
  readonly options: Options;
  readonly rows: readonly Row[];
  /** By row, the options that take part of it and their amounts. */
  readonly members: Lists;
  readonly shares: Float64Array;
  /** By node, the options that put something in it as their first leaf, then as their second. */
  readonly offers: Lists;
  /** By child of a choose node, the options that put something below it. */
  readonly below: Lists;
  /** Number of micro-credentials. */
  readonly uses: number;
  /** For each item the items that may not be chosen with it. */
  readonly conflicts: readonly ReadonlySet<number>[];
  readonly objectives: readonly Weights[];
  /** True where an option has a second leaf. */
  readonly doubles: boolean;
  /** True where two items have the same id, so that two options may stand at the same place in the order. */
  readonly namesakes: boolean;
}
