import { describe, expect, test } from "vitest";
import { Rational } from "../../src/kernel/rational.ts";
import { compareGrades, guaranteesEach, reachesGrade } from "../../src/policy/grade.ts";

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

describe("a scale without percentages", () => {
  const ranked = { bands: [], ranked: ["A", "B", "P", "F"], fail: ["NCG"] };

  test.each([
    ["A", "P", "true"],
    ["P", "P", "true"],
    ["F", "P", "false"],
    ["NCG", "P", "false"],
    ["COM", "P", "unknown"],
    ["A", "65", "unknown"],
  ])("%s, where %s is the least: %s", (grade, minimum, expected) => {
    expect(reachesGrade(grade, minimum, ranked)).toBe(expected);
  });
});

test("of two grades any that may be a pass is the better than one that is none", () => {
  const bands = [
    { grade: "A", from: Rational.of(50), to: Rational.of(100) },
    { grade: "F", from: Rational.zero, to: Rational.of(49) },
  ];
  const graded = { bands, pass: ["COM"], fail: ["F", "NC"] };
  const inOrder = (...grades: (string | null)[]) =>
    grades.toSorted((a, b) => compareGrades(a, b, graded));
  expect(inOrder("NC", "F", null, "45", "COM", "A")).toEqual(["A", null, "COM", "45", "F", "NC"]);
});

describe("a pass rule sees to every competency", () => {
  const half = Rational.of(1, 2);
  const each = (kind: "mastery" | "percentage" | "grade", threshold?: Rational | string) =>
    guaranteesEach({ kind, scope: "each-competency", threshold }, half, scale);

  test("when each is mastered, or passed at the minimum or above", () => {
    expect(each("mastery")).toBe("true");
    expect(each("percentage", Rational.of(3, 5))).toBe("true");
    expect(each("percentage", half)).toBe("true");
    expect(each("grade", "C+")).toBe("true");
  });

  test("and else only the learner's marks can tell", () => {
    expect(each("percentage", Rational.of(2, 5))).toBe("unknown");
    expect(each("percentage")).toBe("unknown");
    expect(each("grade", "MAS")).toBe("unknown");
    expect(guaranteesEach({ kind: "mastery", scope: "overall" }, half, scale)).toBe("unknown");
    expect(guaranteesEach(undefined, half, scale)).toBe("unknown");
  });
});
