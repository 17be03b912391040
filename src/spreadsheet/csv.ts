import { cellText } from "./cell-text.ts";

/** Rows as CSV (RFC 4180, lines end in LF): quoted where needed, and nothing in them is read as a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\n`).join("");
}

function field(text: string): string {
  const safe = cellText(text);
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
