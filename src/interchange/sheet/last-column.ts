/** The last column that a row has a cell in; 0 where it has none. Rows may have more cells than a call may have arguments. */
export function lastColumn(cells: ReadonlyMap<number, unknown>): number {
  let last = 0;
  for (const column of cells.keys()) if (column > last) last = column;
  return last;
}
