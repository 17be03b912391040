import { describe, expect, test } from "vitest";
import { clauseLine } from "../../builders/clause.ts";

const rule = { outcomesAtLevel: { scale: "bloom", levels: ["apply", "analyse"], share: 0.75 } };
const outcome = (value: string | null | undefined, index: number, scale = "bloom") => ({
  id: `C${index + 1}`,
  ...(value === undefined ? {} : { level: value === null ? null : { scale, value } }),
});
const document = (...levels: (string | null | undefined)[]) => ({
  competencies: levels.map((level, index) => outcome(level, index)),
});

describe("outcomesAtLevel", () => {
  test.each<[string, object, string]>([
    ["exactly the share", document("apply", "apply", "analyse", "recall"), "pass"],
    [
      "less",
      document("apply", "apply", "recall", "recall"),
      "fail: 2 of 4 outcomes at apply or analyse (bloom), needs 75 %",
    ],
    [
      "perhaps",
      document("apply", "apply", "recall", undefined),
      "unknown: competencies C4 level (bloom) is not stated",
    ],
    [
      "known to have no level",
      document("apply", "apply", "recall", null),
      "fail: 2 of 4 outcomes at apply or analyse (bloom), needs 75 %",
    ],
    ["none", { competencies: [] }, "fail: no outcome is stated"],
  ])("%s", (_, value, expected) => {
    expect(clauseLine(rule, value)).toBe(expected);
  });

  test("another scale is no answer", () => {
    const other = { competencies: [outcome("apply", 0, "solo")] };
    expect(clauseLine(rule, other)).toBe("unknown: competencies C1 level (bloom) is not stated");
  });
});
