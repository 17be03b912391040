import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SheetRow } from "../../spreadsheet/read/sheet-cells.ts";
import { cellName } from "../../spreadsheet/reference.ts";
import { wordsOf } from "../grid/read/cell-values.ts";
import type { Sheet } from "./sheet.ts";

/** What rows say in columns that are none of the known ones: a finding for each such row, at its first such cell. */
export function beyondHeadings(
  rows: readonly SheetRow[],
  known: ReadonlySet<number>,
  sheet: Sheet,
): readonly Diagnostic[] {
  return rows.flatMap(({ number, cells }) => {
    const beyond = [...cells].filter(
      ([column, cell]) => !known.has(column) && wordsOf(cell).trim() !== "",
    );
    const [first] = beyond;
    if (first === undefined) return [];
    const [column, cell] = first;
    const where =
      sheet.name === null ? `column ${column}` : `${cellName(number, column)} of ${sheet.name}`;
    const args = { value: wordsOf(cell), row: number, where, others: beyond.length - 1 };
    return [diagnostic("table-beyond", args, sheet.place(number, column))];
  });
}
