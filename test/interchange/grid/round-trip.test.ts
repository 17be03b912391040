import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { run } from "../../cli/run.ts";
import { gridIn, importGrid, rowOf, type } from "./sheet.ts";

const answered = {
  O1: { "All / part / none": "all", Initials: "ML", Date: 45_981 },
  O2: {
    "All / part / none": "Part ",
    "How much": 0.7,
    Evidence: "Project brief",
    Comment: "no tables",
    Initials: "AB",
    Date: "2025-11-21",
  },
  O3: { "All / part / none": "none" },
};

test("a grid that was filled in becomes a crosswalk, which check accepts", async () => {
  const cwd = await gridIn(["one"]);
  await type(cwd, answered);
  const read = await importGrid(cwd, "-o", "crosswalks/grid.yaml");
  expect(read.stderr).toBe("2 accepted mappings to crosswalks/grid.yaml, compared in full\n");
  expect(read.code).toBe(0);
  expect(
    readFileSync(path.join(cwd, "crosswalks/grid.yaml"), "utf8"),
  ).toBe(`# Read from the comparison grid grid.xlsx, sheet Grid.

kind: crosswalk
id: grid-one-carbon
title: Comparison of Title of one with CARB 1000
assertedBy:
  role: faculty assessor
  name: AB, ML
  on: 2025-11-21
compared:
  # every outcome was looked at
  # carbon#O3 is not met (row 11: none)
  - microCredential: one
    course: carbon
mappings:
  # row 9: all, ML, 2025-11-20
  - from: one#C1
    relation: exact
    to: carbon#O1
    status: accepted
  # row 10: part, 70 %, AB, 2025-11-21
  - from: one#C2
    relation: narrower
    degree: 70%
    to: carbon#O2
    status: accepted
    rationale: Project brief
    note: no tables
`);
  expect((await run(["check"], { cwd })).stdout).not.toMatch(/error|warning/);
});

test("what was read may be read again into the same file with --force, and not beside it", async () => {
  const cwd = await gridIn(["one"]);
  await type(cwd, answered);
  await importGrid(cwd, "-o", "grid.yaml");
  const file = path.join(cwd, "grid.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}# by hand\n`);
  const over = await importGrid(cwd, "-o", "grid.yaml");
  expect([over.code, over.stdout]).toEqual([2, ""]);
  expect(over.stderr).toContain("grid.yaml is there already; nothing was written");
  expect(readFileSync(file, "utf8")).toContain("# by hand");
  expect((await importGrid(cwd, "-o", "grid.yaml", "--force")).code).toBe(0);
  expect(readFileSync(file, "utf8")).not.toContain("# by hand");
  const again = await importGrid(cwd);
  expect([again.code, again.stdout]).toEqual([2, ""]);
  expect(again.stderr).toContain('the crosswalk "grid-one-carbon" is already in grid.yaml');
  expect((await importGrid(cwd, "--id", "another")).stdout).toContain("id: another\n");
});

test("several micro-credentials are compared together, with more than one competency an outcome", async () => {
  const cwd = await gridIn(["one", "two"]);
  await type(cwd, {
    O1: { Competency: "one#C1 + two#C1", "All / part / none": "all" },
    O2: { Competency: "one#C2", "All / part / none": "part", "How much": "70 %" },
    O3a: { "All / part / none": "none" },
    O3b: { Competency: "two#C1", "All / part / none": "ALL", "How much": "100%" },
    [rowOf.spare]: {
      Outcome: "O2",
      Competency: "two#C1",
      "All / part / none": "part",
      "How much": "12,5%",
    },
  });
  const { code, stdout, stderr } = await importGrid(cwd);
  expect([code, stderr]).toEqual([0, "4 accepted mappings, compared in full\n"]);
  expect(stdout).toContain(
    "  - from:\n      - one#C1\n      - two#C1\n    relation: exact\n    to: carbon#O1\n",
  );
  expect(stdout).toContain(
    "  # row 15: part, 12.5 %\n  - from: two#C1\n    relation: narrower\n    degree: 12.5%\n",
  );
  expect(stdout.match(/microCredential: (one|two)\n {4}course: carbon/g)).toHaveLength(2);
});

test("added columns, moved columns and reordered rows do not matter", async () => {
  const cwd = await gridIn(["one"]);
  await type(cwd, answered, (rows) => {
    const table = rows.splice(8, 5).reverse();
    rows.splice(8, 0, [null, "a note between"], ...table);
    for (const row of rows) row.unshift(row.splice(8, 1)[0] ?? null, "added");
  });
  const { code, stdout } = await importGrid(cwd);
  expect(code).toBe(0);
  expect(stdout).toContain("# row 13: part, 70 %, AB, 2025-11-21\n");
  expect(stdout).toContain("# row 14: all, ML, 2025-11-20\n");
  expect(stdout).toContain("compared:\n");
});

test("who compared, where and when is taken from above the table", async () => {
  const cwd = await gridIn(["one"]);
  const [right, farRight] = ["Level", "Suggestions"];
  await type(cwd, {
    O1: { "All / part / none": "all" },
    "5": { [right]: "articulation officer" },
    "6": { [right]: "Building science" },
    "7": { [right]: "Example College", [farRight]: 45_981 },
  });
  expect((await importGrid(cwd)).stdout).toContain(`assertedBy:
  role: articulation officer
  organisation: Example College
  unit: Building science
  on: 2025-11-20
`);
});

test("a grid without an answer writes nothing", async () => {
  const cwd = await gridIn(["one"]);
  const { code, stdout, stderr } = await importGrid(cwd);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("grid-open");
  expect(stderr).toContain("grid.xlsx has no answer that can be used");
});
