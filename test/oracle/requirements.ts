/** Section 6: the requirement tree flattened to its leaves, and filters. */
import type { Award } from "./agreements.ts";
import { courseAttributes } from "./agreements.ts";
import { type Doc, docs, idOf, isDoc, list, stated, type World } from "./reading.ts";

export type Leaf = {
  readonly requirement: Doc;
  /** the requirements above it, top first, itself last */
  readonly path: readonly Doc[];
};

export function children(requirement: Doc): readonly Doc[] {
  return [...docs(requirement, "allOf"), ...docs(requirement, "of")];
}

export function leaves(program: Doc): readonly Leaf[] {
  const below = (requirement: Doc, above: readonly Doc[]): readonly Leaf[] => {
    const path = [...above, requirement];
    const inner = children(requirement);
    return inner.length === 0
      ? [{ requirement, path }]
      : inner.flatMap((item) => below(item, path));
  };
  return docs(program, "requirements").flatMap((requirement) => below(requirement, []));
}

type Attributes = Partial<
  Pick<Award, "course" | "subject" | "level" | "number" | "tags" | "route" | "type" | "providers">
>;

function among(filter: Doc, key: string, values: readonly unknown[]): boolean {
  const wanted = list(filter, key);
  return wanted.length === 0 || values.some((v) => v !== undefined && wanted.includes(v));
}

/** The tests that a course alone can pass or fail. */
export function courseTests(filter: Doc, of: Attributes): boolean {
  const ranges = docs(filter, "numbers");
  const inRange =
    ranges.length === 0 ||
    (of.number !== undefined &&
      ranges.some(
        (range) =>
          Number(range.from ?? Number.NEGATIVE_INFINITY) <= Number(of.number) &&
          Number(of.number) <= Number(range.to ?? Number.POSITIVE_INFINITY),
      ));
  return (
    inRange &&
    among(filter, "subjects", [of.subject]) &&
    among(filter, "levels", [of.level]) &&
    among(filter, "courses", [of.course]) &&
    among(filter, "tags", of.tags ?? []) &&
    !list(filter, "exceptCourses").includes(of.course) &&
    !list(filter, "exceptSubjects").includes(of.subject) &&
    !(of.tags ?? []).some((tag) => list(filter, "exceptTags").includes(tag))
  );
}

export function passes(filter: unknown, award: Attributes): boolean {
  if (!isDoc(filter)) {
    return true;
  }
  return (
    courseTests(filter, award) &&
    among(filter, "routes", [award.route]) &&
    among(filter, "awardTypes", [award.type]) &&
    among(filter, "providers", award.providers ?? [])
  );
}

/** Can the leaf take the award? */
export function takes(leaf: Leaf, award: Award): boolean {
  const course = leaf.requirement.course;
  if (course !== undefined) {
    return award.course === course && ["assigned", "waiver", "earned"].includes(award.type);
  }
  return award.type !== "waiver" && passes(leaf.requirement.from, award);
}

/** The courses of its institution that the program can use. */
export function usableCourses(
  world: World,
  program: Doc,
  letIn: ReadonlySet<string> = new Set(),
): readonly Doc[] {
  const some = world.all("micro-credential").some((m) => letIn.has(idOf(m)));
  return world
    .all("course")
    .filter((c) => c.institution === program.institution && c.creditable !== false)
    .filter((c) => some || passesLeaf(program, c) || letIn.has(idOf(c)));
}

/** Does the course pass some leaf? */
function passesLeaf(program: Doc, c: Doc): boolean {
  return leaves(program).some(({ requirement }) => {
    if (stated(requirement, "course")) {
      return requirement.course === idOf(c);
    }
    const filter = requirement.from;
    return !isDoc(filter) || courseTests(filter, { ...courseAttributes(c), course: idOf(c) });
  });
}

/** May credit in the course that rests on a set count in the program: by a leaf, or by an exception about either? */
export const mayUse = (
  program: Doc,
  c: Doc,
  set: readonly Doc[],
  letIn: ReadonlySet<string> = new Set(),
): boolean => passesLeaf(program, c) || letIn.has(idOf(c)) || set.some((m) => letIn.has(idOf(m)));
