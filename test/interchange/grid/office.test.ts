import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { hasOffice, savedByOffice } from "./office.ts";
import { gridIn, importGrid, type } from "./sheet.ts";

const answer = "All / part / none";

/** What stands right of each label above the table. */
function summary(rows: readonly (readonly unknown[])[]): Record<string, unknown> {
  const words = rows.slice(4, 6).flatMap((row) => row.filter((value) => value !== null));
  return Object.fromEntries(words.map((value, index) => [value, words[index + 1]]));
}

if (!hasOffice) console.warn("soffice is not here: round trips through LibreOffice are skipped");

test.skipIf(!hasOffice)(
  "LibreOffice works out the coverage, keeps the sheet as it is, and what it saves is read",
  async () => {
    const cwd = await gridIn(["one", "two"]);
    await type(cwd, {
      O1: { Competency: "one#C1", [answer]: "all" },
      O2: { Competency: "one#C2", [answer]: "part", "How much": 0.5 },
      O3b: { Competency: "two#C1", [answer]: "all" },
    });
    const saved = await savedByOffice(cwd, "grid.xlsx");
    const { sheets } = await readXlsx(readFileSync(saved), { readStyles: true });
    const [grid] = sheets;
    const {
      "Met so far": met,
      "Outcomes without an answer": open,
      Result: result,
    } = summary(grid?.rows ?? []);
    expect(met).toBeCloseTo((2 + 0.5 + 0.75) / 4, 9);
    expect([open, result]).toEqual([2, "reached"]);
    expect(grid?.protection).toMatchObject({ sheet: true });
    expect(grid?.dataValidations?.map(({ type: kind }) => kind).sort()).toEqual([
      ...["date", "decimal", "list", "list", "list"],
    ]);
    expect(grid?.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1 });
    expect(sheets.find(({ name }) => name === "creditbank")?.hidden).toBe(true);

    copyFileSync(saved, path.join(cwd, "grid.xlsx"));
    const { stdout, stderr } = await importGrid(cwd);
    expect(stderr).toContain("grid-open without a usable answer: O3, O3a");
    expect(stdout).toContain("degree: 50%\n");
    expect(stdout.match(/status: accepted/g)).toHaveLength(3);
  },
  180_000,
);
