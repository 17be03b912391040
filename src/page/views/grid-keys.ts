/** A cell of the matrix; row -1 is the head of the columns, column -1 the names of the rows. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** How large the matrix is, and how many rows a page is. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a key leads from a cell; null where it does not move. */
export function moved(
  { row, column }: Cell,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns, page }: GridSize,
): Cell | null {
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.max(nextColumn === -1 ? 0 : -1, Math.min(rows - 1, nextRow)),
    column: Math.max(-1, Math.min(columns - 1, nextColumn)),
  });
  const leftmost = row === -1 ? 0 : -1;
  switch (key) {
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowLeft":
      return to(row, Math.max(leftmost, column - 1));
    case "ArrowRight":
      return to(row, column + 1);
    case "PageUp":
      return to(Math.max(0, row - page), column);
    case "PageDown":
      return to(row + page, column);
    case "Home":
      return ctrlKey ? to(0, 0) : to(row, leftmost);
    case "End":
      return ctrlKey ? to(rows - 1, columns - 1) : to(row, columns - 1);
    default:
      return null;
  }
}
