import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryWorkspace } from "../oracle/arbitrary.ts";
import { certainCredits, evaluate, type Json, numbers, type Question, report } from "./evaluate.ts";
import { permuted } from "./permuted.ts";

const runs = { numRuns: 200 };
const patience = 120_000;

describe("laws of the semantics, section 11", () => {
  test(
    "certain ≤ possible ≤ program credits, for programs and for pairs",
    () => {
      fc.assert(
        fc.property(arbitraryWorkspace(), (question) => {
          const result = evaluate(question);
          const most = result.programs[0]?.of;
          for (const { certain, possible } of [
            ...result.pairs.map((pair) => pair.credits),
            ...result.programs.map((p) => ({
              certain: p.certain.credits,
              possible: p.possible.credits,
            })),
          ]) {
            expect(possible.atLeast(certain)).toBe(true);
            expect(most?.atLeast(possible)).toBe(true);
          }
        }),
        runs,
      );
    },
    patience,
  );

  test(
    "permuting documents and keys changes nothing but positions",
    () => {
      fc.assert(
        fc.property(arbitraryWorkspace(), fc.infiniteStream(fc.nat()), (question, stream) => {
          const documents = permuted(question.documents, () => stream.next().value);
          expect(withoutPlaces({ ...question, documents })).toEqual(withoutPlaces(question));
        }),
        runs,
      );
    },
    patience,
  );

  test(
    "adding a micro-credential never lowers what is certain",
    () => {
      fc.assert(
        fc.property(arbitraryWorkspace(), fc.nat(), (question, pick) => {
          const extra = newOffering(question, pick);
          fc.pre(extra !== null);
          const documents = [...question.documents, extra as Json];
          expect(certainCredits({ ...question, documents })).toBeGreaterThanOrEqual(
            certainCredits(question),
          );
        }),
        runs,
      );
    },
    patience,
  );

  test(
    "adding evidence to a micro-credential never lowers what is certain",
    () => {
      fc.assert(
        fc.property(
          arbitraryWorkspace(),
          fc.constantFrom(addMapping, addCompetency, addHours),
          fc.nat(),
          (question, edit, pick) => {
            fc.pre(isMonotone(question));
            const documents = edit(question.documents, pick);
            fc.pre(documents !== null);
            const more = { ...question, documents: documents as readonly Json[] };
            fc.pre(failedGates(more) <= failedGates(question));
            expect(certainCredits(more)).toBeGreaterThanOrEqual(certainCredits(question));
          },
        ),
        runs,
      );
    },
    patience,
  );

  test(
    "tightening a limit never raises what is certain",
    () => {
      fc.assert(
        fc.property(arbitraryWorkspace(), fc.nat({ max: 8 }), (question, half) => {
          const limit = { id: "tightened", max: { credits: half / 2 } };
          const documents = question.documents.map((document) =>
            document.kind === "program"
              ? { ...document, limits: [...list(document, "limits"), limit] }
              : document,
          );
          expect(certainCredits({ ...question, documents })).toBeLessThanOrEqual(
            certainCredits(question),
          );
        }),
        runs,
      );
    },
    patience,
  );
});

