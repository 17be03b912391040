import type { Cell, Row } from "../../spreadsheet/workbook.ts";

/** Points that a line of text takes. */
const lineHeight = 15;

/** The tallest row that spreadsheet programs allow, in points. */
const tallest = 405;

/** A row tall enough for its wrapped texts: programs do not fit rows whose texts come from formulas. */
export function fitted(row: Row, widths: readonly { readonly width: number }[]): Row {
  const lines = row.cells.map((cell, index) => linesIn(cell, widths[index]?.width ?? 10));
  return { ...row, height: Math.min(tallest, lineHeight * Math.max(1, ...lines)) };
}

function linesIn(cell: Cell | null, width: number): number {
  const content = cell?.content ?? null;
  if (content === null || "number" in content) return 1;
  const text = "text" in content ? content.text : String(content.result);
  const room = width * (cell?.style.bold ? 0.8 : 0.95);
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}
