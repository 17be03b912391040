import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../../src/ladder/check.ts";
import { openDay } from "../../src/ladder/day.ts";
import { agreementDocument } from "../../src/ladder/record/decision.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf, the, today } from "../builders/workspace.ts";

const scale: write.Part = { kind: "level-scale", id: "bloom", levels: ["apply", "analyse"] };

const offering: write.Part = write.microCredential("m", {
  hours: { learning: 45 },
  passRule: { kind: "percentage", threshold: "50%", scope: "overall" },
  competencies: [
    write.competency("K1", {
      statement: "Compare the Œuvre of naïve façade builders, with care",
      level: { scale: "bloom", value: "apply" },
    }),
    write.competency("K2", { statement: "Draw a site-plan (to scale)" }),
  ],
  assessments: [
    { id: "A1", type: "project", competencies: ["K1", "K2"], graded: true, passMark: "50%" },
    { id: "A2", type: "oral" },
  ],
});

const base = [scale, write.bank(), write.program()];

/** An agreement about the offering as `record` writes it. */
function recordedAbout(document: write.Part): write.Part {
  const about = the(catalogueOf([...base, document]).offerings, "m");
  const { kind, ...rest } = agreementDocument({
    id: "a",
    bank: "bank",
    members: [{ named: { id: "m" }, offering: about }],
    decision: "credit",
    results: [{ type: "unassigned", subject: "ABC", level: 1, credits: 3 }],
    programs: null,
    conditions: undefined,
    effective: { from: "2024-01-01" },
    assessed: { on: "2024-01-01", by: [{ role: "faculty assessor" }] },
    reviewBy: undefined,
    supersedes: [],
    note: undefined,
  });
  return { kind, ...rest, approved: { on: "2024-01-02" } };
}

const agreement = recordedAbout(offering);

const codesFor = (after: write.Part): string[] => {
  const day = openDay(catalogueOf([...base, agreement, after]));
  return check(day, []).diagnostics.map(({ code }) => code);
};

type Restyle = (text: string) => string;

const restyles: readonly Restyle[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize("NFD"),
  (text) => text.normalize("NFKC"),
  (text) => text.replaceAll(" ", " \n "),
  (text) => text.replaceAll(",", ";"),
  (text) => `${text}.`,
  (text) => `“${text}”`,
  (text) => text.replaceAll("-", "–"),
];

