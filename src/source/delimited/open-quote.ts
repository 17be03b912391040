import type { RowCells } from "./row-cells.ts";

const quote = 34;

/**
 * Knows whether a row was given up within a quoted cell that goes over several lines. Whether its quote was meant to be
 * open, the next row with a quote says: one in the midst of a cell ends what was given up, and belongs to it; one before
 * a cell begins another.
 */
export class OpenQuote {
  private isOpen = false;

  /** A row was given up after its first line, having gone over so many. */
  gaveUp(lines: number): void {
    this.isOpen = lines > 1;
  }

  /** Is a row, which goes up to a place in the bytes, the end of what was given up? */
  endsIn(cells: RowCells, from: number, to: number): boolean {
    if (!this.isOpen || !cells.bytes.subarray(from, to).includes(quote)) return false;
    this.isOpen = false;
    for (let at = 0; at < cells.count; at += 1) {
      const [start, end] = [cells.start(at), cells.end(at)];
      if (start > from && cells.bytes[start - 1] === quote) continue;
      if (cells.bytes.subarray(start, end).includes(quote)) return true;
    }
    return false;
  }
}
