import { courseAttributes } from "../../award/attributes.ts";
import { passes } from "../../award/filter.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeOf } from "../../documents/document.ts";
import type { Filter } from "../../documents/requirement.ts";
import { greatest, least, Rational, sum } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes, type TreeNode } from "../requirement-tree.ts";
import type { Availabilities } from "./availability.ts";
import { compatible } from "./filler.ts";
import type { ProgramInForce } from "./program-in-force.ts";

/** Reports requirements that cannot count as many credits as the program has, even where none is waived: that brings none on purpose. */
export function unrequiredCredits(asked: ProgramInForce): Diagnostic[] {
  const { program, credits, tree } = asked.model;
  const counted = askedTogether(tree, asked);
  if (counted === null || counted.atLeast(credits)) return [];
  const args = { program: program.id, credits, counted };
  return [diagnostic("unrequired-credits", args, placeOf(program, "credits"))];
}

/** Reports requirements that ask for more credits than the program has. */
export function excessCredits(asked: ProgramInForce): Diagnostic[] {
  const { program, credits } = asked.model;
  const shared = program.data.sharing.map((pair) =>
    pair.map((path) => {
      const node = allNodes(asked.tree).find((one) => one.path === path);
      return node === undefined ? Rational.zero : neededBy(node, asked);
    }),
  );
  const twice = sum(shared.map(leastOf));
  const needed = sum(asked.tree.map((node) => neededBy(node, asked))).minus(twice);
  if (!needed.moreThan(credits)) return [];
  const args = { program: program.id, credits, needed };
  return [diagnostic("excess-credits", args, placeOf(program, "credits"))];
}

/** Reports choices of none of their requirements. */
export function idleChoices({ program, tree }: ProgramModel): Diagnostic[] {
  return allNodes(tree).flatMap(({ path, place, requirement }) =>
    requirement.form === "choose" && requirement.choose === 0
      ? [diagnostic("idle-choice", { path }, placeOf(program, ...place, "choose"))]
      : [],
  );
}

/** The least that a requirement asks for; nothing of a course that is not known. */
function neededBy(node: TreeNode, asked: ProgramInForce): Rational {
  const { requirement, children } = node;
  const parts = () => children.map((child) => neededBy(child, asked));
  switch (requirement.form) {
    case "course": {
      const { letIn, open } = asked.rulingsOf(node);
      if (open) return Rational.zero;
      const ids = [requirement.course, ...letIn];
      return leastOf(ids.map((id) => leastOf(asked.courses.of(id).credits)));
    }
    case "pool":
    case "credits-of":
      return requirement.credits;
    case "all-of":
      return sum(parts());
    case "choose":
      return sum(
        parts()
          .sort((a, b) => a.compare(b))
          .slice(0, requirement.choose),
      );
  }
}

const leastOf = ([first = Rational.zero, ...others]: readonly Rational[]) =>
  others.reduce(least, first);

/** The most that requirements ask for together, whether or not it can be had; null where a course is not known well enough. */
function askedTogether(nodes: readonly TreeNode[], asked: ProgramInForce): Rational | null {
  const parts = nodes.map((node) => askedBy(node, asked));
  return greatestSum(parts, parts.length);
}

function askedBy(node: TreeNode, asked: ProgramInForce): Rational | null {
  const { requirement, children } = node;
  switch (requirement.form) {
    case "course":
      return broughtByOne(node, requirement.course, asked, {});
    case "pool":
    case "credits-of":
      return requirement.credits;
    case "all-of":
      return askedTogether(children, asked);
    case "choose": {
      const parts = children.map((child) => askedBy(child, asked));
      return greatestSum(parts, requirement.choose);
    }
  }
}

/** The sum of the greatest `count` parts; null where one is not known. */
function greatestSum(parts: readonly (Rational | null)[], count: number): Rational | null {
  const known = parts.flatMap((part) => part ?? []).sort((a, b) => b.compare(a));
  return known.length < parts.length ? null : sum(known.slice(0, count));
}

/** The most credit passing a filter that requirements together could count, limits left aside; null where too little is known. */
export function capacity(
  nodes: readonly TreeNode[],
  asked: ProgramInForce,
  filter: Filter,
): Rational | null {
  const parts = nodes.map((node) => capacityOf(node, asked, filter));
  return greatestSum(parts, parts.length);
}

function capacityOf(node: TreeNode, asked: ProgramInForce, filter: Filter): Rational | null {
  const { requirement, children } = node;
  switch (requirement.form) {
    case "course":
      return broughtByOne(node, requirement.course, asked, filter);
    case "pool":
      return poolCapacity(node, requirement, asked, filter);
    case "credits-of": {
      const below = capacity(children, asked, filter);
      return below === null ? requirement.credits : least(requirement.credits, below);
    }
    case "all-of":
      return capacity(children, asked, filter);
    case "choose": {
      const parts = children.map((child) => capacityOf(child, asked, filter));
      return greatestSum(parts, requirement.choose);
    }
  }
}

function poolCapacity(
  node: TreeNode,
  { credits, from }: Extract<TreeNode["requirement"], { form: "pool" }>,
  asked: ProgramInForce,
  filter: Filter,
): Rational {
  const { courses } = asked;
  const { letIn, open } = asked.rulingsOf(node);
  if (open || (from.courses === undefined && opensTo(from, filter, courses))) return credits;
  const own = brought(from.courses ?? [], courses, from, filter);
  const more = brought(letIn, courses, {}, filter);
  return own === null || more === null ? credits : least(credits, own.plus(more));
}

/** The most that a course requirement takes, of its course or of what exceptions let in; null where one is not known. */
function broughtByOne(
  node: TreeNode,
  course: string,
  asked: ProgramInForce,
  filter: Filter,
): Rational | null {
  const { letIn, open } = asked.rulingsOf(node);
  const parts = [course, ...letIn].map((id) => brought([id], asked.courses, {}, filter));
  return open ? null : greatestSum(parts, 1);
}

/** Can an open pool take credit that passes a filter? A filter that lists courses passes only those. */
function opensTo(from: Filter, filter: Filter, courses: Availabilities): boolean {
  if (!compatible(from, filter)) return false;
  if (filter.courses === undefined) return true;
  const most = brought(filter.courses, courses, from, filter);
  return most === null || most.isPositive;
}

/** What the listed courses that pass both filters bring together; null where one is not known well enough. */
function brought(
  ids: readonly string[],
  courses: Availabilities,
  from: Filter,
  filter: Filter,
): Rational | null {
  let total = Rational.zero;
  for (const id of new Set(ids)) {
    const { course, unclear, credits } = courses.of(id);
    if (course === null || unclear) return null;
    const item = {
      ...courseAttributes(course),
      type: "assigned",
      route: "",
      providers: [],
    } as const;
    if (!passes(ofCourse(from), item) || !passes(ofCourse(filter), item)) continue;
    total = total.plus(credits.reduce(greatest, Rational.zero));
  }
  return total;
}

/** The tests of a filter that a course answers, whoever gives credit for it and how. */
export function ofCourse(filter: Filter): Filter {
  const { routes: _, awardTypes: __, providers: ___, ...rest } = filter;
  return rest;
}
