import { type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import { type Span, startOf } from "../../../diagnostics/span.ts";
import { normaliseText } from "../../../kernel/text.ts";
import type { SheetRow } from "../../../spreadsheet/read/sheet-cells.ts";
import { type ReadSheet, readWorkbook } from "../../../spreadsheet/read/workbook-file.ts";
import { type ColumnKey, columns, sheetNames } from "../columns.ts";
import { mark } from "../made-from.ts";
import { wordsOf } from "./cell-values.ts";

/** A grid found in a workbook: its table, and what it says it was made from. */
export interface FoundGrid {
  readonly file: string;
  readonly sheet: ReadSheet;
  /** The row of the headings. */
  readonly heading: number;
  /** The column of each heading that is there. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly from1904: boolean;
  readonly course: string;
  readonly microCredentials: readonly string[];
  /** The digest of each statement that was compared, by address. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Finds the grid in a workbook; a finding where the file is none, or holds none. */
export function findGrid(file: string, bytes: Uint8Array): FoundGrid | Diagnostic {
  const workbook = readWorkbook(bytes);
  if ("unreadable" in workbook) {
    return diagnostic("workbook-unreadable", { detail: workbook.unreadable }, startOf(file));
  }
  const missing = (detail: string) => diagnostic("grid-missing", { detail }, startOf(file));
  const made = workbook.sheets.find(({ rows }) => mark[0] === firstWord(rows));
  if (made === undefined) return missing(`it has no sheet "${sheetNames.made}"`);
  const { version, ...origin } = originOf(made.rows);
  if (version !== mark[1]) return missing("it was made by another version of this tool");
  const named = [origin.course, ...origin.microCredentials];
  if (named.length < 2 || !named.every((id) => documentId.test(id)))
    return missing("it does not say which documents it was made from");
  for (const sheet of workbook.sheets) {
    const heading = headingOf(sheet.rows);
    if (heading === null) continue;
    return { file, sheet, ...heading, from1904: workbook.from1904, ...origin };
  }
  return missing(`no row has the headings ${needed.map(({ heading }) => heading).join(", ")}`);
}

/** Where a row and column of the sheet stand. */
export function placeIn({ file }: Pick<FoundGrid, "file">, row: number, column: number): Span {
  return { file, line: row, column, endLine: row, endColumn: column + 1 };
}

/** The form of a document's id. */
const documentId = /^[a-z0-9][a-z0-9.-]{0,199}$/;

const needed = columns.filter(({ key }) => ["outcome", "competency", "answer"].includes(key));

function firstWord(rows: readonly SheetRow[]): string {
  return wordsOf(rows[0]?.cells.get(1));
}

function originOf(rows: readonly SheetRow[]) {
  const lines = rows.map(({ cells }) => [1, 2, 3].map((column) => wordsOf(cells.get(column))));
  const named = (what: string) => lines.filter(([kind]) => kind === what);
  return {
    version: lines[0]?.[1] ?? "",
    course: named("course")[0]?.[1] ?? "",
    microCredentials: named("micro-credential").map(([, id = ""]) => id),
    digests: new Map(named("statement").map(([, address = "", value = ""]) => [address, value])),
  };
}

/** The first row with the headings that are needed; headings are known by their words, wherever they stand. */
function headingOf(rows: readonly SheetRow[]): Pick<FoundGrid, "heading" | "columns"> | null {
  for (const { number, cells } of rows) {
    const found = new Map<ColumnKey, number>();
    for (const [column, value] of cells) {
      const words = normaliseText(wordsOf(value));
      const known = columns.find(
        ({ heading }) => heading !== "" && normaliseText(heading) === words,
      );
      if (known !== undefined && !found.has(known.key)) found.set(known.key, column);
    }
    if (needed.every(({ key }) => found.has(key))) return { heading: number, columns: found };
  }
  return null;
}
