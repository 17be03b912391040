import { describe, expect, test } from "vitest";
import { competencies } from "../builders/documents.ts";
import { done, gradeScale, ladderable, outcomeFor } from "../builders/learner.ts";

const asking = (passRule?: unknown, perCompetency = "60%") =>
  ladderable(
    {
      m: { competencies: competencies(2), ...(passRule === undefined ? {} : { passRule }) },
      bank: { grade: { perCompetency, scale: "scale" } },
    },
    gradeScale,
  );

describe("a least mark for every competency", () => {
  test.each([
    [{ K1: "60", K2: "A" }, "eligible 3"],
    [{ K1: "60", K2: "59" }, "no 0: grade-low"],
    [{ K1: "60" }, "review 0 to 3: grade-unknown"],
    [{ K1: "60", K2: "P" }, "review 0 to 3: grade-unknown"],
    [{}, "review 0 to 3: grade-unknown"],
  ])("%j", (marks, outcome) => {
    expect(outcomeFor(asking(), [done({ marks })])).toBe(outcome);
  });

  test.each([
    [{ kind: "mastery", scope: "each-competency" }, "eligible 3"],
    [{ kind: "percentage", threshold: "60%", scope: "each-competency" }, "eligible 3"],
    [
      { kind: "percentage", threshold: "59%", scope: "each-competency" },
      "review 0 to 3: grade-unknown",
    ],
    [{ kind: "percentage", threshold: "90%", scope: "overall" }, "review 0 to 3: grade-unknown"],
  ])("the pass rule %j stands for marks that are not recorded", (passRule, outcome) => {
    expect(outcomeFor(asking(passRule), [done()])).toBe(outcome);
  });

  test("a mark that is recorded counts whatever the pass rule says", () => {
    const mastery = asking({ kind: "mastery", scope: "each-competency" });
    expect(outcomeFor(mastery, [done({ marks: { K2: "40" } })])).toBe("no 0: grade-low");
  });

  test.each([["P"], ["B"], ["not in the scale"]])(
    "a mark that settles nothing (%s) leaves what the pass rule sees to",
    (mark) => {
      const rows = [done({ marks: { K1: mark, K2: "80" } })];
      const from = (threshold: string, kind = "percentage") =>
        outcomeFor(asking({ kind, threshold, scope: "each-competency" }, "65%"), rows);
      expect(from("65%")).toBe("eligible 3");
      expect(from("A", "grade")).toBe("eligible 3");
      expect(from("60%")).toBe("review 0 to 3: grade-unknown");
    },
  );
});
