import { rejectColumns } from "../../diagnostics/reject-columns.ts";
import type { RowFault } from "../../learner/record.ts";
import { textOfCell } from "../../spreadsheet/cell-text.ts";
import { csvLine } from "../../spreadsheet/csv.ts";

/** A row that cannot be used: its line in the file (from 1), why, and what it says. */
export interface RejectedRow {
  readonly line: number;
  readonly fault: RowFault;
  /** As they were read; more or fewer than the file has columns where that is the fault. */
  readonly fields: readonly string[];
}

/** The heading of a file of rejected rows: ours before those of the file, so that what is mended can be run again. */
export function rejectHeading(columns: readonly string[]): string {
  return csvLine([...rejectColumns, ...columns]);
}

/** A rejected row as CSV; what guards its cells against formulas already is not guarded again. */
export function rejectLine({ line, fault, fields }: RejectedRow): string {
  return csvLine([
    String(line),
    fault.code,
    fault.column ?? "",
    fault.expected,
    ...fields.map(textOfCell),
  ]);
}
