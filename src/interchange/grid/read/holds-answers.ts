import type { ColumnKey } from "../columns.ts";
import { wordsOf } from "./cell-values.ts";
import { findGrid } from "./find-grid.ts";
import type { FoundGrid } from "./found-grid.ts";

/** The columns that are empty until somebody compares. */
const filledIn: readonly ColumnKey[] = [
  "answer",
  "share",
  "evidence",
  "comment",
  "initials",
  "date",
];

/** Is a file a grid that somebody has begun to fill in? What their answers say does not matter here. */
export function holdsAnswers(file: string, bytes: Uint8Array): boolean {
  const grid = findGrid(file, bytes);
  return (
    !("code" in grid) && grid.rows.some((row) => row.number > grid.heading && isBegun(grid, row))
  );
}

function isBegun({ columns }: FoundGrid, { cells }: FoundGrid["rows"][number]): boolean {
  return filledIn.some((key) => {
    const column = columns.get(key);
    return column !== undefined && wordsOf(cells.get(column)) !== "";
  });
}
