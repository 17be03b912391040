/** Random learners in two programs, which may allow things to count in both. */
import fc from "fast-check";
import { type Draw, drawing, type Json } from "./arbitrary.ts";
import { arbitraryLearners } from "./arbitrary-learner.ts";
import type { Row } from "./holdings.ts";

/** A row may be for one of the programs only. */
export type TogetherRow = Row & { readonly program?: string };

export type TogetherQuestion = {
  readonly documents: readonly Json[];
  readonly asOf: string;
  readonly programs: readonly [string, string];
  readonly learners: readonly { readonly learner: string; readonly rows: readonly TogetherRow[] }[];
};

/** A course that nobody can be awarded: a program that asks for it is never complete, and enters no other. */
const NEVER: Json = {
  kind: "course",
  id: "never",
  institution: "inst",
  code: "ZZZ 9999",
  title: "Never",
  credits: 3,
  unit: "credit",
  creditable: false,
};

const list = (doc: Json, key: string): readonly Json[] =>
  Array.isArray(doc[key]) ? (doc[key] as readonly Json[]) : [];

const withNever = (doc: Json): Json => ({
  ...doc,
  requirements: [...list(doc, "requirements"), { id: "never", course: "never" }],
});

/** The same requirements in another order, fewer perhaps, under other rules. */
function second(draw: Draw, first: Json): Json {
  const all = list(first, "requirements").toReversed();
  const requirements = draw.chance(50)
    ? [{ id: "all", credits: draw.pick([6, 3, 12]), from: {} }]
    : all.filter((_, i) => i === 0 || draw.chance(60));
  const overlap = (id: string): Json =>
    draw.maybe(60, "overlap", () => [
      {
        ...(draw.chance(50) ? { with: { programs: [id] } } : { with: {} }),
        max: draw.pick<Json>([{ credits: 3 }, { credits: 6 }, { share: 0.5 }, { credits: 0 }]),
      },
    ]);
  return {
    kind: "program",
    id: "prog-2",
    institution: "inst",
    title: "Another program",
    credential: "certificate",
    credits: draw.pick([6, 12, 3]),
    unit: first.unit,
    ...(first.banks === undefined ? {} : { banks: first.banks }),
    ...draw.maybe(25, "residency", () => ({ credits: draw.pick([1.5, 3]) })),
    ...draw.maybe(30, "limits", () => [{ id: "most", of: {}, max: { awards: draw.pick([1, 2]) } }]),
    ...overlap("prog"),
    requirements,
  };
}

/** So many learners; the programs are never complete unless `complete` says that they may be. */
export const arbitraryTogether = (
  count: number,
  complete = false,
): fc.Arbitrary<TogetherQuestion> =>
  fc.tuple(arbitraryLearners(count), fc.gen()).map(([made, gen]) => {
    const draw = drawing(gen);
    const first = made.documents.find((doc) => doc.id === "prog") ?? {};
    const finish = complete ? (doc: Json) => doc : withNever;
    const others = made.documents.filter((doc) => doc.id !== "prog-2");
    const documents = [
      ...others.map((doc) => (doc.id === "prog" && doc.kind === "program" ? finish(doc) : doc)),
      finish(second(draw, first)),
      NEVER,
    ];
    const programs = draw.chance(50)
      ? (["prog", "prog-2"] as const)
      : (["prog-2", "prog"] as const);
    const learners = made.learners.map(({ learner, rows }) => ({
      learner,
      rows: rows.map((row) => ({
        ...row,
        ...draw.maybe(15, "program", () => draw.pick(programs)),
      })),
    }));
    return { documents, asOf: made.asOf, programs, learners };
  });
