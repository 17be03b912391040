import { describe, expect, test } from "vitest";
import { check } from "../../../src/ladder/check.ts";
import { openDay } from "../../../src/ladder/day.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import type { Part } from "../../builders/documents.ts";
import * as write from "../../builders/documents.ts";
import { day, yamlOf } from "../../builders/workspace.ts";

const apply = { scale: "bloom", value: "apply" };
const analyse = { scale: "bloom", value: "analyse" };

const test1 = {
  id: "A1",
  type: "practical",
  graded: true,
  passMark: 0.6,
  supervision: "unsupervised-id",
};

const offering = (id: string, more: Part = {}): Part => ({
  kind: "micro-credential",
  id,
  title: id,
  creditStatus: "non-credit",
  issuer: { id: "p" },
  hours: { learning: 90 },
  competencies: [{ id: "C1", statement: "Survey a reach of a stream", level: apply }],
  assessments: [test1],
  ...more,
});

const agreement = (id: string, offerings: string[], credits: number, more: Part = {}): Part => ({
  kind: "agreement",
  id,
  bank: "bank",
  microCredentials: offerings.map((m) => ({ id: m })),
  decision: credits === 0 ? "no-credit" : "credit",
  results: credits === 0 ? undefined : [{ type: "assigned", course: "c", credits }],
  assessed: { on: "2024-04-11" },
  approved: { on: "2024-04-25" },
  ...more,
});

const base = [
  write.course("c", { outcomes: [] }),
  {
    kind: "credit-bank",
    id: "bank",
    institution: "inst",
    edition: "1",
    equivalence: { threshold: 1 },
  },
];

function consistency(...documents: Part[]) {
  const workspace = loadTexts([{ path: "w.yaml", text: yamlOf([...documents, ...base]) }]);
  const opened = openDay(catalogueAt(workspace, day("2025-01-31")));
  const errors = opened.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return check(opened, [], { consistency: true });
}

const found = (...documents: Part[]) =>
  (consistency(...documents).consistency ?? []).map(
    ({ code, basis, left, right }) => `${code} ${left.agreement}<${right.agreement} by ${basis}`,
  );

/** Two decisions, `x` with 3 credits for the first offering and `y` with 1.5 for the second. */
const decided = [agreement("x", ["m"], 3), agreement("y", ["n"], 1.5)];

describe("like evidence", () => {
  test("with different credit is reported, at the one that got less", () => {
    expect(found(offering("m"), offering("n"), ...decided)).toEqual([
      "unequal-decisions y<x by statement",
    ]);
  });

  test("with no credit against some is reported, too", () => {
    const none = agreement("y", ["n"], 0);
    expect(found(offering("m"), offering("n"), agreement("x", ["m"], 3), none)).toEqual([
      "unequal-decisions y<x by statement",
    ]);
  });

  test("with like credit is not", () => {
    expect(
      found(offering("m"), offering("n"), agreement("x", ["m"], 3), agreement("y", ["n"], 3)),
    ).toEqual([]);
  });

  test("may answer by accepted exact relations", () => {
    const other = offering("n", {
      competencies: [
        {
          id: "K1",
          statement: "Carry out stream work",
          level: apply,
          alignments: [{ target: "urn:x" }],
        },
      ],
    });
    const own = offering("m", {
      competencies: [
        { id: "C1", statement: "Survey a reach", level: apply, alignments: [{ target: "urn:x" }] },
      ],
    });
    expect(found(own, other, ...decided)).toEqual(["unequal-decisions y<x by relation"]);
  });

  test("may answer by its words, and that is said", () => {
    const other = offering("n", {
      competencies: [{ id: "K1", statement: "Survey the reaches of streams", level: apply }],
    });
    expect(found(offering("m"), other, ...decided)).toEqual(["unequal-decisions y<x by likeness"]);
  });

  test("has hours no more than a tenth apart", () => {
    const near = offering("n", { hours: { learning: 99 } });
    const far = offering("n", { hours: { learning: 60 } });
    expect(found(offering("m"), near, ...decided)).toEqual(["unequal-decisions y<x by statement"]);
    expect(found(offering("m"), far, ...decided)).toEqual([]);
  });

  test("is compared for the programs that both are for", () => {
    const only = (id: string, m: string, credits: number, program: string) =>
      agreement(id, [m], credits, { programs: [program] });
    const programs = ["p1", "p2"].map((id) => write.program({ id }));
    const apart = [only("x", "m", 3, "p1"), only("y", "n", 1.5, "p2")];
    const same = [only("x", "m", 3, "p1"), only("y", "n", 1.5, "p1")];
    expect(found(offering("m"), offering("n"), ...programs, ...apart)).toEqual([]);
    expect(found(offering("m"), offering("n"), ...programs, ...same)).toHaveLength(1);
  });

  test("is not compared where one is for no program", () => {
    const none = agreement("y", ["n"], 1.5, { programs: null });
    expect(found(offering("m"), offering("n"), agreement("x", ["m"], 3), none)).toEqual([]);
  });
});

