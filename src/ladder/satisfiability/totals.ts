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

/** Reports requirements that cannot count as many credits as the program has. */
export function unrequiredCredits(model: ProgramModel, courses: Availabilities): Diagnostic[] {
  const { program, credits, tree } = model;
  const counted = asked(tree, courses);
  if (counted === null || counted.atLeast(credits)) return [];
  const args = { program: program.id, credits, counted };
  return [diagnostic("unrequired-credits", args, placeOf(program, "credits"))];
}

/** Reports requirements that ask for more credits than the program has. */
export function excessCredits(model: ProgramModel, courses: Availabilities): Diagnostic[] {
  const { program, credits, tree } = model;
  const shared = program.data.sharing.map((pair) =>
    pair.map((path) => {
      const node = allNodes(tree).find((one) => one.path === path);
      return node === undefined ? Rational.zero : neededBy(node, courses);
    }),
  );
  const twice = sum(shared.map(leastOf));
  const needed = sum(tree.map((node) => neededBy(node, courses))).minus(twice);
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
function neededBy({ requirement, children }: TreeNode, courses: Availabilities): Rational {
  const parts = () => children.map((child) => neededBy(child, courses));
  switch (requirement.form) {
    case "course":
      return leastOf(courses.of(requirement.course).credits);
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
function asked(nodes: readonly TreeNode[], courses: Availabilities): Rational | null {
  const parts = nodes.map((node) => askedBy(node, courses));
  return greatestSum(parts, parts.length);
}

function askedBy({ requirement, children }: TreeNode, courses: Availabilities): Rational | null {
  switch (requirement.form) {
    case "course":
      return brought([requirement.course], courses, {}, {});
    case "pool":
    case "credits-of":
      return requirement.credits;
    case "all-of":
      return asked(children, courses);
    case "choose": {
      const parts = children.map((child) => askedBy(child, courses));
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
  courses: Availabilities,
  filter: Filter,
): Rational | null {
  const parts = nodes.map((node) => capacityOf(node, courses, filter));
  return greatestSum(parts, parts.length);
}

function capacityOf(
  { requirement, children }: TreeNode,
  courses: Availabilities,
  filter: Filter,
): Rational | null {
  switch (requirement.form) {
    case "course":
      return brought([requirement.course], courses, {}, filter);
    case "pool": {
      const { credits, from } = requirement;
      const open = from.courses === undefined;
      if (open) return opensTo(from, filter, courses) ? credits : Rational.zero;
      const listed = brought(from.courses, courses, from, filter);
      return listed === null ? credits : least(credits, listed);
    }
    case "credits-of": {
      const below = capacity(children, courses, filter);
      return below === null ? requirement.credits : least(requirement.credits, below);
    }
    case "all-of":
      return capacity(children, courses, filter);
    case "choose": {
      const parts = children.map((child) => capacityOf(child, courses, filter));
      return greatestSum(parts, requirement.choose);
    }
  }
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
