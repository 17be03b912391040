import type { Span } from "../../diagnostics/span.ts";
import type { SheetRow } from "../../spreadsheet/read/sheet-cells.ts";

/** A table that somebody else wrote: the text of a CSV file, or a sheet of a workbook. */
export interface Sheet {
  /** The name of a workbook's sheet; null for a text. */
  readonly name: string | null;
  /** Rows that have content, by number: the line of a text, the row of a sheet. Columns count from 1. */
  readonly rows: readonly SheetRow[];
  /** The lines on which rows begin that cannot be read; each is told. */
  readonly unread: readonly number[];
  /** Do its dates count from 1904 instead of 1900? */
  readonly from1904: boolean;
  /** Where a cell stands, or the part of its text from one offset to another. */
  readonly place: (row: number, column: number, from?: number, to?: number) => Span;
}

/** How many rows below a heading there are, those that cannot be read too. */
export function rowsBelow({ unread }: Sheet, heading: number, read: readonly SheetRow[]): number {
  return read.length + unread.filter((line) => line > heading).length;
}
