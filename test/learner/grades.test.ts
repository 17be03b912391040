import { describe, expect, test } from "vitest";
import { agreement } from "../builders/documents.ts";
import { done, gradeScale, ladderable, outcomeFor } from "../builders/learner.ts";

const asking = (minimum: unknown) =>
  ladderable({ bank: { grade: { minimum, scale: "scale" } } }, gradeScale);

const failingBand = {
  ...gradeScale,
  bands: [
    { grade: "C", from: 50, to: 100 },
    { grade: "D", from: 0, to: 49 },
  ],
  fail: ["D"],
};

describe("the bank's least grade", () => {
  test.each([
    ["70%", "65", "no 0: grade-low"],
    ["70%", "70", "eligible 3"],
    ["70%", "70.5 %", "eligible 3"],
    ["70%", "A", "eligible 3"],
    ["70%", "C", "no 0: grade-low"],
    // the band of B begins below 70 and ends above it
    ["70%", "B", "review 0 to 3: grade-unknown"],
    ["B", "61", "no 0: grade-low"],
    ["B", "62", "eligible 3"],
    ["B", "B", "eligible 3"],
    // a pass that stands for no number
    ["70%", "P", "review 0 to 3: grade-unknown"],
    ["70%", "F", "no 0: grade-low"],
    ["70%", "well done", "review 0 to 3: grade-unknown"],
  ])("%s and the grade %s", (minimum, grade, outcome) => {
    expect(outcomeFor(asking(minimum), [done({ grade })])).toBe(outcome);
  });

  test("a grade that is not recorded is not known to reach it", () => {
    expect(outcomeFor(asking("70%"), [done()])).toBe("review 0 to 3: grade-unknown");
  });

  test("where none is stated, only what is no pass is refused", () => {
    expect(outcomeFor(asking(null), [done()])).toBe("eligible 3");
    expect(outcomeFor(asking(null), [done({ grade: "12" })])).toBe("eligible 3");
    expect(outcomeFor(asking(null), [done({ grade: "F" })])).toBe("no 0: grade-low");
  });

  test.each([
    [null, "D", "no 0: grade-low"],
    [null, "49.5", "no 0: grade-low"],
    [null, "50", "eligible 3"],
    // what is asked for decides of a percentage, but lets in no grade that is no pass
    ["40%", "45", "eligible 3"],
    ["40%", "D", "no 0: grade-low"],
    ["D", "D", "no 0: grade-low"],
  ])("%s, where the band of D is no pass, and the grade %s", (minimum, grade, outcome) => {
    const bank = { grade: { minimum, scale: "scale" } };
    expect(outcomeFor(ladderable({ bank }, failingBand), [done({ grade })])).toBe(outcome);
  });
});

describe("the least grade of a decision takes the place of the bank's", () => {
  const decided = ladderable(
    { bank: { grade: { minimum: "50%", scale: "scale" } } },
    gradeScale,
    agreement("a", { conditions: { minimumGrade: "65%" } }),
  );

  test("reached, the decision is applied", () => {
    expect(outcomeFor(decided, [done({ grade: "65" })])).toBe("recognized 3");
  });

  test("not reached, nothing is computed instead: the decision settled this learning", () => {
    expect(outcomeFor(decided, [done({ grade: "64" })])).toBe("no 0: grade-low");
  });

  test("not known, it is for review", () => {
    expect(outcomeFor(decided, [done()])).toBe("review 0 to 3: grade-unknown");
  });
});

describe("the least grade of a requirement", () => {
  const demanding = ladderable({
    program: { requirements: [{ id: "any", credits: 60, from: {}, minimumGrade: "80%" }] },
  });

  test.each([
    ["80", "eligible 3"],
    ["79", "no 0: grade-low"],
    [undefined, "review 0 to 3: grade-unknown"],
  ])("and the grade %s", (grade, outcome) => {
    expect(outcomeFor(demanding, [done(grade === undefined ? {} : { grade })])).toBe(outcome);
  });

  test("is told beside what a review would settle, where it shuts out whatever that brings", () => {
    const unsigned = { ...agreement("a"), approved: undefined };
    const from = (grade: string) => outcomeFor([...demanding, unsigned], [done({ grade })]);
    expect(from("80")).toBe("review 0 to 3: agreement-unsigned");
    expect(from("79")).toBe("no 0: grade-low agreement-unsigned");
  });
});
