import { cellText } from "../../../spreadsheet/cell-text.ts";
import type { CellValue, SheetRow } from "../../../spreadsheet/read/sheet-cells.ts";
import { plainText } from "../markdown-text.ts";
import { wordsOf } from "./cell-values.ts";

/** A row of a table in Markdown. */
export interface MarkdownRow extends SheetRow {
  /** Where each cell stands in its line, from its first character to behind its last, counted from 1. */
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** The rows of tables in a text, numbered by their lines, and its comments. */
export interface MarkdownTables {
  readonly rows: readonly MarkdownRow[];
  readonly comments: readonly string[];
}

/** The most cells that are read. */
const mostCells = 200_000;

/** The rows of all tables of a text, and the comments between them; null where it has more cells than any grid. */
export function markdownTables(text: string): MarkdownTables | null {
  const rows: MarkdownRow[] = [];
  const comments: string[] = [];
  let open: string[] | null = null;
  let cells = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const begins = open === null && /^\s*<!--/.test(line);
    if (begins) open = [];
    if (open !== null) {
      const said = begins ? line.trimStart().slice("<!--".length) : line;
      const end = said.indexOf("-->");
      open.push(end === -1 ? said : said.slice(0, end));
      if (end === -1) continue;
      comments.push(open.join("\n"));
      open = null;
      continue;
    }
    const spans = cellsIn(line);
    cells += spans.length;
    if (cells > mostCells) return null;
    if (spans.length > 0) rows.push(rowAt(index + 1, line, spans));
  }
  return { rows, comments };
}

function rowAt(number: number, line: string, spans: MarkdownRow["spans"]): MarkdownRow {
  const cells = new Map<number, CellValue>();
  for (const [index, [from, to]] of spans.entries()) {
    const text = plainText(line.slice(from - 1, to - 1)).trim();
    if (text !== "") cells.set(index + 1, textValue(text));
  }
  return { number, cells, spans };
}

/** A text as a cell of a workbook would hold it, so that it is read as one. */
export const textValue = (text: string): CellValue => ({ type: "text", text: cellText(text) });

/** Where the cells of a line stand; none where no bar divides it. Bars at its ends are no cells of their own. */
function cellsIn(line: string): (readonly [from: number, to: number])[] {
  const spans: (readonly [number, number])[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === "\\") at += 1;
    else if (line[at] === "|") {
      spans.push(trimmed(line, start, at));
      start = at + 1;
    }
  }
  if (spans.length === 0) return [];
  const last = trimmed(line, start, line.length);
  const isBlank = ([from, to]: readonly [number, number]) => from === to;
  const inner = spans[0] !== undefined && isBlank(spans[0]) ? spans.slice(1) : spans;
  return isBlank(last) ? inner : [...inner, last];
}

/** A stretch of a line without the white space around it, counted from 1. */
function trimmed(line: string, start: number, end: number): readonly [from: number, to: number] {
  const text = line.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const from = text.trim() === "" ? start + Math.min(1, text.length) : start + lead;
  return [from + 1, from + 1 + text.trim().length];
}

/** Does the row divide the head of a table from its body? */
export function isDivider({ cells, spans }: MarkdownRow): boolean {
  return (
    spans.length > 0 && spans.every((_, index) => /^:?-+:?$/.test(wordsOf(cells.get(index + 1))))
  );
}
