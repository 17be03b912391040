import { placeOf } from "../../documents/document.ts";
import type { Filter } from "../../documents/requirement.ts";
import { Rational } from "../../kernel/rational.ts";
import type { TreeNode } from "../requirement-tree.ts";
import type { Availabilities } from "./availability.ts";
import type { Dropped, PlacedClause } from "./clause.ts";
import { type Constraint, within } from "./constraint.ts";
import { kindsOfCredit } from "./filler.ts";
import type { LeafRulings } from "./leaf-rulings.ts";
import type { ProgramInForce } from "./program-in-force.ts";

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
  /** The courses that a closed leaf names, or that exceptions let into it; null for an open pool and for inner nodes. */
  readonly courses: readonly string[] | null;
  /** The courses that an open pool cannot take for granted and that are looked at one by one; none elsewhere. */
  readonly notable: readonly string[];
  /** What exceptions say of a leaf. */
  readonly rulings: LeafRulings;
  /** What credit in a leaf has to pass, all of them. */
  readonly from: readonly Filter[];
  /** What of this even credit has to pass that exceptions let in. */
  readonly passing: readonly Filter[];
  /** For an open pool, what charges each kind of credit that can fill it. */
  readonly kinds: readonly ReadonlySet<Constraint>[];
}

/** What nodes are made with. */
interface Setting {
  readonly program: ProgramInForce;
  readonly constraints: readonly Constraint[];
  /** Only credit that passes this is looked at; null where all is. */
  readonly passing: Filter | null;
}

/** A requirement and all below it. */
export function nodeOf(node: TreeNode, setting: Setting): Node {
  const { path, requirement } = node;
  const { model, courses: known } = setting.program;
  const [from, passing] = filtersOf(node, setting);
  const listed = coursesOf(node, from);
  const rulings = setting.program.rulingsOf(node);
  const courses = listed && [...new Set([...listed, ...rulings.letIn])];
  const open = requirement.form === "pool" && courses === null;
  const at = placeOf(model.program, ...node.place);
  return {
    key: `requirement ${path}`,
    ...(setting.program.waiverAt(path) ?? { clause: clauseOf(node, listed, rulings), at }),
    path,
    form: requirement.form,
    credits: "credits" in requirement ? requirement.credits : Rational.zero,
    choose: requirement.form === "choose" ? requirement.choose : 0,
    children: node.children.map((child) => nodeOf(child, setting)),
    granted:
      (node.note !== null && setting.passing === null) ||
      rulings.open ||
      isUnclear(node, [...(listed ?? []), ...rulings.letIn], known),
    courses,
    notable: [],
    rulings,
    from,
    passing,
    kinds: open ? kindsOf([path], from, { courses: known, ...setting }) : [],
  };
}

/** The kinds of credit that enter all of some open pools at once, by what charges them there. */
export function kindsOf(
  paths: readonly string[],
  from: readonly Filter[],
  {
    courses,
    constraints,
  }: { readonly courses: Availabilities; readonly constraints: readonly Constraint[] },
): readonly ReadonlySet<Constraint>[] {
  const charging = constraints.filter(({ scope }) => paths.some((path) => within(scope, path)));
  return kindsOfCredit(from, charging, (id) => courses.of(id).unclear);
}

/**
 * What credit in a leaf has to pass, and what is asked of all credit, even of what exceptions let in. Whether a course
 * comes as an award of some type is open.
 */
function filtersOf(
  { requirement }: TreeNode,
  { passing }: Setting,
): readonly [from: readonly Filter[], passing: readonly Filter[]] {
  const own = requirement.form === "pool" ? [requirement.from] : [];
  if (passing === null) return [own, []];
  const named = [...own, passing].some(({ courses }) => courses !== undefined);
  const typeless = { ...passing, awardTypes: undefined };
  const asked = named || requirement.form === "course" ? typeless : passing;
  return [[...own, asked], [typeless]];
}

function isUnclear(
  { requirement }: TreeNode,
  courses: readonly string[],
  known: Availabilities,
): boolean {
  const isCourse = requirement.form === "course";
  return courses.some((id) => known.of(id).unclear || (isCourse && known.isWaived(id)));
}

/** The courses that a leaf names, when it takes no others. */
function coursesOf({ requirement }: TreeNode, from: readonly Filter[]): readonly string[] | null {
  if (requirement.form === "course") return [requirement.course];
  const [first, ...others] = from.flatMap(({ courses }) =>
    courses === undefined ? [] : [courses],
  );
  if (requirement.form !== "pool" || first === undefined) return null;
  return [...new Set(first)].filter((id) => others.every((list) => list.includes(id)));
}

function clauseOf(
  { path, requirement, children }: TreeNode,
  courses: readonly string[] | null,
  { letIn }: LeafRulings,
): PlacedClause["clause"] {
  switch (requirement.form) {
    case "course": {
      const { course } = requirement;
      const others = letIn.filter((id) => id !== course);
      const instead = others.length === 0 ? {} : { instead: others };
      return { kind: "course-requirement", path, course, ...instead };
    }
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

/** Does a node take credit itself? */
export const isLeaf = ({ form }: Node): boolean => form === "course" || form === "pool";
