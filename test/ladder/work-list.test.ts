import { describe, expect, test } from "vitest";
import { answerGuide } from "../../src/diagnostics/answer-places.ts";
import { type QuestionArgs, questionMessage } from "../../src/diagnostics/questions.ts";
import { parties, type WorkItem, workList } from "../../src/ladder/work-list.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { readYaml } from "../../src/source/yaml.ts";
import type { Part } from "../builders/documents.ts";
import { catalogueOf } from "../builders/workspace.ts";

const bank = {
  kind: "credit-bank",
  id: "bank",
  institution: "college",
  edition: "1",
  equivalence: { threshold: "100%" },
  gates: [
    {
      id: "quality",
      title: "It is reviewed",
      severity: "must",
      require: { required: ["quality"] },
    },
  ],
};

const course = (id: string, credits: number, level?: string) => ({
  kind: "course",
  id,
  institution: "college",
  code: `${id.toUpperCase()} 1000`,
  title: id,
  credits,
  unit: "ca-semester",
  outcomes: [
    {
      id: "O1",
      statement: `Do ${id}`,
      ...(level ? { level: { scale: "scale", value: level } } : {}),
    },
  ],
});

const program = (id: string) => ({
  kind: "program",
  id,
  institution: "college",
  title: `Program ${id}`,
  banks: ["bank"],
  credits: 60,
  unit: "ca-semester",
  requirements: [{ id: "open", credits: 60, from: {} }],
});

const scale = { kind: "level-scale", id: "scale", title: "Scale", levels: ["low", "high"] };

const offering = (id: string, to: string, more: object = {}, competency: object = {}) => ({
  kind: "micro-credential",
  id,
  title: `Offering ${id}`,
  creditStatus: "non-credit",
  issuer: { id: "provider" },
  quality: { types: ["internal"] },
  assessments: [{ id: "A1", type: "project" }],
  competencies: [
    {
      id: "C1",
      statement: `Does ${to}`,
      demonstrated: "required",
      alignments: [{ target: `${to}#O1` }],
      ...competency,
    },
  ],
  ...more,
});

const base: readonly Part[] = [
  bank,
  scale,
  course("small", 2),
  course("large", 3, "high"),
  program("p"),
  program("q"),
];

const listOf = (documents: readonly Part[], options = {}) =>
  workList(catalogueOf([...base, ...documents]), options);

const asked = (items: readonly WorkItem[]) => items.map(({ args }) => questionMessage(args));

test("each question is asked once, over all that depends on it, the greatest stake first", () => {
  const { items } = listOf([
    offering("one", "small", { assessments: undefined }),
    offering("two", "large"),
    offering("three", "large", {}, { level: { scale: "scale", value: "high" } }),
  ]);
  expect(asked(items)).toEqual([
    'is two#C1 at level "high" (scale) or above?',
    "does an assessment cover one#C1?",
  ]);
  expect(items[0]).toMatchObject({ for: "provider", unit: "ca-semester" });
  expect(items[0]?.credits.toString()).toBe("3");
  expect(
    items[0]?.pairs.map((pair) => `${pair.microCredential} ${pair.program} ${pair.verdict}`),
  ).toEqual(["two p review", "two q review"]);
  expect(items[0]?.about).toEqual([{ address: "two#C1", statement: "Does large" }]);
});

test("it can be narrowed by offering, program, bank and party", () => {
  const documents = [
    offering("one", "small", { assessments: undefined }),
    offering("two", "large"),
  ];
  const only = (id: string) => (one: string) => one === id;
  expect(listOf(documents, { offerings: only("one") }).items).toHaveLength(1);
  expect(listOf(documents, { programs: only("q") }).items.map(({ pairs }) => pairs.length)).toEqual(
    [1, 1],
  );
  expect(listOf(documents, { banks: only("none") }).items).toEqual([]);
  expect(listOf(documents, { parties: ["faculty"] }).items).toEqual([]);
  expect(listOf(documents, { parties }).items).toHaveLength(2);
});

