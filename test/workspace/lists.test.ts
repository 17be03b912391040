import { expect, test } from "vitest";
import { loadTexts } from "../../src/workspace/load.ts";
import * as write from "../builders/documents.ts";
import { workspaceOf, yamlOf } from "../builders/workspace.ts";

const found = (...documents: readonly write.Part[]): string[] =>
  workspaceOf(...documents).diagnostics.map(({ code, at }) => `${at.line}:${at.column} ${code}`);

const bands = (...list: readonly (readonly [string, number, number])[]) => ({
  kind: "grade-scale",
  id: "letters",
  bands: list.map(([grade, from, to]) => ({ grade, from, to })),
});

test("bands may touch, leave gaps, and stand in any order", () => {
  expect(found(bands(["A", 80, 100], ["C", 0, 60], ["B", 70, 80], ["P", 60, 60]))).toEqual([]);
});

test("a pass may hold several grades, and two systems may stand beside each other", () => {
  const letters = [["A", 80, 100] as const, ["B", 60, 79] as const, ["F", 0, 59] as const];
  expect(found(bands(...letters, ["P", 60, 100]))).toEqual([]);
  expect(found(bands(...letters, ["S", 70, 100], ["U", 0, 69]))).toEqual([]);
});

test("of bands that cross the one that is written later is told", () => {
  expect(found(bands(["A", 80, 100], ["B", 70, 85], ["C", 60, 71]))).toEqual([
    "12:15 overlapping-bands",
    "17:15 overlapping-bands",
  ]);
});

test("a least that equals the most is no contradiction", () => {
  const credit = (most: number) => ({ step: 1, least: 3, most });
  expect(found(write.bank({ credit: credit(3) }))).toEqual([]);
  const changed = [
    { from: "2020-01-01", value: 5 },
    { from: "2024-01-01", value: 2 },
  ];
  const dated = write.bank({ credit: { ...credit(3), most: changed } });
  expect(found(dated)).toEqual(["12:5 invalid-value"]);
});

test("where no least is stated it is the step", () => {
  const most = (credits: number) => write.bank({ credit: { step: 1, most: credits } });
  expect(found(most(1))).toEqual([]);
  expect(found(most(0.5))).toHaveLength(1);
});

test("no built-in pack has such a list", () => {
  const workspace = loadTexts(
    [
      {
        path: "w.yaml",
        text: yamlOf([{ kind: "cases", id: "c", of: { bank: "tru" }, cases: [] }]),
      },
    ],
    { banks: ["all"], frameworks: ["all"] },
  );
  const codes = new Set(workspace.diagnostics.map(({ code }) => code));
  expect([...codes].filter((code) => /entry|bands|self/.test(code))).toEqual([]);
});