describe("the stronger evidence", () => {
  const stronger: readonly (readonly [string, Part])[] = [
    [
      "a higher level",
      { competencies: [{ id: "C1", statement: "Survey a reach of a stream", level: analyse }] },
    ],
    ["more hours", { hours: { learning: 120 } }],
    ["a higher pass mark", { assessments: [{ ...test1, passMark: 0.8 }] }],
    ["stricter supervision", { assessments: [{ ...test1, supervision: "supervised-onsite-id" }] }],
    [
      "one competency more",
      {
        competencies: [
          { id: "C1", statement: "Survey a reach of a stream", level: apply },
          { id: "C2", statement: "Repair a culvert" },
        ],
      },
    ],
  ];

  test.each(stronger)("with %s and less credit is reported", (_, more) => {
    expect(found(offering("m"), offering("n", more), ...decided)).toEqual([
      "weaker-got-more y<x by statement",
    ]);
  });

  test.each(stronger)("with %s and more credit is not", (_, more) => {
    expect(found(offering("m", more), offering("n"), ...decided)).toEqual([]);
  });

  test("in one respect and weaker in another is no stronger", () => {
    const mixed = offering("n", { ...stronger[0]?.[1], hours: { learning: 45 } });
    expect(found(offering("m"), mixed, ...decided)).toEqual([]);
  });

  test("does not come from an assessment of another kind", () => {
    const project = offering("n", { assessments: [{ ...test1, type: "project", passMark: 0.9 }] });
    expect(found(offering("m"), project, ...decided)).toEqual([]);
  });

  test("does not come from what the other leaves out", () => {
    const silent = offering("m", { hours: undefined, assessments: undefined });
    expect(found(silent, offering("n"), ...decided)).toEqual([
      "unequal-decisions y<x by statement",
    ]);
  });
});

test("decisions on other learning, or on what changed since, are not compared", () => {
  const other = offering("n", { competencies: [{ id: "C1", statement: "Bake bread" }] });
  const changed = { basis: { substance: `sha256:${"0".repeat(64)}` } };
  expect(found(offering("m"), other, ...decided)).toEqual([]);
  expect(
    found(
      offering("m"),
      offering("n"),
      agreement("x", ["m"], 3, changed),
      agreement("y", ["n"], 1),
    ),
  ).toEqual([]);
});

test("the order of documents changes nothing, and without being asked nothing is compared", () => {
  const documents = [offering("m"), offering("n"), ...decided];
  const { diagnostics } = consistency(...documents);
  const again = consistency(...documents.toReversed()).diagnostics;
  expect(diagnostics.map(({ message }) => message)).toEqual(again.map(({ message }) => message));
  const workspace = loadTexts([{ path: "w.yaml", text: yamlOf([...documents, ...base]) }]);
  const report = check(openDay(catalogueAt(workspace, day("2025-01-31"))), []);
  expect([report.consistency, report.diagnostics]).toEqual([null, []]);
});
