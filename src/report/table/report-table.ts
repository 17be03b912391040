import type { Span } from "../../diagnostics/span.ts";
import type { Rational } from "../../kernel/rational.ts";

/** What a cell says; a place is a line of a file, to be opened where that can be. */
export type TableCell = string | Rational | Span | null;

/** How good a row's news is; programs that show no colours still have the words. */
export type RowTone = "good" | "maybe" | "bad" | "quiet";

/** A column: its heading, its width in characters, and what it says of an item. */
export interface TableColumn<T> {
  readonly heading: string;
  readonly width: number;
  readonly of: (item: T) => TableCell;
}

/** One view of a report as rows and columns. */
export interface ReportTable {
  readonly name: string;
  readonly columns: readonly Omit<TableColumn<never>, "of">[];
  readonly rows: readonly { readonly cells: readonly TableCell[]; readonly tone: RowTone | null }[];
}

/** A view of some items, a row each. */
export function reportTable<T>(
  name: string,
  columns: readonly TableColumn<T>[],
  items: readonly T[],
  tone: (item: T) => RowTone | null = () => null,
): ReportTable {
  return {
    name,
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: items.map((item) => ({ cells: columns.map(({ of }) => of(item)), tone: tone(item) })),
  };
}

/** Several words in one cell. */
export const joined = (words: readonly string[]): string => [...new Set(words)].join("; ");

/** A cell as words: `file:line` for a place. */
export function cellWords(cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  return "line" in cell ? `${cell.file}:${cell.line}` : cell.toString();
}
