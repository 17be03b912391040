import { describe, expect, test } from "vitest";
import { checkConformance } from "../../src/policy/conformance.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf, the } from "../builders/workspace.ts";

type Clause = readonly [severity: string, require: unknown, more?: write.Part];

function conformance(offering: write.Part, ...clauses: readonly Clause[]) {
  const catalogue = catalogueOf([
    write.microCredential("m", offering),
    {
      kind: "framework",
      id: "f",
      edition: "2021",
      clauses: clauses.map(([severity, require, more], index) => ({
        id: `c${index + 1}`,
        title: `Clause ${index + 1}`,
        severity,
        require,
        ...more,
      })),
    },
  ]);
  return checkConformance(
    the(catalogue.offerings, "m"),
    the(catalogue.frameworks, "f"),
    catalogue.asOf,
  );
}

const stated = { required: ["developer"] };
const ofCompetencies = (items: unknown) => ({ properties: { competencies: { items } } });
const unknown: Clause = ["must", stated, { absent: "unknown" }];

describe("a clause of a framework", () => {
  test("fails for what is absent, unless it says otherwise", () => {
    const { clauses } = conformance({}, ["must", stated], unknown);
    expect(clauses.map(({ result }) => result)).toEqual(["fail", "unknown"]);
  });

  test("says what is absent by its name", () => {
    expect(conformance({}, ["must", stated]).clauses[0]?.failures.join()).toContain("developer");
  });

  test("fails for what is known to be none, whatever is said of what is absent", () => {
    const { clauses } = conformance({ developer: null }, ["must", stated], unknown);
    expect(clauses).toMatchObject([
      { result: "fail", open: false, failures: ["developer is known to be none"] },
      { result: "fail", open: false },
    ]);
  });

  test("does not apply because of what is known to be none", () => {
    const applies = { required: ["credit"] };
    const results = [null, { value: 3 }].map(
      (credit) => conformance({ credit }, ["must", true, { applies }]).clauses[0]?.result,
    );
    expect(results).toEqual(["not-applicable", "pass"]);
  });

  test.each<[string, unknown]>([
    ["the status", { required: ["status"], properties: { status: { const: "active" } } }],
    ["open dates", { required: ["effective"] }],
    ["weights", ofCompetencies({ required: ["weight"], properties: { weight: { const: 1 } } })],
    [
      "relations",
      ofCompetencies({ properties: { alignments: { items: { required: ["relation"] } } } }),
    ],
    [
      "weights of assessments",
      { properties: { assessments: { items: { required: ["weight"] } } } },
    ],
  ])("reads what the language presumes as stated: %s", (_, require) => {
    const alignments = [{ target: "https://a.example/c" }];
    const competencies = [{ id: "C1", statement: "Survey a reach", alignments }];
    const offering = { competencies, assessments: [{ type: "oral" }] };
    expect(conformance(offering, ["must", require]).clauses[0]?.result).toBe("pass");
  });

  test("that does not apply is not applicable", () => {
    const applies = { properties: { creditStatus: { const: "credit" } } };
    expect(conformance({}, ["must", false, { applies }])).toMatchObject({
      conforms: true,
      clauses: [{ result: "not-applicable" }],
    });
  });
});

describe("a micro-credential conforms", () => {
  test.each<[string, readonly Clause[], boolean | null]>([
    ["without clauses", [], true],
    [
      "where all pass",
      [
        ["must", true],
        ["must", true],
      ],
      true,
    ],
    [
      "not where one fails",
      [
        ["must", true],
        ["must", false],
      ],
      false,
    ],
    ["not where one fails and one is unknown", [unknown, ["must", false]], false],
    ["unknown where one is", [["must", true], unknown], null],
    [
      "even where one that should hold fails",
      [
        ["must", true],
        ["should", false],
      ],
      true,
    ],
    ["even where one that may hold fails", [["may", false]], true],
  ])("%s", (_, clauses, expected) => {
    expect(conformance({}, ...clauses).conforms).toBe(expected);
  });

  test("to an edition", () => {
    expect(conformance({})).toMatchObject({
      microCredential: "m",
      framework: "f",
      edition: "2021",
    });
  });
});
