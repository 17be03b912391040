import type { ColumnKey } from "../columns.ts";
import { defaultRole } from "../grid-words.ts";
import { wordsOf } from "./cell-values.ts";
import { findGrid } from "./find-grid.ts";
import type { FoundGrid } from "./found-grid.ts";
import { headOf } from "./grid-head.ts";

/** The columns that are empty until somebody compares. */
const filledIn: readonly ColumnKey[] = [
  "answer",
  "share",
  "evidence",
  "comment",
  "initials",
  "date",
];

/** Is a file a grid that nobody has begun to fill in? One that cannot be read may hold anything. */
export function isUnfilledGrid(file: string, bytes: Uint8Array): boolean {
  const grid = findGrid(file, bytes);
  if ("code" in grid || isHeadBegun(grid)) return false;
  return !grid.rows.some((row) => row.number > grid.heading && isBegun(grid, row));
}

function isHeadBegun(grid: FoundGrid): boolean {
  const { head, findings } = headOf(grid);
  const { role, organisation, department, date } = head;
  return (
    role !== defaultRole || organisation + department !== "" || date !== null || findings.length > 0
  );
}

function isBegun({ columns, width }: FoundGrid, { cells }: FoundGrid["rows"][number]): boolean {
  const words = (key: ColumnKey) => wordsOf(cells.get(columns.get(key) ?? 0));
  const isBeyond = width !== null && cells.has(width + 1);
  const isAdded = words("outcome") !== "" && words("statement") === "";
  return isBeyond || isAdded || !isAsSuggested(words) || filledIn.some((key) => words(key) !== "");
}

/** Is the competency of a row the one that is suggested first, which stands there from the beginning? */
function isAsSuggested(words: (key: ColumnKey) => string): boolean {
  const [competency, suggestions] = [words("competency"), words("suggestions")];
  return competency === "" ? suggestions === "" : suggestions.startsWith(`${competency} (`);
}
