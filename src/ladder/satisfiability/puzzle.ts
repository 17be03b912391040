import type { Filter } from "../../documents/requirement.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import type { TreeNode } from "../requirement-tree.ts";
import type { Availabilities } from "./availability.ts";
import { byKey, type PlacedClause } from "./clause.ts";
import { type Constraint, constraintsOf } from "./constraint.ts";
import { courseClauses, type Exclusion, exclusionsOf } from "./course-clauses.ts";
import { everyNode, isLeaf, type Node, nodeOf } from "./node.ts";
import type { ProgramInForce } from "./program-in-force.ts";
import { exceptedIn, type Joint, jointsOf, type Pair, withNotable } from "./sharing.ts";
import { coursesFor, Ways } from "./ways.ts";

/**
 * Whether a program can be met, as a question that clauses can be left out of.
 *
 * A leaf is **closed** when the workspace says exactly which courses it takes: a course leaf, or a pool whose filter
 * lists `courses`. Only those courses fill it, each once unless `sharing` lets two leaves take it.
 * Every other pool is **open**: a workspace lists only some courses of an institution, so there is always another
 * one that passes. It can be filled with any amount, in any steps, of credit of any kind that passes its filter;
 * what such credit can run into are only the limits and the residency that charge every kind of it. Where `sharing`
 * lets two open pools take the same credit, there are kinds of it that pass the filters of both.
 * Exceptions for everyone count as the rules that they change: a course that they let into a leaf is looked at there, one
 * that they keep out does not fill it, and what is waived asks for nothing and brings nothing.
 * Whatever is unclear (courses that are not listed, notes, decisions that waive, what a
 * micro-credential brings that an exception lets in) is read in favour of the program, so
 * that what is said to be impossible is impossible for every learner on that day.
 */
export interface Puzzle {
  readonly model: ProgramModel;
  readonly courses: Availabilities;
  readonly roots: readonly Node[];
  /** By their keys, as are exclusions and courses that are gone. */
  readonly constraints: readonly Constraint[];
  readonly exclusions: readonly Exclusion[];
  /** Courses that closed leaves name and that nobody can have, as clauses; left out, they can be had. */
  readonly gone: readonly PlacedClause[];
  /** Exceptions for everyone that keep some of these courses out of requirements. */
  readonly bars: readonly PlacedClause[];
  readonly sharing: readonly Pair[];
  /** Credit that two open pools may share. */
  readonly joints: readonly Joint[];
  readonly ways: Ways;
  /** Maxima to try in place of those that constraints state. */
  readonly maxima: ReadonlyMap<Constraint, Rational>;
}

/** The puzzle of a program, or of other requirements under its limits and residency, with only such credit as passes a filter. */
export function puzzleOf(
  program: ProgramInForce,
  tree: readonly TreeNode[] = program.tree,
  passing: Filter | null = null,
): Puzzle {
  const { model, courses } = program;
  const constraints = byKey(constraintsOf(program));
  const roots = tree.map((node) => nodeOf(node, { program, constraints, passing }));
  const leaves = everyNode(roots).filter(isLeaf);
  const named = [
    ...new Set([
      ...leaves.flatMap((leaf) => [...coursesFor(leaf), ...leaf.rulings.letIn]),
      ...exceptedIn(constraints, courses),
    ]),
  ];
  const puzzle = {
    model,
    courses,
    roots,
    constraints,
    exclusions: byKey(exclusionsOf(named, courses)),
    gone: byKey(courseClauses(named, courses)),
    bars: byKey(program.barsOn(named)),
    sharing: [],
    joints: [],
    ways: new Ways(courses, constraints, leaves),
    maxima: new Map(),
  };
  return withSharing(puzzle, passing === null ? model.program.data.sharing : []);
}

/** The puzzle in which these pairs of requirements may share credit. */
export function withSharing(puzzle: Puzzle, sharing: readonly Pair[]): Puzzle {
  const roots = withNotable(puzzle, sharing);
  return { ...puzzle, roots, sharing, joints: jointsOf({ ...puzzle, roots }, sharing) };
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
