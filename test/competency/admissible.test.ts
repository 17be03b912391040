import { describe, expect, test } from "vitest";
import { degreeOf } from "../builders/coverage.ts";
import * as write from "../builders/documents.ts";

/** The degree of O1 by K1, which are exactly the same, under a bank's rules. */
function counts(offering: write.Part, rules: write.Part = {}): string {
  return degreeOf([
    write.microCredential("m", offering),
    write.course("c"),
    write.bank({ equivalence: { threshold: 1, ...rules } }),
    write.crosswalk([write.relates("m#K1", "exact", "c#O1")]),
  ]);
}

const shown = (demonstrated: string | null | undefined) => ({
  competencies: [write.competency("K1", { demonstrated }), write.competency("K2")],
});

const assessed = (...assessments: readonly write.Part[]) => ({
  assessments: assessments.map((assessment, index) => ({ id: `A${index + 1}`, ...assessment })),
});

describe("every completer must show it", () => {
  test.each([
    ["required", "1", "1"],
    ["optional", "0", "1"],
    [undefined, "0 to 1", "1"],
    [null, "0", "1"],
  ])("demonstrated: %s", (demonstrated, byDefault, countOptional) => {
    expect(counts(shown(demonstrated))).toBe(byDefault);
    expect(counts(shown(demonstrated), { countOptional: true })).toBe(countOptional);
  });
});

describe("an assessment covers it", () => {
  test.each<[string, write.Part, string]>([
    ["assessments not stated", { assessments: undefined }, "0 to 1"],
    ["known to be none", { assessments: null }, "0"],
    ["an empty list", assessed(), "0"],
    ["without a list of competencies, which covers all", assessed({ type: "testing" }), "1"],
    ["with an empty list, which covers none", assessed({ type: "testing", competencies: [] }), "0"],
    ["known to cover none", assessed({ type: "testing", competencies: null }), "0"],
    ["that lists it", assessed({ type: "testing", competencies: ["K2", "K1"] }), "1"],
    ["that lists another", assessed({ type: "testing", competencies: ["K2"] }), "0"],
    ["by participation only", assessed({ type: "participation-only" }), "0"],
    ["of no stated type", assessed({}), "0 to 1"],
    ["of a type known to be none", assessed({ type: null }), "0 to 1"],
    ["of no stated type that lists another", assessed({ competencies: ["K2"] }), "0"],
    [
      "by participation, and one of no stated type",
      assessed({ type: "participation-only" }, {}),
      "0 to 1",
    ],
    [
      "by participation, and a test",
      assessed({ type: "participation-only" }, { type: "testing" }),
      "1",
    ],
    ["one of no stated type, and a test", assessed({}, { type: "testing" }), "1"],
    [
      "a test of another, and participation",
      assessed({ type: "testing", competencies: ["K2"] }, { type: "participation-only" }),
      "0",
    ],
  ])("%s", (_, offering, expected) => {
    const complete = { ...shown("required"), ...offering };
    expect(counts(complete)).toBe(expected);
    expect(counts(complete, { countUnassessed: true })).toBe("1");
  });
});

describe("both must hold", () => {
  test.each([
    ["required", undefined, "0 to 1"],
    [undefined, [], "0"],
    ["optional", undefined, "0"],
    [undefined, undefined, "0 to 1"],
  ])("demonstrated %s, assessments %j", (demonstrated, assessments, expected) => {
    expect(counts({ ...shown(demonstrated), assessments })).toBe(expected);
  });

  test("what is not admissible is related all the same: it leaves nothing open", () => {
    expect(counts({ ...shown("required"), assessments: [] })).toBe("0");
  });
});
