import { expect, test } from "vitest";
import { shareOf } from "../../../src/interchange/grid/read/cell-values.ts";
import { findGrid } from "../../../src/interchange/grid/read/find-grid.ts";
import type { GridAnswer } from "../../../src/interchange/grid/read/grid-answer.ts";
import { settle } from "../../../src/interchange/grid/read/settle.ts";
import type { Workbook } from "../../../src/spreadsheet/workbook.ts";
import { xlsx } from "../../../src/spreadsheet/write/xlsx.ts";

const answer = (row: number, said: GridAnswer["answer"], competency = "m#C1"): GridAnswer => ({
  row,
  outcome: "O1",
  answer: said,
  competencies: said === "none" ? [] : [competency],
  share: null,
  evidence: "",
  comment: "",
  initials: "",
  date: null,
});

const settled = (...answers: readonly GridAnswer[]) => {
  const { kept, clashes } = settle(answers, "row");
  return [kept.map(({ row }) => row), clashes.map((clash) => clash.answer.row)];
};

test("rows about one outcome stand, count once, or fall together", () => {
  expect(settled(answer(1, "all"), answer(2, "part", "m#C2"))).toEqual([[1, 2], []]);
  expect(settled(answer(1, "none"), answer(2, "none"))).toEqual([[1], []]);
  expect(settled(answer(1, "all"), answer(2, "part"))).toEqual([[], [2]]);
  expect(settled(answer(1, "all"), answer(2, "all", "m#C2"), answer(3, "none"))).toEqual([[], [3]]);
  expect(settled(answer(1, "none"), answer(2, "all"), answer(3, "none"))).toEqual([[], [2, 3]]);
});

test("a hundred thousand rows about one outcome take no longer than they should", () => {
  const rows = Array.from({ length: 100_000 }, (_, row) =>
    answer(row, row % 2 === 0 ? "none" : "all"),
  );
  const { kept, clashes } = settle(rows, "row");
  expect([kept.length, clashes.length]).toEqual([0, 99_999]);
});

test("a number of a million digits is none", () => {
  expect(shareOf({ type: "number", digits: "9".repeat(1_000_000) })).toBeNull();
});

const made = (...rows: readonly (readonly string[])[]): Workbook => ({
  sheets: [
    {
      name: "creditbank",
      columns: [],
      rows: rows.map((texts) => ({
        cells: texts.map((text) => ({ content: { text }, style: {} })),
      })),
    },
  ],
});

test.each([
  ["another version", [["creditbank grid", "2"]], "by another version"],
  ["no documents", [["creditbank grid", "1"]], "which documents"],
  [
    "a name that a terminal would obey",
    [
      ["creditbank grid", "1"],
      ["course", "\u001b[31m"],
      ["micro-credential", "m"],
    ],
    "which documents",
  ],
  [
    "no table",
    [
      ["creditbank grid", "1"],
      ["course", "c"],
      ["micro-credential", "m"],
    ],
    "no row has the headings Outcome, Competency, All / part / none",
  ],
])("%s is no grid", (_, rows, said) => {
  const found = findGrid("grid.xlsx", xlsx(made(...rows)));
  expect("code" in found && [found.code, found.message]).toEqual([
    "grid-missing",
    expect.stringContaining(said),
  ]);
});
