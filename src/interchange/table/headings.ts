import { didYouMean, normaliseText } from "../../kernel/text.ts";
import type { SheetRow } from "../../spreadsheet/read/sheet-cells.ts";
import { wordsOf } from "../grid/read/cell-values.ts";
import { lastColumn } from "../sheet/last-column.ts";

/** The headings of a table. */
export interface Headings {
  /** By column; under a heading that spans several, `Hours / Lab`. */
  readonly names: ReadonlyMap<number, string>;
  /** The last row of them; 0 where there is none. */
  readonly row: number;
}

/** How far down the headings are looked for. */
const lookedDown = 30;

/** The headings in a row, or in rows above each other of which the upper name groups of columns. */
export function headingsAt(rows: readonly SheetRow[], numbers: readonly number[]): Headings {
  const found = numbers.flatMap((wanted) => rows.find(({ number }) => number === wanted) ?? []);
  const lines = found.map(
    ({ cells }) => new Map([...cells].map(([at, cell]) => [at, wordsOf(cell)])),
  );
  const last = lines.at(-1) ?? new Map<number, string>();
  const groups = lines.slice(0, -1).map((line) => spread(line, lastColumn(last)));
  const names = new Map<number, string>();
  const columns = new Set([...lines.flatMap((line) => [...line.keys()])].sort((a, b) => a - b));
  for (const column of columns) {
    const own = last.get(column) ?? "";
    const above = lines
      .slice(0, -1)
      .map((line, index) => (own === "" ? line : groups[index])?.get(column) ?? "");
    const parts = [...above, own].filter((part) => part !== "");
    if (parts.length > 0) names.set(column, parts.join(" / "));
  }
  return { names, row: numbers.at(-1) ?? 0 };
}

/** A merged heading stands in its first column only; it holds up to the next. */
function spread(line: ReadonlyMap<number, string>, width: number): ReadonlyMap<number, string> {
  const wide = new Map<number, string>();
  let current = "";
  for (let column = 1; column <= width; column += 1) {
    current = line.get(column) || current;
    wide.set(column, current);
  }
  return wide;
}

/** The row with most of some headings; null where no row has one. */
export function findHeadings(
  rows: readonly SheetRow[],
  wanted: readonly string[],
): Headings | null {
  const known = new Set(wanted.map(normaliseText));
  let best: { readonly headings: Headings; readonly count: number } | null = null;
  for (const [index, row] of rows.slice(0, lookedDown).entries()) {
    const before = rows[index - 1]?.number;
    const choices = [[row.number], ...(before === undefined ? [] : [[before, row.number]])];
    for (const numbers of choices) {
      const headings = headingsAt(rows, numbers);
      const count = new Set(
        [...headings.names.values()].map(normaliseText).filter((name) => known.has(name)),
      ).size;
      if (count > (best?.count ?? 0)) best = { headings, count };
    }
  }
  return best?.headings ?? null;
}

/** The column that a heading, or `#3`, names; else what was probably meant. */
export function columnNamed(
  headings: Headings,
  name: string,
): number | { readonly suggestion: string | null } {
  const place = /^#([1-9]\d{0,4})$/.exec(name)?.[1];
  if (place !== undefined) return Number(place);
  const wanted = normaliseText(name);
  for (const [column, heading] of headings.names)
    if (heading === name || (wanted !== "" && normaliseText(heading) === wanted)) return column;
  return { suggestion: didYouMean(name, headings.names.values()) };
}
