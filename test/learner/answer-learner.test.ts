import { describe, expect, test } from "vitest";
import {
  answerLearner,
  batch,
  type Catalogue,
  catalogueAt,
  check,
  type LearnerAnswer,
  type LearnerRecord,
  learnerDesk,
  loadWorkspace,
  openDay,
  parseDate,
} from "../../src/index.ts";
import { ladderable } from "../builders/learner.ts";
import { catalogueOf, day } from "../builders/workspace.ts";
import { folderFor } from "../cli/batch/batching.ts";

/** The workspace for batches on a day, opened through the library. */
function opened(): Catalogue {
  const day = parseDate("2025-01-31");
  if (day === null) throw new Error("no day");
  const root = `${folderFor()}/ws`;
  return openDay(catalogueAt(loadWorkspace({ root, display: "ws" }), day)).catalogue;
}

const completedOn = parseDate("2024-05-01");
const first = { item: "skill-1", completedOn, grade: "80" } as const;
const said = (answer: LearnerAnswer | null) =>
  answer === null ? null : `${answer.verdict} ${answer.certain} ${answer.possible}`;

describe("a learner, through the library", () => {
  test("is answered in a program", () => {
    const catalogue = opened();
    const second = { ...first, item: "skill-2", grade: "40" };
    const answer = answerLearner(catalogue, "diploma", [first, second]);
    expect(said(answer)).toBe("eligible 3 3");
    expect(answer?.awards.map(({ course }) => course)).toEqual(["course-skill-1"]);
    expect(answer?.reasons).toEqual(["grade-low"]);
    expect(said(answerLearner(catalogue, "diploma", [{ item: "skill-1" }]))).toBe("review 0 3");
    expect(said(answerLearner(catalogue, "diploma", []))).toBe("no 0 0");
  });

  test("gets the exceptions that name the learner", () => {
    const desk = learnerDesk(opened());
    expect(said(desk.answer("diploma", [first]))).toBe("eligible 3 3");
    const excluded = desk.answer("diploma", [first], "X-1");
    expect(said(excluded)).toBe("no 0 0");
    expect(excluded?.exceptions).toEqual(["kept"]);
  });

  test("is answered in several programs together, in their order", () => {
    const desk = learnerDesk(opened());
    const skills = ["skill-1", "skill-2", "skill-3", "skill-4"];
    const records = skills.map((item) => ({ ...first, item }));
    const together = (programs: readonly string[], some = records, learner?: string) =>
      desk.answerTogether(programs, some, learner).map(said);
    expect(together(["certificate", "diploma"])).toEqual(["eligible 9 9", "eligible 12 12"]);
    expect(together(["certificate", "diploma"], [first])).toEqual(["eligible 3 3", "no 0 0"]);
    expect(together(["diploma", "nowhere", "certificate"], [first])).toEqual([
      "eligible 3 3",
      null,
      "no 0 0",
    ]);
    expect(together(["diploma", "certificate"], [first], "X-1")).toEqual([
      "no 0 0",
      "eligible 3 3",
    ]);
    expect(together(["diploma", "diploma"], [first])).toEqual(["eligible 3 3", "eligible 3 3"]);
    const early = { ...first, catalog: parseDate("2023-01-01") };
    expect(together(["certificate", "diploma"], [early])).toEqual([null, "eligible 3 3"]);
    expect(together([])).toEqual([]);
  });

  test("is answered by what the workspace knows, and for the program of the records", () => {
    const desk = learnerDesk(opened());
    expect(desk.answer("nowhere", [first])).toBeNull();
    expect(said(desk.answer("diploma", [{ ...first, item: "none" }]))).toBe("no 0 0");
    expect(said(desk.answer("diploma", [{ ...first, grade: "850" }]))).toBe("no 0 0");
    const elsewhere = { ...first, program: "certificate" };
    expect(said(desk.answer("diploma", [elsewhere]))).toBe("no 0 0");
    const early = { ...first, catalog: parseDate("2023-01-01") };
    expect(desk.answer("certificate", [early])).toBeNull();
  });
});

describe("a record that no row of a file could be", () => {
  const future = parseDate("2025-02-01");

  test.each<[string, Partial<LearnerRecord>, string, string]>([
    ["an item that is not there", { item: "skill-0" }, "item-unknown", "item"],
    ["a grade beyond 100", { grade: "850" }, "grade-range", "grade"],
    ["a grade that may be a share", { grade: "0.82" }, "grade-range", "grade"],
    ["a day to come", { completedOn: future }, "date-future", "completedOn"],
    [
      "a day of another spelling",
      { completedOn: "05/01/2024" as never },
      "date-impossible",
      "completedOn",
    ],
    ["an edition that is not there", { edition: "9" }, "edition-unknown", "edition"],
    ["a mark of nothing", { marks: new Map([["C99", "80"]]) }, "mark-unknown", "mark:C99"],
    ["a program that is not there", { program: "nowhere" }, "program-unknown", "program"],
  ])("%s is told, and no answer rests on it", (_, wrong, code, field) => {
    const catalogue = opened();
    const desk = learnerDesk(catalogue);
    const records = [first, { ...first, ...wrong }];
    expect(desk.rejected(records)).toMatchObject([{ index: 1, code, field }]);
    expect(desk.answer("diploma", records)).toEqual(desk.answer("diploma", [first]));
    const [answer] = batch(catalogue, ["diploma"], [{ learner: "S-1", records }]);
    expect(answer).toMatchObject({ rejected: [{ index: 1 }], answer: { verdict: "eligible" } });
  });
});

test("what is no day, or no framework, is refused and not answered", () => {
  const day = openDay(opened());
  const { workspace } = day.catalogue;
  expect(() => catalogueAt(workspace, parseDate("31/01/2025") as never)).toThrow(RangeError);
  expect(() => check(day, ["nowhere"])).toThrow("no framework nowhere is loaded");
});

describe("who was admitted before a program has rules", () => {
  const later = ladderable({ bank: { effective: { from: "2024-01-01" } } });
  const history = [{ from: "2024-01-01", value: 1 }];
  const valued = ladderable({ bank: { equivalence: { threshold: history } } });

  test.each([
    ["the bank is in effect later", later],
    ["its value is in force later", valued],
  ])("is not refused: %s", (_, documents) => {
    const catalogue = catalogueOf(documents);
    const answer = (catalog: string) =>
      answerLearner(catalogue, "program", [{ item: "m", catalog: day(catalog) }]);
    expect(answer("2023-12-31")).toBeNull();
    expect(answer("2024-01-01")?.verdict).toBe("eligible");
  });

  test("nor is anybody in a program that no bank serves on any day", () => {
    const apart = ladderable({ bank: { institution: "elsewhere" } });
    expect(answerLearner(catalogueOf(apart), "program", [{ item: "m" }])).toBeNull();
  });

  test("and after its rules have ended is", () => {
    const ended = ladderable({ bank: { effective: { to: "2023-12-31" } } });
    const records = [{ item: "m", catalog: day("2024-02-01") }];
    expect(answerLearner(catalogueOf(ended), "program", records)?.reasons).toEqual([
      "outside-window",
    ]);
  });
});
