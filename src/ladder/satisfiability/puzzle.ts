import { placeOf } from "../../documents/document.ts";
import type { Filter } from "../../documents/requirement.ts";
import { Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import { leavesOf, type TreeNode } from "../requirement-tree.ts";
import type { Availabilities } from "./availability.ts";
import type { Dropped, PlacedClause } from "./clause.ts";
import { type Constraint, constraintsOf, within } from "./constraint.ts";
import { courseClauses, type Exclusion, exclusionsOf } from "./course-clauses.ts";
import { kindsOfCredit } from "./filler.ts";
import { Ways } from "./ways.ts";

/** A requirement as a clause, with what it takes. */
export interface Node extends PlacedClause {
  readonly path: string;
  readonly form: TreeNode["requirement"]["form"];
  /** What a pool, or credits among children, must count; 0 elsewhere. */
  readonly credits: Rational;
  /** How many children a choice needs; 0 elsewhere. */
  readonly choose: number;
  readonly children: readonly Node[];
  /** True where a person decides (a note), or too little is known of what it takes: then it asks for nothing. */
  readonly granted: boolean;
  /** The courses that a closed leaf names; null for an open pool and for inner nodes. */
  readonly courses: readonly string[] | null;
  /** What a leaf takes; empty for a course leaf and for inner nodes. */
  readonly from: Filter;
  /** For an open pool, what charges each kind of credit that can fill it. */
  readonly kinds: readonly ReadonlySet<Constraint>[];
}

/**
 * Whether a program can be met, as a question that clauses can be left out of.
 *
 * A leaf is **closed** when the workspace says exactly which courses it takes: a course leaf, or a pool whose filter
 * lists `courses`. Only those courses fill it, each once unless `sharing` lets two leaves take it.
 * Every other pool is **open**: a workspace lists only some courses of an institution, so there is always another
 * one that passes. It can be filled with any amount, in any steps, of credit of any kind that passes its filter;
 * what such credit can run into are only the limits and the residency that charge every kind of it.
 * Whatever is unclear (courses that are not listed, notes, decisions that waive) is read in favour of the program, so
 * that what is said to be impossible is impossible for every learner on that day.
 */
export interface Puzzle {
  readonly model: ProgramModel;
  readonly courses: Availabilities;
  readonly roots: readonly Node[];
  readonly constraints: readonly Constraint[];
  readonly exclusions: readonly Exclusion[];
  /** Courses that closed leaves name and that nobody can have, as clauses; left out, they can be had. */
  readonly gone: readonly PlacedClause[];
  readonly sharing: readonly (readonly [string, string])[];
  readonly ways: Ways;
  /** Maxima to try in place of those that constraints state. */
  readonly maxima: ReadonlyMap<Constraint, Rational>;
}

/** The puzzle of a program, or of other requirements under its limits and residency. */
export function puzzleOf(
  model: ProgramModel,
  courses: Availabilities,
  tree: readonly TreeNode[] = model.tree,
): Puzzle {
  const constraints = constraintsOf(model);
  const sharing = model.program.data.sharing.map(([a, b]) => [a, b] as const);
  const named = [...new Set(leavesOf(tree).flatMap((leaf) => coursesOf(leaf) ?? []))];
  const make = (node: TreeNode): Node =>
    nodeOf(node, { model, courses, constraints, sharing }, make);
  const roots = tree.map(make);
  return {
    model,
    courses,
    roots,
    constraints,
    exclusions: exclusionsOf(named, courses),
    gone: courseClauses(named, courses),
    sharing,
    ways: new Ways(courses, constraints, everyNode(roots)),
    maxima: new Map(),
  };
}

type Setting = Pick<Puzzle, "model" | "courses" | "constraints" | "sharing">;

function nodeOf(node: TreeNode, setting: Setting, make: (child: TreeNode) => Node): Node {
  const { path, requirement } = node;
  const courses = coursesOf(node);
  const from = requirement.form === "pool" ? requirement.from : {};
  const open = requirement.form === "pool" && courses === null;
  return {
    key: `requirement ${path}`,
    at: placeOf(setting.model.program, ...node.place),
    clause: clauseOf(node, courses),
    path,
    form: requirement.form,
    credits: "credits" in requirement ? requirement.credits : Rational.zero,
    choose: requirement.form === "choose" ? requirement.choose : 0,
    children: node.children.map(make),
    granted: node.note !== null || isUnclear(node, courses, setting.courses),
    courses,
    from,
    kinds: open ? kindsOf(node, from, setting) : [],
  };
}

/** Shared credit may count twice and be charged once, so where credit of a pool may be shared nothing charges it. */
function kindsOf({ path }: TreeNode, from: Filter, { constraints, sharing }: Setting) {
  const shared = sharing.flat().some((scope) => within(scope, path));
  const charging = constraints.filter(({ scope }) => !shared && within(scope, path));
  return kindsOfCredit(from, charging);
}

function isUnclear(
  { requirement }: TreeNode,
  courses: readonly string[] | null,
  known: Availabilities,
): boolean {
  if (requirement.form === "course" && known.isWaived(requirement.course)) return true;
  return (courses ?? []).some((id) => known.of(id).unclear);
}

/** The courses that a leaf names, when it takes no others. */
function coursesOf({ requirement }: TreeNode): readonly string[] | null {
  if (requirement.form === "course") return [requirement.course];
  if (requirement.form !== "pool") return null;
  return requirement.from.courses === undefined ? null : [...new Set(requirement.from.courses)];
}

function clauseOf(
  { path, requirement, children }: TreeNode,
  courses: readonly string[] | null,
): PlacedClause["clause"] {
  switch (requirement.form) {
    case "course":
      return { kind: "course-requirement", path, course: requirement.course };
    case "pool":
    case "credits-of": {
      const { credits } = requirement;
      return { kind: "credits-requirement", path, credits, courses: courses?.length ?? null };
    }
    case "all-of":
    case "choose": {
      const choose = requirement.form === "choose" ? requirement.choose : children.length;
      return { kind: "choice", path, choose, of: children.length };
    }
  }
}

/** All nodes, parents before their children; nothing that is left out or asks for nothing, nor what is below it. */
export function everyNode(nodes: readonly Node[], dropped: Dropped = new Set()): Node[] {
  return nodes
    .filter(({ granted, key }) => !granted && !dropped.has(key))
    .flatMap((node) => [node, ...everyNode(node.children, dropped)]);
}

/** The puzzle with a requirement that asks for something else. */
export function altered(
  puzzle: Puzzle,
  path: string,
  change: Partial<Pick<Node, "credits" | "choose">>,
): Puzzle {
  const visit = (node: Node): Node =>
    node.path === path ? { ...node, ...change } : { ...node, children: node.children.map(visit) };
  return { ...puzzle, roots: puzzle.roots.map(visit) };
}

/** The most that a constraint allows. */
export const maximum = ({ maxima }: Puzzle, constraint: Constraint): Rational =>
  maxima.get(constraint) ?? constraint.max;

/** Does a node take credit itself? */
export const isLeaf = ({ form }: Node): boolean => form === "course" || form === "pool";
