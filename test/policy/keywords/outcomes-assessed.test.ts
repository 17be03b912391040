import { describe, expect, test } from "vitest";
import { clauseLine } from "../../builders/clause.ts";

const outcomes = [{ id: "C1" }, { id: "C2" }];
const document = (assessments?: unknown) => ({
  competencies: outcomes,
  ...(assessments === undefined ? {} : { assessments }),
});

describe("outcomesAssessed, all", () => {
  const rule = { outcomesAssessed: { least: "all" } };

  test.each<[string, object, string]>([
    ["one that covers all", document([{ type: "project" }]), "pass"],
    [
      "one each",
      document([
        { type: "oral", competencies: ["C1"] },
        { type: "project", competencies: ["C2"] },
      ]),
      "pass",
    ],
    [
      "one missed",
      document([{ type: "oral", competencies: ["C1"] }]),
      "fail: 1 of 2 outcomes assessed (not C2), needs 2",
    ],
    [
      "taking part",
      document([{ type: "participation-only" }]),
      "fail: 0 of 2 outcomes assessed (not C1, C2), needs 2",
    ],
    ["none at all", document([]), "fail: 0 of 2 outcomes assessed (not C1, C2), needs 2"],
    ["known to be none", document(null), "fail: 0 of 2 outcomes assessed (not C1, C2), needs 2"],
    ["not stated", document(), "unknown: assessments is not stated"],
    ["of no stated type", document([{}]), "unknown: assessments.0.type is not stated"],
    ["no outcomes", { competencies: [] }, "fail: no outcome is stated"],
    [
      "an assessment of nothing",
      document([{ type: "oral", competencies: [] }]),
      "fail: 0 of 2 outcomes assessed (not C1, C2), needs 2",
    ],
  ])("%s", (_, value, expected) => {
    expect(clauseLine(rule, value)).toBe(expected);
  });
});

describe("outcomesAssessed, one", () => {
  const rule = { outcomesAssessed: { least: 1 } };

  test("needs one outcome assessed, not all", () => {
    expect(clauseLine(rule, document([{ type: "oral", competencies: ["C2"] }]))).toBe("pass");
    expect(clauseLine(rule, document([]))).toContain("fail: 0 of 2 outcomes assessed");
  });
});

describe("outcomesAssessed by criteria", () => {
  const rule = { outcomesAssessed: { least: "all", criteria: true } };

  test.each<[string, object, string]>([
    ["stated", document([{ type: "oral", criteria: "A rubric" }]), "pass"],
    ["not stated", document([{ type: "oral" }]), "unknown: assessments.0.criteria is not stated"],
    [
      "known to be none",
      document([{ type: "oral", criteria: null }]),
      "fail: 0 of 2 outcomes assessed by stated criteria (not C1, C2), needs 2",
    ],
  ])("%s", (_, value, expected) => {
    expect(clauseLine(rule, value)).toBe(expected);
  });
});
