import { cellText } from "./cell-text.ts";

/** Rows as CSV (RFC 4180, lines end in LF): quoted where needed, and nothing in them is read as a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map(csvLine).join("");
}

/** One row of it, with its line break. */
export function csvLine(row: readonly string[]): string {
  return `${row.map(csvField).join(",")}\n`;
}

/** Most ids: they stand in a cell as they are, whatever its neighbours; found faster than by looking for all that is not. */
const plain = /^[A-Za-z0-9][\w .:;/=-]{0,999}$/;

/** One field of a row. */
export function csvField(text: string): string {
  if (plain.test(text)) return text;
  const safe = cellText(text);
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
