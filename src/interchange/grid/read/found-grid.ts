import { type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import { type Span, startOf } from "../../../diagnostics/span.ts";
import { normaliseText } from "../../../kernel/text.ts";
import type { SourceFile } from "../../../source/source-file.ts";
import type { SheetRow } from "../../../spreadsheet/read/sheet-cells.ts";
import { type ColumnKey, columns } from "../columns.ts";
import { mark } from "../made-from.ts";
import { wordsOf } from "./cell-values.ts";

/** What a grid says that it was made from. */
export interface GridOrigin {
  readonly course: string;
  readonly microCredentials: readonly string[];
  /** The digest of each statement that was compared, by address. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Where the headings of a grid stand. */
export interface GridHeading {
  /** The row of the headings. */
  readonly heading: number;
  /** The column of each heading that is there. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
}

/** A grid found in a file: its table, and what it says it was made from. */
export interface FoundGrid extends GridOrigin, GridHeading {
  readonly file: string;
  /** The name of its sheet; null in Markdown, which has none. */
  readonly sheet: string | null;
  readonly rows: readonly SheetRow[];
  /** What the file's rows are called. */
  readonly rowName: "row" | "line";
  /** How many columns the table has; null where no row can have more. */
  readonly width: number | null;
  readonly from1904: boolean;
  /** Where a row and column of the table stand. */
  readonly place: (row: number, column: number) => Span;
  /** The text that it stands in; null for a workbook. */
  readonly source: SourceFile | null;
}

/** That a file holds no grid, and why. */
export function noGrid(file: string, detail: string): Diagnostic {
  return diagnostic("grid-missing", { detail }, startOf(file));
}

/** What the rows that tell a grid's origin say; why they cannot be used, as the end of a sentence. */
export function originOf(lines: readonly (readonly string[])[]): GridOrigin | string {
  const [version = ""] = lines[0]?.slice(1) ?? [];
  if (version !== mark[1]) return "it was made by another version of this tool";
  const all = (what: string) => lines.filter(([kind]) => kind === what);
  const course = all("course")[0]?.[1] ?? "";
  const microCredentials = all("micro-credential").map(([, id = ""]) => id);
  if (microCredentials.length === 0 || ![course, ...microCredentials].every(isId))
    return "it does not say which documents it was made from";
  const digests = all("statement").map(([, address = "", value = ""]) => [address, value] as const);
  return { course, microCredentials, digests: new Map(digests) };
}

/** The form of a document's id. */
const isId = (text: string) => /^[a-z0-9][a-z0-9.-]{0,199}$/.test(text);

const needed = columns.filter(({ key }) => ["outcome", "competency", "answer"].includes(key));

/** That no row has the headings of a grid. */
export const withoutHeadings = `no row has the headings ${needed.map(({ heading }) => heading).join(", ")}`;

/** The first row with the headings that are needed; headings are known by their words, wherever they stand. */
export function headingOf(rows: readonly SheetRow[]): GridHeading | null {
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
