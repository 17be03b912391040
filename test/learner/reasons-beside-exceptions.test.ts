import { describe, expect, test } from "vitest";
import { explainTogether } from "../../src/learner/account/explain-together.ts";
import { course, type Part } from "../builders/documents.ts";
import {
  deskOf,
  done,
  entryOf,
  ladderable,
  outcomeFor,
  type RowText,
} from "../builders/learner.ts";

const exception = (type: string, more: object): Part => ({
  kind: "exception",
  ...{ id: "ex", type, program: "program", learner: "L-1", reason: "Decided so" },
  ...more,
});

/** The course `c` of `m` is in ABC; `arts` takes XYZ from 60 % only. */
const documents = (...more: readonly Part[]) =>
  ladderable(
    {
      program: {
        requirements: [
          { id: "core", allOf: [{ id: "b", credits: 3, from: { courses: ["d"] } }] },
          { id: "abc", credits: 30, from: { subjects: ["ABC"], exceptCourses: ["d"] } },
          { id: "arts", credits: 30, from: { subjects: ["XYZ"] }, minimumGrade: "60%" },
        ],
      },
    },
    course("d", { code: "ABC 1001" }),
    ...more,
  );

const low = done({ grade: "50%" });

/** The reasons of `m`. */
function reasonsOf(all: readonly Part[], rows: readonly RowText[]) {
  const records = [{ program: "program", admitted: null, entries: rows.map(entryOf) }];
  const [found] = explainTogether(deskOf(all), { id: "L-1", name: "L-1" }, records);
  return found?.account.holdings.flatMap(({ reasons }) => reasons) ?? [];
}

describe("reasons beside an exception for the learner", () => {
  test("also-allow lets it into a requirement for which its grade is too low", () => {
    const unassigned = {
      kind: "agreement",
      ...{ id: "a", bank: "bank", microCredentials: [{ id: "m" }], decision: "credit" },
      results: [{ type: "unassigned", subject: "CCC", level: 1, credits: 3 }],
      assessed: { on: "2024-01-01" },
      approved: { on: "2024-01-02" },
    };
    const allowed = exception("also-allow", { item: "m", requirement: "arts" });
    expect(outcomeFor(documents(unassigned), [low])).toMatch(/out-of-range/);
    expect(outcomeFor(documents(unassigned, allowed), [low])).toBe("no 0: grade-low");
    expect(outcomeFor(documents(unassigned, allowed), [done({ grade: "70%" })])).toBe(
      "recognized 3",
    );
  });

  test("apply-here sends it to a requirement for which its grade is too low", () => {
    const sent = documents(exception("apply-here", { item: "m", requirement: "arts" }));
    expect(reasonsOf(sent, [low])).toMatchObject([
      { code: "grade-low", args: { grade: "50%", minimum: "60%" } },
    ]);
  });

  test("the least grade that is named is that of an exception where one replaces it", () => {
    const replaced = documents(
      exception("apply-here", { item: "m", requirement: "arts" }),
      exception("minimum-grade", { id: "ex-2", requirement: "arts", minimumGrade: "55%" }),
    );
    expect(reasonsOf(replaced, [low])).toMatchObject([{ args: { minimum: "55%" } }]);
  });

  test("apply-here sends it to a requirement that is filled already", () => {
    const sent = documents(exception("apply-here", { item: "m", requirement: "core/b" }));
    expect(outcomeFor(sent, [low])).toBe("eligible 3");
    const [reason] = reasonsOf(sent, [low, { item: "d" }]);
    expect(reason).toMatchObject({
      code: "limit-reached",
      args: { limit: "core/b", filled: "core/b" },
      rule: "exception ex apply-here",
    });
  });

  test("exclude keeps it out of where it would fit", () => {
    const excluded = documents(exception("exclude", { item: "m" }));
    expect(reasonsOf(excluded, [low])).toMatchObject([
      { code: "not-applicable", args: { exception: "ex" }, rule: "exception ex exclude" },
    ]);
  });
});