test("a rule that asks every offering asks each on its own, in its own document", () => {
  const unknown = { quality: undefined };
  const { items } = listOf([offering("one", "small", unknown), offering("two", "small", unknown)]);
  expect(asked(items)).toEqual([
    "does this hold of one: it is reviewed?",
    "does this hold of two: it is reviewed?",
  ]);
  const lines = items.map(({ answerAt }) => answerAt?.line ?? 0);
  expect(new Set(lines).size).toBe(2);
  expect(items.every(({ at, answerAt }) => at.line !== answerAt?.line)).toBe(true);
  expect(answerGuide(items[0] as WorkItem).example).toContain("quality");
});

test("the level of a competency is asked for once, as high as any course needs it", () => {
  const alignments = [{ target: "low#O1" }, { target: "high#O1" }];
  const only = (id: string, to: string) => ({
    ...program(id),
    requirements: [{ id: "one", course: to }],
  });
  const { items } = workList(
    catalogueOf([
      bank,
      scale,
      course("low", 2, "low"),
      course("high", 3, "high"),
      only("p", "low"),
      only("q", "high"),
      offering("m", "low", {}, { alignments }),
    ]),
  );
  expect(asked(items)).toEqual(['is m#C1 at level "high" (scale) or above?']);
  expect(items[0]?.pairs.map((pair) => [pair.program, String(pair.credits)])).toEqual([
    ["p", "2"],
    ["q", "3"],
  ]);
});

describe("the answer that is asked for settles the question", () => {
  const level = { level: { scale: "scale", value: "high" } };
  test.each([
    ["assessed", offering("m", "small", { assessments: undefined }), offering("m", "small")],
    [
      "assessment-type",
      offering("m", "small", { assessments: [{ id: "A1" }] }),
      offering("m", "small"),
    ],
    [
      "demonstrated",
      offering("m", "small", {}, { demonstrated: undefined }),
      offering("m", "small"),
    ],
    ["level", offering("m", "large"), offering("m", "large", {}, level)],
    ["gate", offering("m", "small", { quality: undefined }), offering("m", "small")],
  ])("%s", (fact, before, after) => {
    const { items } = listOf([before]);
    expect(items.map(({ args }) => args.fact)).toEqual([fact]);
    expect(listOf([after]).items).toEqual([]);
  });
});

test("a comparison is answered in the crosswalk of the two where there is one", () => {
  const two = {
    ...course("small", 2),
    outcomes: [
      { id: "O1", statement: "a" },
      { id: "O2", statement: "b" },
    ],
  };
  const documents = [bank, scale, two, program("p"), offering("m", "small")];
  const crosswalk = {
    kind: "crosswalk",
    id: "x",
    mappings: [{ from: "m#C1", to: "small#O1", status: "proposed" }],
  };
  const none = workList(catalogueOf(documents)).items;
  expect(none.map(({ args, answerAt }) => [args.fact, answerAt])).toEqual([["outcome", null]]);
  const [some] = workList(catalogueOf([...documents, crosswalk])).items;
  expect(some?.answerAt?.line).toBeGreaterThan(some?.at.line ?? 0);
  expect(some?.id).toBe(none[0]?.id);
});

