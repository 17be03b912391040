import { describe, expect, test } from "vitest";
import { Rational } from "../../src/kernel/rational.ts";
import { reachesGrade } from "../../src/policy/grade.ts";

const scale = { bands: [{ grade: "C+", from: Rational.of(64), to: Rational.of(67) }] };
const reaches = (grade: string | null, minimum: string | Rational, known = true) =>
  reachesGrade(grade, minimum, known ? scale : null);

describe("a grade reaches a minimum", () => {
  test.each([
    ["65", "65", "true"],
    ["64.9 %", "65%", "false"],
    [" 70% ", Rational.of(65), "true"],
    ["C+", "64", "true"],
    ["C+", "65", "unknown"],
    ["C+", "67.5", "false"],
    ["64", "C+", "true"],
    ["63", "C+", "false"],
    ["C+", "C+", "true"],
    ["MAS", "C+", "unknown"],
    ["65", "excellent", "unknown"],
    ["", "65", "unknown"],
    [null, "65", "unknown"],
  ])("%j of at least %s: %s", (grade, minimum, expected) => {
    expect(reaches(grade, minimum)).toBe(expected);
  });

  test("without a scale only percentages and equal grades can be compared", () => {
    expect(reaches("C+", "C+", false)).toBe("true");
    expect(reaches("B", "C+", false)).toBe("unknown");
    expect(reaches("66", "65", false)).toBe("true");
  });
});
