import { csvText } from "../../spreadsheet/csv.ts";
import { cellWords, type ReportTable } from "./report-table.ts";

/** A view as CSV: one line of headings, a line a row; nothing in it is read as a formula. */
export function tableCsv({ columns, rows }: ReportTable): string {
  return csvText([
    columns.map(({ heading }) => heading),
    ...rows.map(({ cells }) => cells.map(cellWords)),
  ]);
}