test("notes of the same words are one question for each program, though they stand in one file", () => {
  const noted = (id: string) => ({
    ...program(id),
    requirements: [{ id: "open", credits: 60, from: {}, note: "Ask the dean" }],
  });
  const { items } = workList(
    catalogueOf([bank, course("small", 2), noted("p"), noted("q"), offering("m", "small")]),
  );
  expect(items.map(({ args }) => args.fact)).toEqual(["note", "note"]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(2);
});

describe("a question that brings no more credit by itself says what it brings", () => {
  const gains = (documents: readonly Part[]) =>
    workList(catalogueOf(documents)).items.map(({ args, credits, pairs }) => [
      args.fact,
      credits.toString(),
      ...pairs.map(({ gain }) => gain),
    ]);
  const filledBy = (...requirements: readonly object[]) => ({ ...program("p"), requirements });

  test("a requirement that a decision waives", () => {
    const waiver = {
      kind: "agreement",
      id: "waived",
      bank: "bank",
      microCredentials: [{ id: "m" }],
      decision: "waiver",
      results: [{ type: "waiver", course: "small" }],
      assessed: { on: "2024-01-01" },
    };
    const documents = [bank, course("small", 2), filledBy({ id: "one", course: "small" })];
    expect(gains([...documents, offering("m", "", { competencies: [] }), waiver])).toEqual([
      ["approval", "0", "waiver"],
    ]);
  });

  test("a part of what more the program as a whole could count", () => {
    const unassigned = { hours: { learning: 20 }, subjects: ["ART"], level: { year: 1 } };
    const documents = [
      {
        ...bank,
        hours: { perCredit: { learning: 10 } },
        credit: { step: 1 },
        unassigned: { allowed: true, status: "eligible" },
      },
      course("small", 2),
      filledBy(
        { id: "one", course: "small" },
        { id: "art", credits: 2, from: { subjects: ["ART"] } },
      ),
      offering("m", "small", unassigned, { demonstrated: undefined }),
      offering("n", "", { ...unassigned, competencies: [] }),
    ];
    expect(gains(documents)).toEqual([["demonstrated", "0", "program"]]);
  });

  test("only a better verdict", () => {
    const two = {
      ...course("small", 2),
      outcomes: [
        { id: "O1", statement: "a" },
        { id: "O2", statement: "b" },
      ],
    };
    const other = offering("n", "small", {}, { alignments: [{ target: "small#O2" }] });
    const together = { ...bank, cluster: { allowed: true, most: 2 } };
    expect(gains([together, two, program("p"), offering("m", "small"), other])).toEqual([
      ["outcome", "0", "verdict"],
      ["outcome", "0", "verdict"],
    ]);
  });
});

const facts: readonly QuestionArgs[] = [
  { fact: "grade", microCredential: "m" },
  { fact: "mark", microCredential: "m", competency: "m#C1" },
  { fact: "completion-date", microCredential: "m" },
  { fact: "currency", microCredential: "m", completedOn: "2017-03-01", months: 84 },
  { fact: "demonstrated", competency: "m#C1" },
  { fact: "assessed", competency: "m#C1" },
  { fact: "assessment-type", competency: "m#C1", assessment: "A1" },
  { fact: "level", competency: "m#C1", needed: "apply", scale: "bloom" },
  { fact: "offering-level", microCredential: "m", needed: 2 },
  { fact: "relation", competency: "m#C1", relation: "narrower", outcome: "c#O1" },
  { fact: "outcome", microCredential: "m", outcome: "c#O1" },
  { fact: "competencies", microCredential: "m" },
  { fact: "hours", microCredential: "m", course: "c", credits: "3" },
  { fact: "hours-kind", microCredential: "m" },
  { fact: "hours-rate", bank: "b" },
  { fact: "conversion", bank: "b", unit: "points", needed: "ects" },
  { fact: "approval", agreement: "a" },
  { fact: "reassessment", agreement: "a", parts: ["hours"] },
  { fact: "conditions", agreement: "a", conditions: "", open: [] },
  { fact: "unassigned", subject: "FRST", level: 1 },
];

test.each(facts)("the example for $fact is YAML, and begins with the key it is for", (args) => {
  const { key, example, why } = answerGuide({ args, day: "2025-01-31", pairs: [] });
  const { diagnostics } = readYaml(new SourceFile("example.yaml", `${example}\n`));
  expect(diagnostics).toEqual([]);
  expect(args.fact === "relation" || example.startsWith(`${key}:`)).toBe(true);
  expect(why).toMatch(/\.$/);
});
