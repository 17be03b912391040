import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryWorkspace } from "../oracle/arbitrary.ts";
import { type Json, type Question, reportWithFixes } from "./evaluate.ts";

interface Fix {
  readonly kind: string;
  readonly message: string;
  readonly course: string;
  readonly about: readonly string[];
  readonly hours: number | null;
  readonly verdict: string;
  readonly credits: number;
}

interface Pair {
  readonly microCredential: string;
  readonly verdict: string;
  readonly credits: { readonly certain: number; readonly possible: number };
  readonly fixes: readonly Fix[];
}

const pairsOf = (question: Question) =>
  (JSON.parse(reportWithFixes(question)) as { readonly pairs: readonly Pair[] }).pairs;

const list = (document: Json, key: string) => (document[key] ?? []) as readonly Json[];
const local = (address: string) => address.slice(address.indexOf("#") + 1);

const project = (competencies: readonly unknown[]): Json => ({
  id: "added",
  type: "project",
  graded: true,
  competencies,
});

/** The offering with competencies that are the outcomes, of their levels, assessed in a project. */
function taught(offering: Json, { about }: Fix, course: Json | undefined): Json {
  const competencies = about.map((address, at) => {
    const outcome = list(course ?? {}, "outcomes").find(({ id }) => id === local(address));
    return {
      id: `added-${at}`,
      statement: "Added",
      demonstrated: "required",
      ...(outcome?.level ? { level: outcome.level } : {}),
      alignments: [{ target: address }],
    };
  });
  return {
    ...offering,
    competencies: [...list(offering, "competencies"), ...competencies],
    assessments: [...list(offering, "assessments"), project(competencies.map(({ id }) => id))],
  };
}

/**
 * The documents after a fix is made from what its JSON says; null for kinds that leave more than one way, and for
 * offerings that are decided about or adapted, as a change of their substance does more than the fix.
 */
function made({ documents }: Question, id: string, fix: Fix): readonly Json[] | null {
  const isOffering = (one: Json) => one.kind === "micro-credential" && one.id === id;
  const [offering, ...editions] = documents.filter(isOffering);
  const course = documents.find((one) => one.kind === "course" && one.id === fix.course);
  const others = documents.filter((one) => one.kind === "agreement" || one.basedOn !== undefined);
  if (offering === undefined || editions.length > 0) return null;
  if (JSON.stringify(others).includes(`"${id}"`)) return null;
  const instead = (changed: Json) => documents.map((one) => (one === offering ? changed : one));
  switch (fix.kind) {
    case "add-outcomes":
      return instead(taught(offering, fix, course));
    case "state-hours":
      return instead({ ...offering, hours: { learning: fix.hours } });
    case "add-assessment": {
      const added = project(fix.about.map(local));
      return instead({ ...offering, assessments: [...list(offering, "assessments"), added] });
    }
    case "state-fact":
      return instead({
        ...offering,
        competencies: list(offering, "competencies").map((one) =>
          fix.about.includes(`${id}#${one.id}`) ? { ...one, demonstrated: "required" } : one,
        ),
      });
    case "bridge": {
      const { composedOf: _, basedOn: __, hours: ___, ...rest } = offering;
      const hours = fix.hours === null ? {} : { hours: { learning: fix.hours } };
      const empty = { ...rest, ...hours, id: `${id}.bridge`, competencies: [], assessments: [] };
      return [...documents, taught(empty, fix, course)];
    }
    default:
      return null;
  }
}

const patience = 240_000;

test(
  "what a fix promises comes true when it is made",
  () => {
    const kinds = new Map<string, number>();
    for (const question of fc.sample(arbitraryWorkspace(), { numRuns: 150, seed: 11 })) {
      for (const { microCredential, fixes } of pairsOf(question)) {
        for (const fix of fixes) {
          const documents = made(question, microCredential, fix);
          if (documents === null) continue;
          kinds.set(fix.kind, (kinds.get(fix.kind) ?? 0) + 1);
          const after = pairsOf({ ...question, documents }).find(
            (pair) => pair.microCredential === microCredential,
          );
          const bound = fix.verdict === "review" ? "possible" : "certain";
          expect([after?.verdict, after?.credits[bound]], fix.message).toEqual([
            fix.verdict,
            fix.credits,
          ]);
        }
      }
    }
    expect([...kinds.keys()].sort()).toEqual(
      ["add-assessment", "add-outcomes", "bridge", "state-fact", "state-hours"].sort(),
    );
  },
  patience,
);
