import { type AnyDocument, placeOf } from "../../../documents/document.ts";
import { draftYaml } from "../../../source/draft-yaml.ts";
import { csvText } from "../../../spreadsheet/csv.ts";
import { cellName } from "../../../spreadsheet/reference.ts";
import type { Cell, CellStyle, Sheet } from "../../../spreadsheet/workbook.ts";
import { xlsx } from "../../../spreadsheet/write/xlsx.ts";
import { nameOf } from "../../cursor/losses.ts";
import type { Exportable, Exported, ExportedFile } from "../../format.ts";
import { Tally } from "../../sheet/tally.ts";
import { keyOf } from "../key-type.ts";
import { type TableKind, tableKinds } from "../mapping.ts";
import { separator, type WrittenCell } from "./cell.ts";
import { columnsOf, type WrittenColumn } from "./columns.ts";
import { DocumentRows, type Lose, type RowCells } from "./document-rows.ts";

/** The documents of one kind as a table. */
interface WrittenTable {
  readonly kind: TableKind;
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly RowCells[];
}

/** Writes documents as tables, a row for each competency or outcome, and with each file the mapping by which it reads back. */
export function writeTables({ documents, workbook = false }: Exportable): Exported {
  const tally = new Tally();
  let written = 0;
  const tables = tableKinds.flatMap((kind) => {
    const found = documents
      .filter((document) => document.kind === kind)
      .map((document, index, all) => rowsUnlessLater(kind, document, all[index + 1], tally));
    written += found.filter((rows) => rows.length > 0).length;
    const rows = found.flat();
    const name = kind === "competency-framework" ? "frameworks" : `${kind}s`;
    return rows.length === 0 ? [] : [{ kind, name, columns: columnsOf(kind, rows), rows }];
  });
  const diagnostics = tally.finish();
  if (!workbook) return { files: tables.map(csvFile), written, diagnostics };
  const content = xlsx({ sheets: tables.map(sheetOf) });
  const beside = { ending: mapEnding, content: mappingOf(tables, true) };
  return { files: [{ name: "tables.xlsx", content, beside }], written, diagnostics };
}

/** Not `.yaml`: a workspace would take it for one of its documents. */
const mapEnding = ".map";

/** The rows of a document; none, and why, where a later edition of it has them. */
function rowsUnlessLater(
  kind: TableKind,
  document: AnyDocument,
  next: AnyDocument | undefined,
  tally: Tally,
): readonly RowCells[] {
  const lose: Lose = (path, why) => tally.lost(nameOf(path), why, placeOf(document, ...path));
  if (next?.id !== document.id) return new DocumentRows(kind, document.root, lose).rows;
  lose(["edition"], "a table has rows for one edition of a document, the last");
  return [];
}

function csvFile(table: WrittenTable): ExportedFile {
  const { name, columns, rows } = table;
  const lines = rows.map((row) => columns.map(({ key }) => row.get(key)?.text ?? ""));
  const content = csvText([columns.map(({ heading }) => heading), ...lines]);
  const beside = { ending: mapEnding, content: mappingOf([table], false) };
  return { name: `${name}.csv`, content, beside };
}

const head: CellStyle = { bold: true, border: true, fill: "D9E2EC" };
const plain: CellStyle = { border: true };

function sheetOf({ name, columns, rows }: WrittenTable): Sheet {
  return {
    name,
    columns: columns.map(({ key, heading }) => ({ width: widthOf(key, heading) })),
    rows: [
      { cells: columns.map(({ heading }) => ({ content: { text: heading }, style: head })) },
      ...rows.map((row) => ({ cells: columns.map(({ key }) => cellFor(row.get(key))) })),
    ],
    heading: { from: 1, to: 1 },
    filter: `A1:${cellName(rows.length + 1, columns.length)}`,
  };
}

function cellFor(cell: WrittenCell | undefined): Cell {
  if (cell === undefined) return { content: null, style: plain };
  const { text, number } = cell;
  return { content: number === null ? { text } : { number }, style: plain };
}

function widthOf(key: string, heading: string): number {
  return /(?:title|statement|description|purpose|note)$/.test(key)
    ? 60
    : Math.max(12, heading.length + 2);
}

/** The mapping by which tables are read back. */
function mappingOf(tables: readonly WrittenTable[], inSheets: boolean): string {
  const lines = [
    "Which column of the table beside this file is what. After the table was edited:",
    "creditbank import table TABLE --map THIS-FILE -o DIR",
    "It is YAML under another name, for a workspace takes every .yaml file for a document.",
  ];
  const mapped = tables.map(({ kind, name, columns }) => ({
    kind,
    sheet: inSheets ? name : undefined,
    heading: 1,
    document: { by: columns.find(({ key }) => key === "id")?.heading },
    columns: Object.fromEntries(columns.map(({ key, heading }) => [heading, targetOf(kind, key)])),
  }));
  return draftYaml({ tables: mapped }, [{ path: [], lines }]);
}

/** Where a column goes back to: a list of values is split again where they were joined. */
function targetOf(
  kind: TableKind,
  key: string,
): string | { readonly [K in "key" | "separator"]: string } {
  const known = keyOf(kind, key);
  return "type" in known && known.type.type === "list" ? { key, separator } : key;
}
