import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx, saveXlsx } from "hucre/xlsx";
import { type Outcome, run } from "../../cli/run.ts";
import { folderWith } from "../../cli/workspace.ts";

/** What somebody types into the rows of a grid: by outcome, or by row number, and heading. */
export type Typed = Readonly<
  Record<string, Readonly<Record<string, string | number | boolean | null>>>
>;

const offering = (id: string, competencies: readonly string[]) => `kind: micro-credential
id: ${id}
title: Title of ${id}
creditStatus: non-credit
issuer: {id: college}
competencies:
${competencies.join("\n")}
assessments: [{id: A1, type: testing}]
`;

const course = `kind: course
id: carbon
title: Carbon
institution: inst
code: CARB 1000
credits: 3
unit: ca-semester
outcomes:
  - {id: O1, statement: Count the carbon of a building, weight: 2, essential: true}
  - {id: O2, statement: Compare assemblies of timber, level: {scale: bloom, value: analyse}}
  - {id: O3, statement: Write a report, parts: [O3a, O3b]}
  - {id: O3a, statement: Plan a report, weight: 1}
  - {id: O3b, statement: Edit a report, weight: 3}
`;

const bank = `kind: credit-bank
id: bank
title: Example bank
edition: "2024"
institution: inst
equivalence: {threshold: 75%, levels: ignore}
`;

/** A workspace to compare in: one course, two micro-credentials, a bank. */
export const gridWorkspace: Readonly<Record<string, string>> = {
  "creditbank.yaml": "kind: workspace\nasOf: 2025-01-31\n",
  "bank.yaml": bank,
  "course.yaml": course,
  "one.yaml": offering("one", [
    '  - {id: C1, statement: Counts carbon, alignments: [{target: "carbon#O1"}]}',
    "  - {id: C2, statement: Compares assemblies of timber and steel}",
  ]),
  "two.yaml": offering("two", ["  - {id: C1, statement: Edits a report}"]),
};

/** The grid of some micro-credentials with the course, in a folder of its own. */
export async function gridIn(
  names: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const cwd = folderWith({ ...gridWorkspace, ...files });
  const made = await run(["grid", ...names, "carbon", "-o", "grid.xlsx"], { cwd });
  if (made.code !== 0) throw new Error(made.stderr);
  return cwd;
}

type Rows = (string | number | boolean | Date | null)[][];

/** Opens the grid of a folder in a spreadsheet library, types into it, and saves it; formulas become values where rows are moved. */
export async function type(cwd: string, typed: Typed, change: (rows: Rows) => void = () => {}) {
  const file = path.join(cwd, "grid.xlsx");
  const workbook = await openXlsx(readFileSync(file));
  const rows = workbook.sheets[0]?.rows as Rows;
  if (change.length > 0) workbook.sheets[0]?.cells?.clear();
  const at = rows.findIndex((row) => row[0] === "Outcome");
  for (const [name, cells] of Object.entries(typed)) {
    const row = rows.find((one, index) => index > at && one[0] === name) ?? rows[Number(name) - 1];
    for (const [heading, value] of Object.entries(cells)) {
      const column = rows[at]?.indexOf(heading) ?? -1;
      if (row === undefined || column < 0) throw new Error(`there is no ${name} ${heading}`);
      row[column] = value;
    }
  }
  change(rows);
  writeFileSync(file, await saveXlsx(workbook));
}

/** Reads the grid of a folder back. */
export const importGrid = (cwd: string, ...argv: readonly string[]): Promise<Outcome> =>
  run(["import", "grid", "grid.xlsx", ...argv], { cwd });

/** Reads the grid of a folder back from standard input. */
export const importPiped = (cwd: string): Promise<Outcome> =>
  run(["import", "grid", "-"], { cwd, stdin: readFileSync(path.join(cwd, "grid.xlsx")) });

/** The number of the row of an outcome in a new grid, and of the first spare row. */
export const rowOf = { O1: 9, O2: 10, O3: 11, O3a: 12, O3b: 13, spare: 15 } as const;