function list(document: Json, key: string): readonly Json[] {
  const value = document[key];
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function withoutPlaces(question: Question): unknown {
  return JSON.parse(report(question), (key, value) => (key === "at" ? null : value));
}

/** A copy of an offering under a new id, freed of what it is made of or adapts; a little longer than the original. */
function newOffering({ documents }: Question, pick: number): Json | null {
  const offerings = documents.filter((document) => document.kind === "micro-credential");
  const found = offerings[pick % Math.max(1, offerings.length)];
  if (found === undefined) return null;
  const { composedOf: _, basedOn: __, effective: ___, edition: ____, ...rest } = found;
  return { ...rest, id: "mc-new", hours: { learning: 30 + (pick % 120) } };
}

/**
 * Partial credit is granted whole, and a leaf or limit may ask for a provider: both can make more evidence
 * yield less credit (a whole award that does not fit instead of a part that does), so the law leaves them aside.
 */
function isMonotone({ documents }: Question): boolean {
  const text = JSON.stringify(documents);
  return !text.includes('"partialCredit":') && !text.includes('"providers"');
}

/** Micro-credentials of one edition that no agreement names, no other is made of or based on, and that have a competency. */
function freeOfferings(documents: readonly Json[]): Json[] {
  const text = JSON.stringify(documents.filter((document) => document.kind === "agreement"));
  return documents.filter((document) => {
    const id = String(document.id);
    const editions = documents.filter((d) => d.kind === document.kind && d.id === id);
    const named = text.includes(`"${id}"`);
    const adapted = documents.some((d) => JSON.stringify(d.basedOn ?? {}).includes(`"${id}"`));
    const own = document.kind === "micro-credential" && document.basedOn === undefined;
    return (
      own &&
      !named &&
      !adapted &&
      editions.length === 1 &&
      list(document, "competencies").length > 0
    );
  });
}

type Edit = (documents: readonly Json[], pick: number) => readonly Json[] | null;

function addMapping(documents: readonly Json[], pick: number): ReturnType<Edit> {
  const offering = freeOfferings(documents)[pick % 3];
  const courses = documents.filter((document) => document.kind === "course");
  const course = courses[pick % Math.max(1, courses.length)];
  if (offering === undefined || course === undefined) return null;
  const [outcome] = list(course, "outcomes");
  const [competency] = list(offering, "competencies");
  if (outcome === undefined || competency === undefined) return null;
  const from = `${offering.id}#${competency.id}`;
  const relation = pick % 2 === 0 ? "exact" : "broader";
  const mapping = { from, relation, to: `${course.id}#${outcome.id}` };
  return [...documents, { kind: "crosswalk", id: "added", mappings: [mapping] }];
}

function replaceOffering(
  documents: readonly Json[],
  pick: number,
  change: (offering: Json) => Json | null,
): ReturnType<Edit> {
  const offering = freeOfferings(documents)[pick % 3];
  const changed = offering === undefined ? null : change(offering);
  if (changed === null) return null;
  return documents.map((document) => (document === offering ? changed : document));
}

function addCompetency(documents: readonly Json[], pick: number): ReturnType<Edit> {
  return replaceOffering(documents, pick, (offering) => {
    if (offering.assessments === undefined) return null;
    const added = {
      id: "added",
      statement: "Added",
      demonstrated: "required",
      level: { scale: "bloom", value: "create" },
      alignments: [{ target: "fw#K1" }, { target: "fw#K0", relation: "exact" }],
    };
    return {
      ...offering,
      competencies: [...list(offering, "competencies"), added],
      assessments: [
        ...list(offering, "assessments"),
        { id: "added", type: "project", graded: true, competencies: ["added"] },
      ],
    };
  });
}

function addHours(documents: readonly Json[], pick: number): ReturnType<Edit> {
  return replaceOffering(documents, pick, (offering) => {
    const hours = (offering.hours ?? {}) as Json;
    const lab = Number(hours.lab ?? 0) + (pick % 60);
    return { ...offering, hours: { ...hours, lab } };
  });
}

/** How many pairs of the ladder are denied by a gate. */
function failedGates(question: Question): number {
  return evaluate(question).pairs.filter((pair) => pair.reasons.some((r) => "gate" in r.args))
    .length;
}

test(
  "the numbers of a ladder are what the generator can reach",
  () => {
    const verdicts = new Set<string>();
    for (const question of fc.sample(arbitraryWorkspace(), { numRuns: 400, seed: 7 })) {
      for (const { verdict } of Object.values(numbers(evaluate(question)).pairs))
        verdicts.add(verdict);
    }
    expect([...verdicts].sort()).toEqual(
      ["cluster", "eligible", "no", "not-assessed", "recognized", "review"].sort(),
    );
  },
  patience,
);
