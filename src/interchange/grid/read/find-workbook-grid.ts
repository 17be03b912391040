import { type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import { startOf } from "../../../diagnostics/span.ts";
import type { SheetRow } from "../../../spreadsheet/read/sheet-cells.ts";
import { readWorkbook } from "../../../spreadsheet/read/workbook-file.ts";
import { sheetNames } from "../columns.ts";
import { mark } from "../made-from.ts";
import { wordsOf } from "./cell-values.ts";
import { type FoundGrid, headingOf, noGrid, originOf, withoutHeadings } from "./found-grid.ts";

/** Finds the grid in a workbook; a finding where the file is none, or holds none. */
export function findWorkbookGrid(file: string, bytes: Uint8Array): FoundGrid | Diagnostic {
  const workbook = readWorkbook(bytes);
  if ("unreadable" in workbook)
    return diagnostic("workbook-unreadable", { detail: workbook.unreadable }, startOf(file));
  const made = workbook.sheets
    .map(({ rows }) => textsOf(rows))
    .find(([row]) => row?.[0] === mark[0]);
  if (made === undefined) return noGrid(file, `it has no sheet "${sheetNames.made}"`);
  const origin = originOf(made);
  if (typeof origin === "string") return noGrid(file, origin);
  for (const { name, rows } of workbook.sheets) {
    const heading = headingOf(rows);
    if (heading === null) continue;
    return {
      ...{ file, sheet: name, rows, ...heading, ...origin },
      ...{ rowName: "row", width: null, from1904: workbook.from1904, source: null },
      place: (row, column) => ({
        ...{ file, line: row, column },
        ...{ endLine: row, endColumn: column + 1 },
      }),
    };
  }
  return noGrid(file, withoutHeadings);
}

/** The texts in the first columns of a sheet. */
function textsOf(rows: readonly SheetRow[]): string[][] {
  return rows.map(({ cells }) => [1, 2, 3].map((column) => wordsOf(cells.get(column))));
}
