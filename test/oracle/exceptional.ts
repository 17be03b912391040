/** Section 8: exceptions, and least grades of requirements, in one learner's allocation. */
import type { Award } from "./agreements.ts";
import { courseAttributes } from "./agreements.ts";
import type { Bound } from "./allocation.ts";
import { reaches } from "./grades.ts";
import { both, type Held, percentText, scaleOf } from "./holdings.ts";
import { type Doc, idOf, inEffect, isDoc, stated, text, type World } from "./reading.ts";
import { courseTests, type Leaf, leaves, passes, takes } from "./requirements.ts";

export const inForceFor = (world: World, program: Doc, learner: string): readonly Doc[] =>
  world
    .every("exception")
    .filter((one) => one.program === idOf(program) && inEffect(one, world.asOf))
    .filter((one) => !stated(one, "learner") || one.learner === learner)
    .filter((one) => !stated(one, "requirement") || paths(program).has(String(one.requirement)))
    .toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));

/** Courses that exceptions let in; one that stands in for what nothing in the program asks for points nowhere. */
export const letIn = (
  world: World,
  program: Doc,
  exceptions: readonly Doc[],
): ReadonlySet<string> =>
  new Set(
    exceptions
      .filter((one) => {
        if (one.type !== "substitute")
          return ["also-allow", "apply-here"].includes(String(one.type));
        const named = leaves(program).some((leaf) => namedBy(one, leaf));
        return named || asking(world, program, one).length > 0;
      })
      .map((one) => String(one.item)),
  );

/** Does a substitute name the leaf, which does not ask for another course than the one stood in for? */
const namedBy = (one: Doc, { path, requirement }: Leaf): boolean =>
  pathOf(path) === one.requirement && !(stated(one, "for") && stated(requirement, "course"));

const pathOf = (path: readonly Doc[]): string => path.map(idOf).join("/");

function paths(program: Doc): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { path } of leaves(program)) {
    for (let depth = 1; depth <= path.length; depth += 1) {
      found.add(pathOf(path.slice(0, depth)));
    }
  }
  return found;
}

/** Is the leaf the requirement of that path, or below it? */
const under = (leaf: Leaf, path: unknown): boolean =>
  leaf.path.some((_, i) => pathOf(leaf.path.slice(0, i + 1)) === path);

export function waivedBy(program: Doc, exceptions: readonly Doc[]): ReadonlySet<Doc> {
  const found = new Set<Doc>();
  for (const one of exceptions.filter((e) => e.type === "waive")) {
    for (const { path } of leaves(program)) {
      for (const [i, requirement] of path.entries()) {
        if (pathOf(path.slice(0, i + 1)) === one.requirement) {
          found.add(requirement);
        }
      }
    }
  }
  return found;
}

type Circumstances = {
  readonly world: World;
  readonly program: Doc;
  readonly banks: readonly Doc[];
  readonly exceptions: readonly Doc[];
  readonly held: readonly Held[];
  /** the only grade scale of the banks, where there is one */
  readonly scale: Doc | undefined;
};

