/** A table as CSV with a byte order mark, so that spreadsheets read it as UTF-8; no cell can turn into a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** What a spreadsheet takes for the start of a formula, also behind what is not seen, and in their full-width forms. */
const formulaStart = /^[\s\u200e\u200f\u061c]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

function cell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
