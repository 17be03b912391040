import { describe, expect, test } from "vitest";
import { answerFor, done, gradeScale, ladderable, outcomeFor } from "../builders/learner.ts";

const graded = ladderable({ bank: { grade: { minimum: "60%", scale: "scale" } } }, gradeScale);

describe("of several records of one micro-credential", () => {
  test("the highest grade counts, whichever comes first", () => {
    const [low, high] = [done({ grade: "55" }), done({ grade: "80" })];
    expect(outcomeFor(graded, [low, high])).toBe("eligible 3: duplicate");
    expect(outcomeFor(graded, [high, low])).toBe("eligible 3: duplicate");
  });

  test("a pass counts before a fail that was recorded later", () => {
    const rows = [done({ grade: "P" }), done({ grade: "F", completedOn: "2024-09-01" })];
    expect(outcomeFor(graded, rows)).toBe("review 0 to 3: duplicate grade-unknown");
  });

  test("of equal grades the latest counts", () => {
    const recent = ladderable({ bank: { currency: { staleAfterMonths: 6, onStale: "review" } } });
    const rows = [done({ completedOn: "2020-01-01" }), done({ completedOn: "2024-12-01" })];
    expect(outcomeFor(recent, rows)).toBe("eligible 3: duplicate");
  });

  test("one that a bank may use counts before a better one that none may", () => {
    const recent = ladderable({ bank: { currency: { staleAfterMonths: 6, onStale: "deny" } } });
    const rows = [
      done({ completedOn: "2020-01-01", grade: "95" }),
      done({ completedOn: "2024-12-01", grade: "70" }),
    ];
    expect(outcomeFor(recent, rows)).toBe("eligible 3: duplicate");
  });

  test("one in the dates of its edition counts before a better one outside them", () => {
    const dated = ladderable({ m: { effective: { from: "2024-01-01" } } });
    const rows = [done({ completedOn: "2023-01-01", grade: "95" }), done({ grade: "70" })];
    expect(outcomeFor(dated, rows)).toBe("eligible 3: duplicate");
  });
});

test("a course and a micro-credential of one id are two things", () => {
  const twins = ladderable(
    {},
    {
      kind: "course",
      id: "m",
      institution: "inst",
      code: "XYZ 1",
      title: "Of the same name",
      credits: 1,
      unit: "credit",
    },
  );
  const { reasons, certain } = answerFor(twins, [done(), { item: "m", route: "resident" }]);
  expect([String(certain), reasons]).toEqual(["3", []]);
});
