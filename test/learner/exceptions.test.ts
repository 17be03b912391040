import { describe, expect, test } from "vitest";
import { answerFor, done, gradeScale, ladderable, outcomeFor } from "../builders/learner.ts";

const exception = (type: string, more: object = {}) => ({
  kind: "exception",
  id: "ex",
  type,
  program: "program",
  reason: "The chair decided so",
  ...more,
});

const two = {
  program: {
    requirements: [
      { id: "core", credits: 30, from: { subjects: ["ABC"] } },
      { id: "arts", credits: 30, from: { subjects: ["XYZ"] } },
    ],
  },
};

describe("an exception for one learner", () => {
  const excluded = ladderable({}, exception("exclude", { item: "m", learner: "L-2" }));

  test("is for that learner only, and is named in the answer", () => {
    expect(outcomeFor(excluded, [done()], { learner: "L-1" })).toBe("eligible 3");
    expect(outcomeFor(excluded, [done()], { learner: "L-2" })).toMatch(/^no 0/);
    expect(answerFor(excluded, [done()], { learner: "L-1" }).exceptions).toEqual([]);
    expect(answerFor(excluded, [done()], { learner: "L-2" }).exceptions).toEqual(["ex"]);
  });

  test("that is not in effect on the as-of day changes nothing", () => {
    const ended = { item: "m", learner: "L-2", effective: { to: "2025-01-30" } };
    expect(
      outcomeFor(ladderable({}, exception("exclude", ended)), [done()], { learner: "L-2" }),
    ).toBe("eligible 3");
  });

  test("counts from the day on which it was decided", () => {
    const decided = (on: string) =>
      ladderable({}, exception("exclude", { item: "m", learner: "L-2", decided: { on } }));
    const outcome = (on: string, learner: string) =>
      outcomeFor(decided(on), [done()], { learner, asOf: "2025-01-31" });
    expect(outcome("2025-01-31", "L-2")).toMatch(/^no 0/);
    expect(outcome("2025-02-01", "L-2")).toBe("eligible 3");
  });

  test("lets a course in that no requirement takes", () => {
    const arts = {
      program: { requirements: [{ id: "arts", credits: 30, from: { subjects: ["XYZ"] } }] },
    };
    const allowed = { item: "c", requirement: "arts", learner: "L-2" };
    const documents = ladderable(arts, exception("also-allow", allowed));
    expect(outcomeFor(documents, [done()], { learner: "L-1" })).toMatch(/^no 0/);
    expect(outcomeFor(documents, [done()], { learner: "L-2" })).toBe("eligible 3");
  });

  test.each(["also-allow", "substitute", "apply-here"])(
    "%s lets a micro-credential in by what it covers",
    (type) => {
      const arts = {
        program: { requirements: [{ id: "arts", credits: 30, from: { subjects: ["XYZ"] } }] },
      };
      const about = { item: "m", requirement: "arts" };
      const own = ladderable(arts, exception(type, { ...about, learner: "L-2" }));
      expect(outcomeFor(own, [done()], { learner: "L-1" })).toMatch(/^no 0/);
      expect(outcomeFor(own, [done()], { learner: "L-2" })).toBe("eligible 3");
      expect(outcomeFor(ladderable(arts, exception(type, about)), [done()])).toBe("eligible 3");
      // who completed it while it was offered holds it still
      const ceased = ladderable({ ...arts, m: { status: "ceased" } }, exception(type, about));
      expect(outcomeFor(ceased, [done()])).toBe("eligible 3");
    },
  );
});

describe("where an item goes", () => {
  const placeOf = (more: object, type: string) =>
    answerFor(ladderable(two, exception(type, more)), [done()]).awards.map((a) => a.requirement);

  test("apply-here places it there or nowhere", () => {
    expect(placeOf({ item: "m", requirement: "arts" }, "apply-here")).toEqual(["arts"]);
  });

  test("also-allow lets it pass what it would not", () => {
    const arts = { program: { requirements: [two.program.requirements[1]] } };
    const documents = ladderable(
      arts,
      exception("also-allow", { item: "m", requirement: "arts" }),
      {
        kind: "agreement",
        id: "a",
        bank: "bank",
        microCredentials: [{ id: "m" }],
        decision: "credit",
        results: [{ type: "unassigned", subject: "ABC", level: 1, credits: 2 }],
        assessed: { on: "2024-01-01" },
        approved: { on: "2024-01-02" },
      },
    );
    expect(outcomeFor(documents, [done()])).toBe("recognized 2");
  });

  test("a waived requirement takes nothing", () => {
    expect(placeOf({ requirement: "core" }, "waive")).toEqual([]);
  });
});

describe("minimum-grade takes the place of the bank's", () => {
  const graded = (more: object) =>
    ladderable(
      { bank: { grade: { minimum: "70%", scale: "scale" } } },
      gradeScale,
      exception("minimum-grade", { minimumGrade: "50%", learner: "L-2", ...more }),
    );

  test("for its item", () => {
    const documents = graded({ item: "m" });
    expect(outcomeFor(documents, [done({ grade: "55" })], { learner: "L-1" })).toBe(
      "no 0: grade-low",
    );
    expect(outcomeFor(documents, [done({ grade: "55" })], { learner: "L-2" })).toBe("eligible 3");
  });
});
