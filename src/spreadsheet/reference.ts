/** The letters of a column, counted from 1: A, B … Z, AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A cell's name from its row and column, both counted from 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** Row and column of a name such as `AB12`, counted from 1; null when it is none of a sheet. */
export function readCellName(name: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column <= 16_384 && row <= 1_048_576 ? { row, column } : null;
}
