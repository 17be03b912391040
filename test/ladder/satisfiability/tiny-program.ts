import fc from "fast-check";
import type { Part } from "../../builders/documents.ts";

/** A requirement of a tiny program. */
export type Tiny =
  | { readonly form: "course"; readonly id: string; readonly course: string }
  | {
      readonly form: "pool";
      readonly id: string;
      readonly credits: number;
      readonly courses: readonly string[];
    }
  /** An open pool: credit of one subject, or any. */
  | {
      readonly form: "open";
      readonly id: string;
      readonly credits: number;
      readonly subject: Subject;
    }
  | { readonly form: "all"; readonly id: string; readonly of: readonly Tiny[] }
  | {
      readonly form: "choose";
      readonly id: string;
      readonly choose: number;
      readonly of: readonly Tiny[];
    }
  | {
      readonly form: "credits";
      readonly id: string;
      readonly credits: number;
      readonly of: readonly Tiny[];
    };

/** The subject of all courses; null for any other. */
export type Subject = "ABC" | null;

/** A tiny program over courses of the subject ABC. */
export interface TinyProgram {
  /** Credits of its courses, by name. */
  readonly courses: ReadonlyMap<string, number>;
  readonly roots: readonly Tiny[];
  readonly limit: {
    /** The courses that it charges; null for all credit of their subject. */
    readonly courses: readonly string[] | null;
    readonly credits: number;
    /** Does it govern the first requirement only? */
    readonly first: boolean;
  } | null;
  /** The most awards in the program. */
  readonly awards: number | null;
  readonly exclusion: readonly [string, string] | null;
  /** Exceptions for everyone. */
  readonly exceptions?: readonly TinyException[];
}

/** An exception about a course, or that waives a requirement; null where a key is not stated. */
export interface TinyException {
  readonly type: "also-allow" | "apply-here" | "exclude" | "substitute" | "waive";
  readonly item: string | null;
  readonly requirement: string | null;
  /** The course that a substitute stands in for. */
  readonly for: string | null;
}

type Leaves = (id: string) => fc.Arbitrary<Tiny>;

const names = ["c0", "c1", "c2", "c3"];
const amount = fc.constantFrom(3, 6, 9);
const smallAmount = fc.constantFrom(1, 2, 3);

const closedLeaf =
  (courses: readonly string[], credits: fc.Arbitrary<number>): Leaves =>
  (id) =>
    fc.oneof(
      fc.record({
        form: fc.constant("course" as const),
        id: fc.constant(id),
        course: fc.constantFrom(...courses),
      }),
      fc.record({
        form: fc.constant("pool" as const),
        id: fc.constant(id),
        credits,
        courses: fc.subarray([...courses], { minLength: 1 }),
      }),
    );

const openLeaf: Leaves = (id) =>
  fc.record({
    form: fc.constant("open" as const),
    id: fc.constant(id),
    credits: smallAmount,
    subject: fc.constantFrom("ABC" as const, null),
  });

function node(id: string, leaf: Leaves, credits: fc.Arbitrary<number>): fc.Arbitrary<Tiny> {
  const of = fc
    .integer({ min: 1, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => leaf(`l${i}`))));
  return fc.oneof(
    { weight: 3, arbitrary: leaf(id) },
    { weight: 1, arbitrary: of.map((list) => ({ form: "all" as const, id, of: list })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(of, fc.integer({ min: 1, max: 2 }))
        .map(([list, choose]) => ({ form: "choose" as const, id, choose, of: list })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(of, credits)
        .map(([list, most]) => ({ form: "credits" as const, id, credits: most, of: list })),
    },
  );
}

const roots = (most: number, leaf: Leaves, credits: fc.Arbitrary<number>) =>
  fc
    .integer({ min: 1, max: most })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, i) => node(`r${i}`, leaf, credits))),
    );

const named = (courses: readonly string[], credits: readonly number[]) =>
  new Map(courses.map((course, at) => [course, credits[at] ?? 0]));

/** Tiny programs all of whose pools list their courses. */
export const tinyClosedProgram: fc.Arbitrary<TinyProgram> = fc.record({
  courses: fc
    .tuple(...names.map(() => fc.constantFrom(3, 1.5, 6)))
    .map((credits) => named(names, credits)),
  roots: roots(3, closedLeaf(names, amount), amount),
  limit: fc.option(
    fc.record({
      courses: fc.subarray(names, { minLength: 1 }),
      credits: amount,
      first: fc.constant(false),
    }),
  ),
  awards: fc.option(fc.integer({ min: 1, max: 3 })),
  exclusion: fc.option(fc.constantFrom(["c0", "c1"] as const, ["c1", "c2"] as const)),
});

