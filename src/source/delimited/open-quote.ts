import type { RowCells } from "./row-cells.ts";

const quote = 34;

/** What is expected of a row instead of being the end of what was given up. */
export const noEnd = "no quote within a cell, where a row with an open quote was given up before";

/**
 * Knows whether a row was given up within a quoted cell that goes over several lines. Whether its quote was meant to be
 * open, the next row with a quote says: one in the midst of a cell ends what was given up, and belongs to it; one before
 * a cell begins another. Beyond twice the most lines of a row nothing belongs to it any more.
 */
export class OpenQuote {
  private readonly mostLines: number;
  /** The last line that may belong to what was given up. */
  private lastLine = 0;

  constructor(mostLines: number) {
    this.mostLines = mostLines;
  }

  /** The row that begins on a line was given up after its first line, having gone over so many. */
  gaveUp(line: number, lines: number): void {
    this.lastLine = lines > 1 ? line + 2 * this.mostLines : 0;
  }

  /** Is the row on a line, which goes up to a place in the bytes, the end of what was given up? */
  endsIn(line: number, cells: RowCells, from: number, to: number): boolean {
    if (line > this.lastLine || !cells.bytes.subarray(from, to).includes(quote)) return false;
    this.lastLine = 0;
    for (let at = 0; at < cells.count; at += 1) {
      const [start, end] = [cells.start(at), cells.end(at)];
      if (start > from && cells.bytes[start - 1] === quote) continue;
      if (cells.bytes.subarray(start, end).includes(quote)) return true;
    }
    return false;
  }
}
