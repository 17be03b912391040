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

/** Bytes that plain text has: 2 for those that it may begin with. */
const plainBytes = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return plain.test(character) ? 2 : plain.test(`a${character}`) ? 1 : 0;
});

/** Are these bytes an id that stands in a cell, and in quotes in JSON, as it is? */
export function isPlainField(bytes: Uint8Array, from: number, to: number): boolean {
  if (plainBytes[bytes[from] ?? 0] !== 2 || to - from > 1_000) return false;
  for (let at = from + 1; at < to; at += 1) {
    if (plainBytes[bytes[at] as number] === 0) return false;
  }
  return to > from;
}

/** One field of a row. */
export function csvField(text: string): string {
  if (plain.test(text)) return text;
  const safe = cellText(text);
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
