import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { rejectColumns } from "../../diagnostics/reject-columns.ts";
import { didYouMean } from "../../kernel/text.ts";
import { cellOf } from "./cell.ts";

/** The columns that learner records may have, beside one for each competency (`mark:` and its id). */
export const columnNames = [
  "learner",
  "item",
  "edition",
  "completedOn",
  "grade",
  "route",
  "program",
  "catalog",
] as const;

/** The name of a column. */
export type ColumnName = (typeof columnNames)[number];

/** Where a column is, and its heading as written. */
export interface Column {
  readonly at: number;
  readonly heading: string;
}

/** Where the columns of a file of learner records are. */
export interface Columns {
  readonly learner: Column;
  readonly item: Column;
  /** The others, where the file has them. */
  readonly others: Readonly<Partial<Record<Exclude<ColumnName, "learner" | "item">, Column>>>;
  /** In the order of the file. */
  readonly marks: readonly (Column & { readonly competency: string })[];
  /** Headings that mean nothing here, in the order of the file. */
  readonly ignored: readonly string[];
}

/** The heading that stands for a name: for `learner`, `item` and so on, or for `mark:` and a competency. */
export type ColumnMapping = ReadonlyMap<string, string>;

/** What a column is called, whatever its case, spaces, hyphens and underscores. */
export function plainName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s_-]/g, "")
    .toUpperCase()
    .toLowerCase();
}

/** The competency that a name is about, as written; null where it is not `mark:` and an id. */
export function competencyOf(name: string): string | null {
  return /^\s*mark\s*:\s*(.*\S)\s*$/i.exec(name)?.[1] ?? null;
}

const named = new Map<string, ColumnName>(columnNames.map((name) => [plainName(name), name]));

/** The name that a heading stands for; null where it means nothing here. */
function columnName(heading: string): string | null {
  const competency = competencyOf(heading);
  return competency === null ? (named.get(plainName(heading)) ?? null) : `mark:${competency}`;
}

/** How many columns stand before those of the records, because the file is one of rejected rows, perhaps of such a file. */
function columnsBefore(headings: readonly string[]): number {
  let count = 0;
  while (rejectColumns.every((name, index) => headings[count + index] === name))
    count += rejectColumns.length;
  return count;
}

/** Where the headings are that a mapping names; those before the records are not meant where they have one of the name. */
function placesOf(heading: string, headings: readonly string[]): readonly number[] {
  const wanted = plainName(heading);
  const places = headings.flatMap((other, index) => (plainName(other) === wanted ? [index] : []));
  const own = places.filter((index) => index >= columnsBefore(headings));
  return own.length > 0 ? own : places;
}

/**
 * Finds the columns by the heading; a finding at its line where `learner` or `item` is missing or a name stands twice.
 * A cell that is an item of the workspace shows that the line is no heading. Nothing that may be a learner's is quoted.
 */
export function findColumns(
  headings: readonly string[],
  mapping: ColumnMapping,
  place: { readonly file: string; readonly line: number },
  isItem: (cell: string) => boolean = () => false,
): Columns | Diagnostic {
  const { file, line } = place;
  const at = { file, line, column: 1, endLine: line, endColumn: 1 };
  const found = new Map<string, Column>();
  const isData = headings.some((cell) => isItem(cellOf(cell)));
  const data = isData ? { isData } : {};
  const shown = isData ? [] : showable(headings, mapping);
  for (const [name, heading] of mapping) {
    const places = placesOf(heading, headings);
    if (places.length > 1) return diagnostic("column-twice", { name: heading, found: shown }, at);
    const [index] = places;
    if (index === undefined) {
      const suggestion = didYouMean(heading, shown);
      const args = { name, heading, found: shown, suggestion, ...data };
      return diagnostic("column-missing", args, at);
    }
    found.set(name, { at: index, heading: headings[index] ?? heading });
  }
  const taken = new Set([...found.values()].map((column) => column.at));
  const ignored: string[] = [];
  for (const [index, heading] of headings.entries()) {
    if (taken.has(index)) continue;
    const name = columnName(heading);
    if (name === null || mapping.has(name)) ignored.push(heading);
    else if (found.has(name)) return diagnostic("column-twice", { name, found: shown }, at);
    else found.set(name, { at: index, heading });
  }
  const [learner, item] = [found.get("learner"), found.get("item")];
  if (learner !== undefined && item !== undefined) return arranged(learner, item, found, ignored);
  const name = learner === undefined ? "learner" : "item";
  const suggestion = didYouMean(name, shown);
  const args = { name, heading: null, found: shown, suggestion, ...data };
  return diagnostic("column-missing", args, at);
}

/** The headings, for messages; none where no name is known, since it may be a learner's row. */
function showable(headings: readonly string[], mapping: ColumnMapping): readonly string[] {
  const wanted = new Set([...mapping.values()].map(plainName));
  const known = headings.some((name) => columnName(name) !== null || wanted.has(plainName(name)));
  return known ? headings : [];
}

function arranged(
  learner: Column,
  item: Column,
  found: ReadonlyMap<string, Column>,
  ignored: readonly string[],
): Columns {
  const others = Object.fromEntries(
    columnNames.slice(2).flatMap((name) => {
      const column = found.get(name);
      return column === undefined ? [] : [[name, column]];
    }),
  );
  const marks = [...found]
    .flatMap(([name, column]) => {
      const competency = competencyOf(name);
      return competency === null ? [] : [{ ...column, competency }];
    })
    .sort((a, b) => a.at - b.at);
  return { learner, item, others, marks, ignored };
}

/** The numbers of the columns that mean something, in the order of the file. */
export function usedColumns({ learner, item, others, marks }: Columns): readonly number[] {
  const all = [learner, item, ...Object.values(others), ...marks];
  return [...new Set(all.map(({ at }) => at))].sort((a, b) => a - b);
}