/** Which leaf takes which award, exceptions and least grades of requirements included. */
export function exceptional({
  world,
  program,
  banks,
  exceptions,
  held,
  scale: common,
}: Circumstances): (leaf: Leaf, award: Award, bound: Bound) => boolean {
  const about = (award: Award): readonly Doc[] =>
    exceptions.filter(
      (one) =>
        one.item !== undefined &&
        (award.course === one.item || award.uses.includes(String(one.item))),
    );
  const lets = (one: Doc, leaf: Leaf, award: Award): boolean => {
    const here = pathOf(leaf.path) === one.requirement;
    switch (one.type) {
      case "apply-here":
        return here;
      case "also-allow":
        return under(leaf, one.requirement);
      case "substitute":
        return substitutes(world, program, one, leaf, award);
      default:
        return false;
    }
  };
  const mayEnter = (leaf: Leaf, award: Award): boolean => {
    const own = about(award);
    const within = (one: Doc): boolean =>
      !stated(one, "requirement") || under(leaf, one.requirement);
    if (own.some((one) => one.type === "exclude" && within(one))) {
      return false;
    }
    const applied = own.filter((one) => one.type === "apply-here");
    if (applied.length > 0 && !applied.some(within)) {
      return false;
    }
    const allowed = own.some((one) => lets(one, leaf, award));
    if (allowed && award.type === "waiver") {
      return leaf.requirement.course !== undefined;
    }
    return allowed || takes(leaf, award);
  };
  const gradeMet = (leaf: Leaf, award: Award): ReturnType<typeof reaches> => {
    const bank = banks.find((one) => idOf(one) === award.bank);
    const scale = bank === undefined ? common : scaleOf(world, bank);
    const met = (grade: string | undefined, ids: readonly unknown[]) => {
      const named = exceptions.filter((one) => stated(one, "item") && ids.includes(one.item));
      return minimumsAt(leaf, named, exceptions).map((minimum) => reaches(grade, minimum, scale));
    };
    return both(
      award.type === "earned"
        ? met(award.grade, [award.course])
        : award.uses.flatMap((id) =>
            met(held.find((one) => one.row.item === id)?.row.grade, [award.course, id]),
          ),
    );
  };
  return (leaf, award, bound) => {
    const met = gradeMet(leaf, award);
    return mayEnter(leaf, award) && (met === "true" || (met === "unknown" && bound === "possible"));
  };
}

/** The leaves that ask for the course which an exception's item stands in for. */
function asking(world: World, program: Doc, one: Doc): readonly Leaf[] {
  const course = world.one("course", String(one.for));
  const inside = (other: Leaf): boolean =>
    !stated(one, "requirement") || under(other, one.requirement);
  const would = (other: Leaf): boolean => {
    const { requirement } = other;
    if (requirement.course !== undefined) {
      return requirement.course === one.for;
    }
    const filter = requirement.from;
    return (
      course !== undefined &&
      (!isDoc(filter) || courseTests(filter, { ...courseAttributes(course), course: idOf(course) }))
    );
  };
  return leaves(program).filter((other) => inside(other) && would(other));
}

function substitutes(world: World, program: Doc, one: Doc, leaf: Leaf, award: Award): boolean {
  const meant = asking(world, program, one);
  if (meant.length === 0) {
    return namedBy(one, leaf);
  }
  if (!meant.some((other) => other.requirement === leaf.requirement)) {
    return false;
  }
  const { requirement } = leaf;
  if (requirement.course !== undefined || pathOf(leaf.path) === one.requirement) {
    return true;
  }
  const filter = isDoc(requirement.from) ? requirement.from : {};
  const { routes, awardTypes, providers } = filter;
  return passes({ routes, awardTypes, providers }, award);
}

/** The least grades of a leaf and what is above it, where no exception takes their place. */
function minimumsAt(leaf: Leaf, about: readonly Doc[], all: readonly Doc[]): readonly unknown[] {
  const stating = leaf.path.flatMap((requirement, i) =>
    text(requirement, "minimumGrade") === undefined
      ? []
      : [{ path: pathOf(leaf.path.slice(0, i + 1)), grade: percentText(requirement.minimumGrade) }],
  );
  const replacing = all
    .filter((one) => one.type === "minimum-grade")
    .filter((one) => !stated(one, "item") || about.includes(one))
    .filter((one) => !stated(one, "requirement") || under(leaf, one.requirement))
    .toSorted((a, b) => nearness(b) - nearness(a));
  const [nearest] = replacing;
  if (nearest === undefined) {
    return stating.map(({ grade }) => grade);
  }
  const at = text(nearest, "requirement");
  const below = stating.filter(({ path }) => at !== undefined && path.startsWith(`${at}/`));
  return [percentText(nearest.minimumGrade), ...below.map(({ grade }) => grade)];
}

/** Exceptions about the item before others, and of those the one of the longest path. */
const nearness = (one: Doc): number =>
  (stated(one, "item") ? 1000 : 0) + String(one.requirement ?? "").length;
