import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Span, startOf } from "../../diagnostics/span.ts";
import { lazily } from "../../kernel/lazy.ts";
import { type DelimitedRow, readRows } from "../../source/delimited/read-rows.ts";
import { SourceFile } from "../../source/source-file.ts";
import type { CellValue } from "../../spreadsheet/read/sheet-cells.ts";
import { readWorkbook } from "../../spreadsheet/read/workbook-file.ts";
import type { InputFile } from "../input-file.ts";
import { fieldStart } from "./field-start.ts";
import type { Sheet } from "./sheet.ts";

/** The tables of a file, and the rows that could not be read. */
export interface SheetsRead {
  readonly sheets: readonly Sheet[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Is the file a packed one, as workbooks are? */
export function isPacked({ bytes: [first, second] }: InputFile): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** Is it worth reading a file as a table: a workbook, or a text that is neither JSON nor XML? */
export function mayBeTable(file: InputFile): boolean {
  return isPacked(file) || /^[^[{<]/.test(file.head);
}

/** Reads the sheets of a workbook, or a text of rows as one sheet; of a file that is neither, as XML and JSON are, why. */
export function readSheets(file: InputFile): SheetsRead {
  return isPacked(file) ? sheetsOfWorkbook(file) : sheetOfText(file);
}

function sheetsOfWorkbook({ path, bytes }: InputFile): SheetsRead {
  const workbook = readWorkbook(bytes);
  if ("unreadable" in workbook) {
    const args = { detail: workbook.unreadable };
    return { sheets: [], diagnostics: [diagnostic("workbook-unreadable", args, startOf(path))] };
  }
  const place = (row: number, column: number): Span => {
    return { file: path, line: row, column, endLine: row, endColumn: column + 1 };
  };
  const { from1904 } = workbook;
  const sheets = workbook.sheets.map(({ name, rows }) => ({
    name,
    rows,
    unread: [],
    from1904,
    place,
  }));
  return { sheets, diagnostics: [] };
}

function sheetOfText(file: InputFile): SheetsRead {
  const { path } = file;
  const read = readRows(path, file.bytes);
  if ("code" in read) return { sheets: [], diagnostics: [read] };
  if (isMarkup(read.rows[0])) {
    const args = { format: "a table", wanted: "row of cells" };
    return { sheets: [], diagnostics: [diagnostic("nothing-found", args, startOf(path))] };
  }
  const { text } = file;
  const lines = text instanceof SourceFile ? text : null;
  const quoting = lazily(() => new Map(read.rows.map((row) => [row.line, row])));
  const place = (row: number, column: number, from = 0, to?: number): Span => {
    const fields = quoting().get(row)?.fields ?? [];
    const text = lines === null ? "" : rowText(lines, row, fields);
    const start = fieldStart(text, read.delimiter, column);
    const length = fields[column - 1]?.length ?? 0;
    const [first, end] = [start.column + from, start.column + (to ?? length)];
    const line = row + start.below;
    return { file: path, line, column: first, endLine: line, endColumn: Math.max(first, end) };
  };
  const diagnostics = read.faults.map(({ line, expected }) => {
    const at = { file: path, line, column: 1, endLine: line, endColumn: 1 };
    return diagnostic("table-row", { expected }, at);
  });
  const unread = read.faults.map(({ line }) => line);
  const rows = read.rows.map(cellsOf);
  return { sheets: [{ name: null, rows, unread, from1904: false, place }], diagnostics };
}

/** Does a text begin as XML or JSON does? Its first row would be taken for headings, whatever it says and of whom. */
function isMarkup(first: DelimitedRow | undefined): boolean {
  return /^\s*(?:<[\w?!]|\{|\[\s*(?:$|[[{"]))/.test(first?.fields[0] ?? "");
}

/** A row as it stands in its file, with the line breaks within its cells as LF. */
function rowText(file: SourceFile, row: number, fields: readonly string[]): string {
  const breaks = fields.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  return Array.from({ length: 1 + breaks }, (_, below) => file.line(row + below)).join("\n");
}

function cellsOf({ line, fields }: DelimitedRow) {
  const cells = new Map<number, CellValue>();
  for (const [index, text] of fields.entries())
    if (text !== "") cells.set(index + 1, { type: "text", text });
  return { number: line, cells };
}
