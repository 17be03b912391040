import fc from "fast-check";
import type { Part } from "../../builders/documents.ts";

/** A requirement of a tiny closed program. */
export type Tiny =
  | { readonly form: "course"; readonly id: string; readonly course: string }
  | {
      readonly form: "pool";
      readonly id: string;
      readonly credits: number;
      readonly courses: readonly string[];
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

/** A tiny program over the courses c0, c1 …, all of whose pools list their courses. */
export interface TinyProgram {
  readonly credits: readonly number[];
  readonly roots: readonly Tiny[];
  readonly limit: { readonly courses: readonly string[]; readonly credits: number } | null;
  readonly awards: number | null;
  readonly exclusion: readonly [string, string] | null;
}

const names = ["c0", "c1", "c2", "c3"];
const some = fc.subarray(names, { minLength: 1 });
const amount = fc.constantFrom(3, 6, 9);

const leaf = (id: string): fc.Arbitrary<Tiny> =>
  fc.oneof(
    fc.record({
      form: fc.constant("course" as const),
      id: fc.constant(id),
      course: fc.constantFrom(...names),
    }),
    fc.record({
      form: fc.constant("pool" as const),
      id: fc.constant(id),
      credits: amount,
      courses: some,
    }),
  );

const node = (id: string): fc.Arbitrary<Tiny> => {
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
        .tuple(of, amount)
        .map(([list, credits]) => ({ form: "credits" as const, id, credits, of: list })),
    },
  );
};

/** Tiny closed programs. */
export const tinyProgram: fc.Arbitrary<TinyProgram> = fc.record({
  credits: fc.tuple(...names.map(() => fc.constantFrom(3, 1.5, 6))),
  roots: fc
    .integer({ min: 1, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => node(`r${i}`)))),
  limit: fc.option(fc.record({ courses: some, credits: amount })),
  awards: fc.option(fc.integer({ min: 1, max: 3 })),
  exclusion: fc.option(fc.constantFrom(["c0", "c1"] as const, ["c1", "c2"] as const)),
});

/** The program and its courses as documents. */
export function documentsOf(tiny: TinyProgram): { program: Part; courses: Part[] } {
  const limits = [
    ...(tiny.limit === null
      ? []
      : [
          { id: "some", of: { courses: tiny.limit.courses }, max: { credits: tiny.limit.credits } },
        ]),
    ...(tiny.awards === null ? [] : [{ id: "count", max: { awards: tiny.awards } }]),
  ];
  const courses = names.map((id, index) => ({
    kind: "course",
    id,
    institution: "inst",
    code: "ABC 1000",
    title: id,
    credits: tiny.credits[index],
    unit: "credit",
    ...(tiny.exclusion?.[0] === id ? { excludes: [tiny.exclusion[1]] } : {}),
  }));
  return { program: { requirements: tiny.roots.map(written), limits }, courses };
}

function written(tiny: Tiny): Part {
  const { id } = tiny;
  switch (tiny.form) {
    case "course":
      return { id, course: tiny.course };
    case "pool":
      return { id, credits: tiny.credits, from: { courses: tiny.courses } };
    case "all":
      return { id, allOf: tiny.of.map(written) };
    case "choose":
      return { id, choose: tiny.choose, of: tiny.of.map(written) };
    case "credits":
      return { id, credits: tiny.credits, of: tiny.of.map(written) };
  }
}

/** Which leaf, by path, each course fills; none for a course that is not taken. */
type Filling = ReadonlyMap<string, string>;

/** Can some choice of courses and places complete everything? All are tried. */
export function canBeMet(tiny: TinyProgram): boolean {
  const leaves = tiny.roots.flatMap((root) => leavesOf(root, root.id));
  const visit = (index: number, filling: Filling): boolean => {
    const course = names[index];
    if (course === undefined) return isAllowed(tiny, filling) && isComplete(tiny, filling);
    const places = leaves.filter(({ takes }) => takes.includes(course));
    return (
      visit(index + 1, filling) ||
      places.some(({ path }) => visit(index + 1, new Map([...filling, [course, path]])))
    );
  };
  return visit(0, new Map());
}

function leavesOf(tiny: Tiny, path: string): { path: string; takes: readonly string[] }[] {
  if (tiny.form === "course") return [{ path, takes: [tiny.course] }];
  if (tiny.form === "pool") return [{ path, takes: tiny.courses }];
  return tiny.of.flatMap((child) => leavesOf(child, `${path}/${child.id}`));
}

const worth = ({ credits }: TinyProgram, course: string) => credits[names.indexOf(course)] ?? 0;

function isAllowed(tiny: TinyProgram, filling: Filling): boolean {
  const { limit, awards, exclusion } = tiny;
  const taken = [...filling.keys()];
  const charged = taken.filter((course) => limit?.courses.includes(course));
  const credits = charged.reduce((total, course) => total + worth(tiny, course), 0);
  return (
    (limit === null || credits <= limit.credits) &&
    (awards === null || taken.length <= awards) &&
    !(exclusion?.every((course) => filling.has(course)) ?? false)
  );
}

function isComplete(tiny: TinyProgram, filling: Filling): boolean {
  const within = (path: string) => (place: string) =>
    place === path || place.startsWith(`${path}/`);
  const into = (path: string) => [...filling].filter(([, place]) => within(path)(place));
  const counted = (one: Tiny, path: string): number => {
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    const below = () =>
      "of" in one ? sum(one.of.map((child) => counted(child, `${path}/${child.id}`))) : 0;
    const granted = () => sum(into(path).map(([course]) => worth(tiny, course)));
    if (one.form === "pool") return Math.min(one.credits, granted());
    if (one.form === "credits") return Math.min(one.credits, below());
    return one.form === "course" ? granted() : below();
  };
  const complete = (one: Tiny, path: string): boolean => {
    const child = (below: Tiny) => `${path}/${below.id}`;
    if (one.form === "course") return into(path).length === 1;
    if (one.form === "pool" || one.form === "credits") return counted(one, path) === one.credits;
    if (one.form === "all") return one.of.every((below) => complete(below, child(below)));
    const open = one.of.filter((below) => into(child(below)).length > 0);
    const done = one.of.filter((below) => complete(below, child(below)));
    return open.length <= one.choose && done.length >= one.choose;
  };
  const fillsOnce =
    (path: string) =>
    (one: Tiny): boolean =>
      one.form === "course" ? into(path).length <= 1 : true;
  const sound = (one: Tiny, path: string): boolean =>
    fillsOnce(path)(one) &&
    ("of" in one ? one.of.every((below) => sound(below, `${path}/${below.id}`)) : true);
  return tiny.roots.every((root) => sound(root, root.id) && complete(root, root.id));
}