describe("cosmetic edits never trigger a finding", () => {
  const restyled = fc.array(fc.constantFrom(...restyles), { maxLength: 4 }).map(
    (list): Restyle =>
      (text) =>
        list.reduce((now, restyle) => restyle(now), text),
  );
  const text = fc.string({ minLength: 1, maxLength: 10 });
  const around = fc.record(
    {
      title: fc.constantFrom("Façades naïves", "Baukunst"),
      description: text,
      purpose: text,
      language: fc.constant(["fr"]),
      cost: fc.record({ amount: fc.nat(9000), currency: fc.constant("CAD") }),
      issuer: fc.constant({ id: "provider", name: "Another Name" }),
      tags: fc.array(text, { maxLength: 2 }),
      status: fc.constantFrom("active", "draft", "teach-out"),
    },
    { requiredKeys: [] },
  );
  const align = fc.option(fc.constant([{ target: "urn:x", relation: "close" }]), {
    nil: undefined,
  });

  test("case, punctuation, order, Unicode form, alignments, title, description, price", () => {
    fc.assert(
      fc.property(
        restyled,
        around,
        align,
        fc.shuffledSubarray([0, 1], { minLength: 2 }),
        fc.shuffledSubarray([0, 1], { minLength: 2 }),
        (restyle, more, alignments, ofCompetencies, ofAssessments) => {
          const competencies = offering.competencies as write.Part[];
          const assessments = offering.assessments as write.Part[];
          const after = {
            ...offering,
            ...more,
            competencies: ofCompetencies.map((index) => ({
              ...competencies[index],
              statement: restyle(String(competencies[index]?.statement)),
              alignments,
            })),
            assessments: ofAssessments.map((index) => ({ criteria: "New", ...assessments[index] })),
          };
          expect(codesFor(after)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("one that is not cosmetic does", () => {
    expect(codesFor({ ...offering, hours: { learning: 44 } })).toEqual(["agreement-outdated"]);
    const [first, second] = offering.competencies as write.Part[];
    const reworded = { ...second, statement: "Draw a plan of a site" };
    expect(codesFor({ ...offering, competencies: [first, reworded] })).toEqual([
      "agreement-reworded",
    ]);
  });
});

describe("the recorded parts say what changed, without an earlier edition", () => {
  const messages = (after: write.Part, about: write.Part = agreement) =>
    check(openDay(catalogueOf([...base, about, after])), []).diagnostics.map((d) => d.message);

  test("in substance", () => {
    const [a1, a2] = offering.assessments as write.Part[];
    const after = { ...offering, assessments: [{ ...a1, passMark: "60%" }, a2] };
    expect(messages(after)).toEqual([
      'changed since the agreement "a" was made: pass mark of assessment A1 (was 50 %, is 60 %)',
    ]);
  });

  test("in wording, since it was last accepted", () => {
    const [first, second] = offering.competencies as write.Part[];
    const reworded = (one: string, two: string) => ({
      ...offering,
      competencies: [
        { ...first, statement: one },
        { ...second, statement: two },
      ],
    });
    const about = (id: string) => [
      `the wording of ${id} has changed since the agreement "a" was made or reaffirmed`,
    ];
    const middle = reworded(String(first?.statement), "Two");
    expect(messages(middle)).toEqual(about("K2"));
    const { basis } = recordedAbout(middle) as { readonly basis: write.Part };
    const entry = { on: "2024-06-01", wording: basis.wording, statements: basis.statements };
    const reaffirmed = { ...agreement, reaffirmed: [entry] };
    expect(messages(middle, reaffirmed)).toEqual([]);
    expect(messages(offering, reaffirmed)).toEqual([]);
    expect(messages(reworded("One", "Two"), reaffirmed)).toEqual(about("K1"));
    expect(messages(reworded("One", "Two"))).toEqual(about("K1, K2"));
  });

  test("until the day on which it is accepted", () => {
    const [first, second] = offering.competencies as write.Part[];
    const after = { ...offering, competencies: [first, { ...second, statement: "Two" }] };
    const { basis } = recordedAbout(after) as { readonly basis: write.Part };
    const accepted = (on: string) => ({
      ...agreement,
      reaffirmed: [{ on, wording: basis.wording, statements: basis.statements }],
    });
    expect(messages(after, accepted(today))).toEqual([]);
    expect(messages(after, accepted("2999-01-01"))).toHaveLength(1);
  });

  test("and a weight of 1 is what an assessment has that states none", () => {
    const [first, ...rest] = offering.assessments as write.Part[];
    const with1 = { ...offering, assessments: [{ ...first, weight: 1 }, ...rest] };
    const { weight: _, ...without } = { ...first } as write.Part;
    const with0 = { ...offering, assessments: [without, ...rest] };
    expect(messages(with0, recordedAbout(with1))).toEqual([]);
    expect(messages(with1, recordedAbout(with0))).toEqual([]);
  });

  test("only that it did, where just the digests are recorded", () => {
    const { substance, wording } = agreement.basis as write.Part;
    const bare = { ...agreement, basis: { substance, wording } };
    expect(messages(offering, bare)).toEqual([]);
    expect(messages({ ...offering, hours: null }, bare)).toEqual([
      'changed since the agreement "a" was made: its substance',
    ]);
    const earlier = { ...offering, edition: "1", effective: { to: "2024-06-30" } };
    const later = { ...offering, edition: "2", effective: { from: "2024-07-01" }, hours: null };
    const found = check(openDay(catalogueOf([...base, bare, earlier, later])), []).diagnostics;
    expect(found.map((d) => d.message)).toEqual([
      'changed since the agreement "a" was made: hours of learning (was 45, is none)',
    ]);
    expect(found[0]?.help).toContain("who completed it before 2024-07-01 keep their recognition");
  });
});
