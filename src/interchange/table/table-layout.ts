import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { wordsOf } from "../grid/read/cell-values.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { columnNamed, findHeadings, type Headings, headingsAt } from "./headings.ts";
import { type CellType, keyOf } from "./key-type.ts";
import { targetsOf } from "./mapping.ts";
import { commonMeasure } from "./measure.ts";
import type { MappedTable } from "./read-mapping.ts";
import type { MappedColumn } from "./row-values.ts";

/** Where the headings of a table stand, and which of its columns are read. */
export interface TableLayout {
  readonly headings: Headings;
  readonly columns: readonly MappedColumn[];
}

/** Finds the headings and columns that a mapping names; null, and why in `findings`, where one is not there. */
export function layoutOf(
  table: MappedTable,
  sheet: Sheet,
  findings: Diagnostic[],
): TableLayout | null {
  const headings = headingsOf(table, sheet, findings);
  const columns = headings === null ? null : columnsOf(table, headings, sheet, findings);
  return headings === null || columns === null ? null : { headings, columns };
}

/** The columns that have a heading and that the mapping does not name. */
export function unnamed(
  { mapping }: MappedTable,
  { headings, columns }: TableLayout,
): readonly (readonly [column: number, heading: string])[] {
  const named = new Set(columns.map(({ column }) => column));
  for (const name of Object.keys(mapping.columns)) {
    const column = columnNamed(headings, name);
    if (typeof column === "number") named.add(column);
  }
  return [...headings.names].filter(([column]) => !named.has(column));
}

/** The columns that have a heading, or that the mapping names by their number. */
export function knownColumns({ mapping }: MappedTable, headings: Headings): ReadonlySet<number> {
  const by = typeof mapping.document === "object" ? [mapping.document.by] : [];
  const names = [...Object.keys(mapping.columns), ...Object.keys(mapping.only ?? {}), ...by];
  const named = names.map((name) => columnNamed(headings, name));
  const numbers = named.filter((column) => typeof column === "number");
  return new Set([...headings.names.keys(), ...numbers]);
}

function headingsOf(
  { mapping, place }: MappedTable,
  { rows }: Sheet,
  findings: Diagnostic[],
): Headings | null {
  const names = Object.keys(mapping.columns);
  if (mapping.heading === undefined) {
    const found = findHeadings(rows, names);
    if (found !== null) return found;
    const first = rows.find(({ cells }) => cells.size > 1);
    if (first !== undefined) return headingsAt(rows, [first.number]);
    const wanted = names
      .slice(0, 6)
      .map((name) => `"${name}"`)
      .join(", ");
    findings.push(diagnostic("table-heading", { wanted, row: null }, place("columns")));
    return null;
  }
  const numbers = [mapping.heading].flat();
  const found = headingsAt(rows, numbers);
  if (found.names.size > 0) return found;
  const args = { wanted: "it is empty", row: numbers[0] ?? 0 };
  findings.push(diagnostic("table-heading", args, place("heading")));
  return null;
}

/** The columns of the mapping; null, with findings, where one is not there. */
function columnsOf(
  { mapping, place }: MappedTable,
  headings: Headings,
  { rows }: Sheet,
  findings: Diagnostic[],
): readonly MappedColumn[] | null {
  const before = findings.length;
  const found = [...headings.names.values()].map((name) => `"${name}"`);
  const demand = (name: string, ...path: readonly string[]) => {
    const column = columnNamed(headings, name);
    if (typeof column === "number") return;
    const args = { column: name, found, suggestion: column.suggestion };
    findings.push(diagnostic("table-column", args, place(...path)));
  };
  for (const name of Object.keys(mapping.columns)) demand(name, "columns", name);
  for (const name of Object.keys(mapping.only ?? {})) demand(name, "only", name);
  if (typeof mapping.document === "object") demand(mapping.document.by, "document", "by");
  if (findings.length > before) return null;
  return targetsOf(mapping).flatMap(([name, target]) => {
    const column = columnNamed(headings, name);
    if (typeof column !== "number") return [];
    const heading = headings.names.get(column) ?? name;
    const key = keyOf(mapping.kind, target.key, heading);
    if (!("type" in key)) return [];
    if (target.times === undefined) return [{ column, heading, target, key }];
    const below = rows.filter(({ number }) => number > headings.row);
    const texts = below.map(({ cells }) => wordsOf(cells.get(column)));
    return [{ column, heading, target, key: { ...key, type: counting(key.type, texts) } }];
  });
}

/** The numbers of a column of which the mapping says what one is (`times`): they count what its cells say, whatever the key does. */
function counting(type: CellType, texts: readonly string[]): CellType {
  if (type.type !== "decimal" && type.type !== "whole") return type;
  return { ...type, counts: commonMeasure(texts) };
}