/** Tiny programs with one or two open pools, under a limit that may be half a credit. */
export const tinyOpenProgram: fc.Arbitrary<TinyProgram> = fc.record({
  courses: fc
    .tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2))
    .map((credits) => named(["c0", "c1"], credits)),
  roots: roots(
    2,
    (id) => fc.oneof(openLeaf(id), closedLeaf(["c0", "c1"], smallAmount)(id)),
    smallAmount,
  ).filter((all) => [1, 2].includes(openPools(all))),
  limit: fc.option(
    fc.record({
      courses: fc.constant(null),
      credits: fc.constantFrom(0.5, 1, 1.5, 2, 2.5),
      first: fc.boolean(),
    }),
  ),
  awards: fc.option(fc.integer({ min: 1, max: 3 })),
  exclusion: fc.constant(null),
});

function pathsOf(nodes: readonly Tiny[], above = ""): string[] {
  return nodes.flatMap((node) => {
    const path = above + node.id;
    return [path, ...("of" in node ? pathsOf(node.of, `${path}/`) : [])];
  });
}

/** The same programs with exceptions for everyone. */
export const withExceptions = (programs: fc.Arbitrary<TinyProgram>): fc.Arbitrary<TinyProgram> =>
  programs.chain((tiny) => {
    const course = fc.constantFrom(...tiny.courses.keys());
    const path = fc.constantFrom(...pathsOf(tiny.roots));
    const none = fc.constant(null);
    const of = (
      type: TinyException["type"],
      item: fc.Arbitrary<string | null>,
      requirement: fc.Arbitrary<string | null>,
      replaced: fc.Arbitrary<string | null> = none,
    ) => fc.record({ type: fc.constant(type), item, requirement, for: replaced });
    const exception = fc.oneof(
      of("waive", none, path),
      of("also-allow", course, path),
      of("apply-here", course, path),
      of("exclude", course, fc.option(path)),
      of("substitute", course, none, course),
    );
    const exceptions = fc.array(exception, { minLength: 1, maxLength: 3 });
    return exceptions.map((list) => ({ ...tiny, exceptions: list }));
  });

const openPools = (nodes: readonly Tiny[]): number =>
  nodes.reduce((sum, one) => sum + ("of" in one ? openPools(one.of) : +(one.form === "open")), 0);

/** The program in which the requirement at a path asks for so many credits. */
export function withCredits(tiny: TinyProgram, path: string, credits: number): TinyProgram {
  const visit = (node: Tiny, own: string): Tiny => {
    const here = own === path && "credits" in node ? { ...node, credits } : node;
    if (!("of" in here)) return here;
    return { ...here, of: here.of.map((child) => visit(child, `${own}/${child.id}`)) };
  };
  return { ...tiny, roots: tiny.roots.map((root) => visit(root, root.id)) };
}

/** The program as a document, and its courses and exceptions. */
export function documentsOf(tiny: TinyProgram): { program: Part; others: Part[] } {
  const { limit, awards, exclusion } = tiny;
  const of = limit?.courses === null ? { subjects: ["ABC"] } : { courses: limit?.courses };
  const some = limit === null ? [] : [{ id: "some", of, max: { credits: limit.credits } }];
  const count = awards === null ? [] : [{ id: "count", max: { awards } }];
  const requirements = tiny.roots.map((root, at) => ({
    ...written(root),
    ...(at === 0 && limit?.first ? { limits: some } : {}),
  }));
  const courses = [...tiny.courses].map(([id, credits]) => ({
    kind: "course",
    id,
    institution: "inst",
    code: "ABC 1000",
    title: id,
    credits,
    unit: "credit",
    ...(exclusion?.[0] === id ? { excludes: [exclusion[1]] } : {}),
  }));
  const exceptions = (tiny.exceptions ?? []).map((exception, at) => ({
    ...{ kind: "exception", id: `e${at}`, program: "program", reason: "because" },
    ...Object.fromEntries(Object.entries(exception).filter(([, value]) => value !== null)),
  }));
  return {
    program: { requirements, limits: [...(limit?.first ? [] : some), ...count] },
    others: [...courses, ...exceptions],
  };
}

function written(tiny: Tiny): Part {
  const { id } = tiny;
  switch (tiny.form) {
    case "course":
      return { id, course: tiny.course };
    case "pool":
      return { id, credits: tiny.credits, from: { courses: tiny.courses } };
    case "open": {
      const from = tiny.subject === null ? {} : { subjects: [tiny.subject] };
      return { id, credits: tiny.credits, from };
    }
    case "all":
      return { id, allOf: tiny.of.map(written) };
    case "choose":
      return { id, choose: tiny.choose, of: tiny.of.map(written) };
    case "credits":
      return { id, credits: tiny.credits, of: tiny.of.map(written) };
  }
}
