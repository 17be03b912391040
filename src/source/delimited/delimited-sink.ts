import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RowCells } from "./row-cells.ts";

/** A row that could not be split into the columns of the heading; reading goes on after it. */
export interface DelimitedFault {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly code: "row-width" | "row-unreadable";
  /** What was expected, or what is wrong, in a few words; nothing of what the row says. */
  readonly expected: string;
  /** The row as it stands in the file, without the line break at its end; where its end is not known its first line, of which no more than a MiB. */
  readonly text: string;
}

/** Who is told what a delimited file says, in the order of its lines. */
export interface DelimitedSink {
  /**
   * The names of the columns, as written, without empty ones at the end. Answers with the numbers of the columns whose
   * cells have no line breaks, or with a finding that ends the reading.
   */
  readonly onHeading: (fields: readonly string[], line: number) => readonly number[] | Diagnostic;
  /** As many cells as the heading has columns, as written; good until the next row is read. */
  readonly onRow: (cells: RowCells, line: number) => void;
  readonly onFault: (fault: DelimitedFault) => void;
}

/** How a delimited file is to be read. */
export interface DelimitedOptions extends DelimitedSink {
  /** Path as the user would type it, for findings. */
  readonly path: string;
  /** One ASCII character; null finds it by the heading. */
  readonly delimiter: string | null;
  /** The most lines that one row may go over; absent for `mostRowLines`. */
  readonly mostLines?: number;
}
