import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import type { SheetRow } from "../../spreadsheet/read/sheet-cells.ts";
import { cellName } from "../../spreadsheet/reference.ts";
import { wordsOf } from "../grid/read/cell-values.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { readCell } from "./cell-value.ts";
import { listName } from "./key-path.ts";
import { type KnownKey, requiredKeys } from "./key-type.ts";
import type { ColumnTarget, TableKind } from "./mapping.ts";

/** A column that is read, and what it holds. */
export interface MappedColumn {
  readonly column: number;
  readonly heading: string;
  readonly target: ColumnTarget;
  readonly key: KnownKey;
}

/** What a row says under a column; several values where they make several entries of a list. */
export interface RowValue {
  readonly of: MappedColumn;
  readonly values: readonly DraftValue[];
}

/** The values of a row; findings where one cannot be read, and then the row is left out. */
export function rowValues(
  row: SheetRow,
  columns: readonly MappedColumn[],
  sheet: Sheet,
  kind: TableKind,
): { readonly values: readonly RowValue[]; readonly findings: readonly Diagnostic[] } {
  const values: RowValue[] = [];
  const findings: Diagnostic[] = [];
  for (const of of columns) {
    const cell = row.cells.get(of.column);
    if (cell === undefined) continue;
    const read = readCell(cell, of.key.type, of.target, sheet.from1904);
    if ("values" in read) {
      if (read.values.length > 0) values.push({ of, values: read.values });
      continue;
    }
    const value = cell.type === "error" ? cell.text : wordsOf(cell);
    const args = { column: columnWords(of, row.number, sheet), value, ...read };
    findings.push(diagnostic("table-cell", args, sheet.place(row.number, of.column)));
  }
  if (findings.length > 0) return { values, findings };
  const asWhole = [...unevenLists(values, row, sheet), ...lacking(values, row, sheet, kind)];
  return { values, findings: asWhole };
}

/** A heading, and in a workbook the name of the cell under it. */
export function columnWords(
  { heading, column }: MappedColumn,
  row: number,
  { name }: Sheet,
): string {
  return name === null ? `"${heading}"` : `"${heading}" (${cellName(row, column)} of ${name})`;
}

/** Cells that each hold several entries of one list must hold as many. */
function unevenLists(
  values: readonly RowValue[],
  row: SheetRow,
  sheet: Sheet,
): readonly Diagnostic[] {
  const first = new Map<string, RowValue>();
  return values.flatMap((value) => {
    const list = listName(value.of.key.steps);
    if (list === null) return [];
    const other = first.get(list) ?? value;
    first.set(list, other);
    if (other.values.length === value.values.length) return [];
    const args = {
      column: columnWords(value.of, row.number, sheet),
      value: wordsOf(row.cells.get(value.of.column)),
      expected: `as many values as under "${other.of.heading}" (${other.values.length})`,
      suggestion: null,
    };
    return [diagnostic("table-cell", args, sheet.place(row.number, value.of.column))];
  });
}

/** An entry of a list needs what every such entry has, beside an id, which can be made. */
function lacking(
  values: readonly RowValue[],
  row: SheetRow,
  sheet: Sheet,
  kind: TableKind,
): readonly Diagnostic[] {
  const stated = new Map<string, Set<string>>();
  for (const { of } of values) {
    const list = listName(of.key.steps);
    if (list === null) continue;
    const keys = stated.get(list) ?? new Set();
    stated.set(list, keys.add(of.key.steps[list.split(".").length]?.name ?? ""));
  }
  return [...stated].flatMap(([list, keys]) => {
    const missing = requiredKeys(kind, list).find((key) => key !== "id" && !keys.has(key));
    if (missing === undefined) return [];
    const args = { expected: `a ${missing} for what it says of \`${list}\`` };
    return [diagnostic("table-row", args, sheet.place(row.number, 1))];
  });
}
