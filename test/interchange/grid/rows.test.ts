import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { xlsx } from "../../../src/spreadsheet/write/xlsx.ts";
import { gridIn, gridWorkspace, importGrid, rowOf, type Typed, type } from "./sheet.ts";

const answer = "All / part / none";

const rest: Typed = { O2: { [answer]: "none" }, O3: { [answer]: "none" } };

const refused: readonly (readonly [what: string, typed: Typed, said: string])[] = [
  [
    "an answer that is none",
    { O1: { [answer]: "most" } },
    '9:9 error grid-cell "most" under All / part / none',
  ],
  ["an amount without an answer", { O1: { "How much": 0.5 } }, '9:9 error grid-cell "" under'],
  [
    "an amount that is none",
    { O1: { [answer]: "part", "How much": "much" } },
    '9:10 error grid-cell "much"',
  ],
  [
    "an amount of more than all",
    { O1: { [answer]: "part", "How much": 1.5 } },
    '9:10 error grid-cell "1.5"',
  ],
  [
    "a day that could be two",
    { O1: { [answer]: "all", Date: "05/03/2025" } },
    "9:14 error grid-cell",
  ],
  [
    "an unknown competency",
    { O1: { [answer]: "all", Competency: "C9" } },
    '9:6 error grid-cell "C9"',
  ],
  ["all of less", { O1: { [answer]: "all", "How much": 0.5 } }, "grid-contradiction"],
  ["part of everything", { O1: { [answer]: "part", "How much": 1 } }, "part, and 100 %"],
  ["none of something", { O1: { [answer]: "none", "How much": "70%" } }, "none, and 70 %"],
  ["all by nothing", { O1: { [answer]: "all", Competency: null } }, "all, but by no competency"],
  [
    "two answers",
    {
      O1: { [answer]: "none" },
      [rowOf.spare]: { Outcome: "O1", Competency: "C1", [answer]: "all" },
    },
    "15:9 error grid-contradiction",
  ],
  [
    "two amounts",
    {
      O1: { [answer]: "part", "How much": 0.2 },
      [rowOf.spare]: { Outcome: "O1", Competency: "C1", [answer]: "part", "How much": 0.3 },
    },
    "rows 9 and 15 say different things",
  ],
  ["no outcome", { [rowOf.spare]: { Competency: "C1", [answer]: "all" } }, "15:1 error grid-row"],
  [
    "another outcome",
    { [rowOf.spare]: { Outcome: "O33", [answer]: "none" } },
    'did you mean "O3"?',
  ],
];

test.each(refused)(
  "%s is reported with its place, and the rest is read",
  async (_, typed, said) => {
    const cwd = await gridIn(["one"]);
    await type(cwd, { ...rest, O2: { Competency: "C2", [answer]: "all" }, ...typed });
    const { code, stdout, stderr } = await importGrid(cwd);
    expect(stderr).toContain(said);
    expect(code).toBe(1);
    expect(stdout).toContain("to: carbon#O2\n");
    expect(stdout).not.toContain("compared:");
  },
);

test("part without how much is told, and written as it is", async () => {
  const cwd = await gridIn(["one"]);
  await type(cwd, { ...rest, O1: { [answer]: "part" } });
  const { code, stdout, stderr } = await importGrid(cwd);
  expect(stderr).toContain("grid.xlsx:9:10 warning grid-share how much of O1 is met is not said");
  expect(stdout).toContain("relation: narrower\n    to: carbon#O1\n");
  expect([code, (await importGrid(cwd, "--fail-on", "warning")).code]).toEqual([0, 1]);
});

test.each([
  ["0.7", "70%"],
  [0.7000000000000001, "70%"],
  [70, "70%"],
  ["70", "70%"],
  [" 70 %", "70%"],
  ["0,7", "70%"],
  ["33.333%", "33.33%"],
  [0.28999999999999998, "29%"],
])("%j is %s", async (typed, degree) => {
  const cwd = await gridIn(["one"]);
  await type(cwd, { O1: { [answer]: "part", "How much": typed } });
  expect((await importGrid(cwd)).stdout).toContain(`degree: ${degree}\n`);
});

test("a repeated row counts once, and text that was neutralised is itself again", async () => {
  const cwd = await gridIn(["one"]);
  await type(cwd, {
    O1: { [answer]: "all", Evidence: "'=A1" },
    [rowOf.spare]: { Outcome: "O1", Competency: "one#C1", [answer]: "all" },
  });
  const { stdout } = await importGrid(cwd);
  expect(stdout).toContain("rationale: =A1\n");
  expect(stdout.match(/to: carbon#O1/g)).toHaveLength(1);
});

const changed = (from: string, to: string) => gridWorkspace["course.yaml"]?.replace(from, to) ?? "";

test.each([
  ["a statement", changed("Write a report", "Write two reports"), "carbon#O3 is changed"],
  ["a weight", changed("weight: 2", "weight: 3"), "carbon#O1 is changed"],
  ["an outcome more", `${changed("", "")}  - {id: O4, statement: More}\n`, "carbon#O4 is new"],
  [
    "an outcome fewer",
    changed(
      "  - {id: O2, statement: Compare assemblies of timber, level: {scale: bloom, value: analyse}}\n",
      "",
    ),
    "carbon#O2 is gone",
  ],
])("nothing is written when %s changed since", async (_, course, change) => {
  const cwd = await gridIn(["one"]);
  await type(cwd, { ...rest, O1: { [answer]: "all" } });
  writeFileSync(path.join(cwd, "course.yaml"), course);
  const { code, stdout, stderr } = await importGrid(cwd);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("error grid-outdated");
  expect(stderr).toContain(change);
  expect(stderr).toContain("nothing was written");
});

test("case and punctuation may change since", async () => {
  const cwd = await gridIn(["one"]);
  await type(cwd, { ...rest, O1: { [answer]: "all" } });
  writeFileSync(path.join(cwd, "course.yaml"), changed("Write a report", "write a report!"));
  expect((await importGrid(cwd)).code).toBe(0);
});

test("a file that is no grid is refused", async () => {
  const cwd = await gridIn(["one"]);
  const file = path.join(cwd, "grid.xlsx");
  const sheet = {
    name: "Grid",
    columns: [],
    rows: [{ cells: [{ content: { text: "Outcome" }, style: {} }] }],
  };
  for (const [bytes, said] of [
    [xlsx({ sheets: [sheet] }), "error grid-missing"],
    [readFileSync(file).subarray(0, 99), "error workbook-unreadable"],
    ["outcome,answer\n", "it is not an XLSX file"],
  ] as const) {
    writeFileSync(file, bytes);
    const { code, stdout, stderr } = await importGrid(cwd);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  }
});
