import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Span } from "../../../diagnostics/span.ts";
import type { SourceFile } from "../../../source/source-file.ts";
import type { CellValue } from "../../../spreadsheet/read/sheet-cells.ts";
import { rowsOfComment } from "../made-comment.ts";
import { wordsOf } from "./cell-values.ts";
import { type FoundGrid, headingOf, noGrid, originOf, withoutHeadings } from "./found-grid.ts";
import {
  isDivider,
  type MarkdownRow,
  type MarkdownTables,
  markdownTables,
  textValue,
} from "./markdown-rows.ts";

/** Does the file's name say that it is Markdown? */
export const isNamedMarkdown = (file: string) => /\.(?:md|markdown)$/i.test(file);

/** Finds the grid in a text; a finding where it holds none, and null where it does not even look like one. */
export function findMarkdownGrid(source: SourceFile): FoundGrid | Diagnostic | null {
  const { path } = source;
  const isNamed = isNamedMarkdown(path);
  const tables = markdownTables(source.text);
  if (tables === null) return isNamed ? noGrid(path, "it has more cells than any grid") : null;
  const made = tables.comments.map(rowsOfComment).find((rows) => rows !== null);
  const heading = headingOf(tables.rows);
  if (made === undefined && heading === null && !isNamed) return null;
  if (made === undefined)
    return noGrid(path, "it has no comment that says which documents it was made from");
  const origin = originOf(made);
  if (typeof origin === "string") return noGrid(path, origin);
  if (heading === null) return noGrid(path, withoutHeadings);
  const width = tables.rows.find(({ number }) => number === heading.heading)?.spans.length ?? 0;
  return {
    ...{ file: path, sheet: null, rows: rowsUpTo(tables, heading.heading, width), ...heading },
    ...{ ...origin, rowName: "line", width, from1904: false },
    place: placesIn(source, tables),
    source,
  };
}

/**
 * The rows above the heading, the heading, and those of its table, also where empty lines divide it; another table
 * ends it. Cells beyond the headings are put together behind the last.
 */
function rowsUpTo({ rows }: MarkdownTables, heading: number, width: number): MarkdownRow[] {
  const at = rows.findIndex(({ number }) => number === heading);
  const head = rows[at];
  const isHead = (index: number) => {
    const [before, row, next] = [rows[index - 1], rows[index], rows[index + 1]];
    if (row === undefined || next?.number !== row.number + 1 || !isDivider(next)) return false;
    return before?.number !== row.number - 1;
  };
  const kept = rows.slice(0, at + 1);
  for (let index = at + 1; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined || (isHead(index) && !sameWords(row, head))) break;
    const repeats = isHead(index) || (isHead(index - 1) && isDivider(row));
    if (!repeats && !(index === at + 1 && isDivider(row))) kept.push(withinWidth(row, width));
  }
  return kept;
}

function sameWords(a: MarkdownRow, b: MarkdownRow | undefined): boolean {
  const words = (row: MarkdownRow | undefined) =>
    row?.spans.map((_, index) => wordsOf(row.cells.get(index + 1)).replace(/\s+/gu, " ")).join("|");
  return words(a) === words(b);
}

/** The row with what stands beyond the headings in one cell behind the last. */
function withinWidth(row: MarkdownRow, width: number): MarkdownRow {
  if (row.spans.length <= width) return row;
  const cells = new Map<number, CellValue>([...row.cells].filter(([column]) => column <= width));
  const beyond = row.spans
    .slice(width)
    .map((_, index) => wordsOf(row.cells.get(width + index + 1)));
  const text = beyond.join(" | ").trim();
  return { ...row, cells: cells.set(width + 1, textValue(text)) };
}

/** The places of cells; of one that its line does not have, the end of that line. */
function placesIn(source: SourceFile, { rows }: MarkdownTables) {
  const spans = new Map(rows.map((row) => [row.number, row.spans]));
  return (line: number, at: number): Span => {
    const end = source.line(line).trimEnd().length + 1;
    const [column, endColumn] = spans.get(line)?.[at - 1] ?? [end, end];
    return { file: source.path, line, column, endLine: line, endColumn };
  };
}
