import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean, normaliseText } from "../../kernel/text.ts";
import type { SheetRow } from "../../spreadsheet/read/sheet-cells.ts";
import type { Draft } from "../draft.ts";
import type { ImportOptions } from "../format.ts";
import { wordsOf } from "../grid/read/cell-values.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { Tally } from "../sheet/tally.ts";
import { Assembly } from "./assemble.ts";
import { complete, DocumentIds } from "./complete.ts";
import { columnNamed, findHeadings, type Headings, headingsAt } from "./headings.ts";
import { keyOf } from "./key-type.ts";
import { targetsOf } from "./mapping.ts";
import type { MappedTable } from "./read-mapping.ts";
import { type MappedColumn, rowValues } from "./row-values.ts";
import { withoutEmpty } from "./tree.ts";

/** Reads one table by its mapping: rows to documents. Rows at fault are told and left out. */
export class TableReader {
  readonly findings: Diagnostic[] = [];
  private readonly tally = new Tally();
  private readonly table: MappedTable;
  private readonly sheet: Sheet;
  private readonly options: ImportOptions;
  private readonly path: string;

  constructor(table: MappedTable, sheet: Sheet, options: ImportOptions, path: string) {
    this.table = table;
    this.sheet = sheet;
    this.options = options;
    this.path = path;
  }

  read(): readonly Draft[] {
    const headings = this.headings();
    const columns = headings === null ? null : this.columns(headings);
    if (headings === null || columns === null) return [];
    const rows = this.chosen(headings);
    const assemblies = this.assemble(rows, headings, columns);
    const { drafts, lost } = this.finish(assemblies);
    const used = assemblies.reduce((sum, assembly) => sum + assembly.rows.length, 0) - lost;
    this.notRead(headings, columns);
    this.findings.push(...this.tally.finish());
    const what = `${drafts.length} × ${this.table.mapping.kind}`;
    const at = this.sheet.place(Math.max(1, headings.row), 1);
    this.findings.push(diagnostic("rows-read", { rows: rows.length, used, what }, at));
    return drafts;
  }

  private headings(): Headings | null {
    const { mapping, place } = this.table;
    const { rows } = this.sheet;
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
      this.findings.push(diagnostic("table-heading", { wanted, row: null }, place("columns")));
      return null;
    }
    const numbers = [mapping.heading].flat();
    const found = headingsAt(rows, numbers);
    if (found.names.size > 0) return found;
    const args = { wanted: "it is empty", row: numbers[0] ?? 0 };
    this.findings.push(diagnostic("table-heading", args, place("heading")));
    return null;
  }

  /** The columns of the mapping; null, with findings, where one is not there. */
  private columns(headings: Headings): readonly MappedColumn[] | null {
    const { mapping, place } = this.table;
    const before = this.findings.length;
    const found = [...headings.names.values()].map((name) => `"${name}"`);
    const missing = (column: string, suggestion: string | null, ...path: readonly string[]) =>
      this.findings.push(diagnostic("table-column", { column, found, suggestion }, place(...path)));
    for (const name of Object.keys(mapping.columns)) {
      const column = columnNamed(headings, name);
      if (typeof column !== "number") missing(name, column.suggestion, "columns", name);
    }
    for (const name of Object.keys(mapping.only ?? {})) {
      const column = columnNamed(headings, name);
      if (typeof column !== "number") missing(name, column.suggestion, "only", name);
    }
    const by = typeof mapping.document === "object" ? mapping.document.by : null;
    const byColumn = by === null ? 1 : columnNamed(headings, by);
    if (typeof byColumn !== "number") missing(by ?? "", byColumn.suggestion, "document", "by");
    if (this.findings.length > before) return null;
    return targetsOf(mapping).flatMap(([name, target]) => {
      const column = columnNamed(headings, name);
      const key = keyOf(mapping.kind, target.key);
      if (typeof column !== "number" || !("type" in key)) return [];
      return [{ column, heading: headings.names.get(column) ?? name, target, key }];
    });
  }

  /** The rows below the headings that the mapping does not pass over. */
  private chosen(headings: Headings): readonly SheetRow[] {
    const wanted = Object.entries(this.table.mapping.only ?? {}).map(([name, words]) => {
      return { column: columnNamed(headings, name), words: new Set(words.map(normaliseText)) };
    });
    return this.sheet.rows.filter(({ number, cells }) => {
      if (number <= headings.row) return false;
      const fits = wanted.every(
        ({ column, words }) =>
          typeof column === "number" && words.has(normaliseText(wordsOf(cells.get(column)))),
      );
      if (!fits)
        this.tally.lost(
          "rows",
          "`only` in the mapping passes them over",
          this.sheet.place(number, 1),
        );
      return fits;
    });
  }

  private assemble(
    rows: readonly SheetRow[],
    headings: Headings,
    columns: readonly MappedColumn[],
  ): readonly Assembly[] {
    const { kind, document = kind === "competency-framework" ? "sheet" : "row" } =
      this.table.mapping;
    const by = typeof document === "object" ? columnNamed(headings, document.by) : null;
    const assemblies = new Map<string, Assembly>();
    let current = "";
    for (const row of rows) {
      if (typeof by === "number") current = wordsOf(row.cells.get(by)) || current;
      else current = document === "sheet" ? "sheet" : String(row.number);
      const { values, findings } = rowValues(row, columns, this.sheet, kind);
      this.findings.push(...findings);
      if (findings.length > 0) continue;
      if (current === "") {
        const expected = "a value under the column that tells documents apart";
        this.findings.push(diagnostic("table-row", { expected }, this.sheet.place(row.number, 1)));
        continue;
      }
      const assembly = assemblies.get(current) ?? new Assembly(this.sheet);
      assemblies.set(current, assembly);
      this.findings.push(...assembly.add(row.number, values));
    }
    return [...assemblies.values()];
  }

  private finish(assemblies: readonly Assembly[]): {
    readonly drafts: readonly Draft[];
    readonly lost: number;
  } {
    const { mapping } = this.table;
    const isSheet =
      (mapping.document ?? (mapping.kind === "competency-framework" ? "sheet" : "row")) === "sheet";
    const stem = isSheet ? this.path.replace(/^.*\/|\.\w+$/g, "") : null;
    const ids = new DocumentIds();
    let lost = 0;
    const drafts = assemblies.flatMap((assembly) => {
      const [row = 1] = assembly.rows;
      const at = this.sheet.place(row, 1);
      const isStated = Object.hasOwn(assembly.tree, "id");
      const done = complete(assembly.tree, at, {
        mapping,
        options: this.options,
        tally: this.tally,
        stem,
      });
      const id = "id" in done ? ids.give(done.id, row, isStated) : null;
      if ("id" in done && id !== null) return [this.draftOf(id, assembly, row)];
      lost += assembly.rows.length;
      const expected =
        "lacks" in done
          ? done.lacks
          : `another id than row ${ids.rowOf(done.id)}; where several rows make one document, say \`document: {by: …}\``;
      this.findings.push(diagnostic("table-row", { expected }, at));
      return [];
    });
    return { drafts, lost };
  }

  private draftOf(id: string, { tree, rows }: Assembly, row: number): Draft {
    const sheet = this.sheet.name === null ? "" : `, sheet ${this.sheet.name}`;
    const last = rows.at(-1) ?? row;
    const where = last === row ? `row ${row}` : `rows ${row} to ${last}`;
    return {
      kind: this.table.mapping.kind,
      id,
      data: withoutEmpty(tree),
      comments: [{ path: [], lines: [`Read from ${this.path}${sheet}, ${where} (table).`] }],
      from: this.sheet.place(row, 1),
    };
  }

  private notRead(headings: Headings, columns: readonly MappedColumn[]): void {
    const { mapping } = this.table;
    const named = new Set(columns.map(({ column }) => column));
    for (const name of Object.keys(mapping.columns)) {
      const column = columnNamed(headings, name);
      if (typeof column === "number") named.add(column);
    }
    for (const [column, heading] of headings.names)
      if (!named.has(column))
        this.tally.lost(
          heading,
          "the mapping does not name this column",
          this.sheet.place(headings.row, column),
        );
  }
}

/** The sheet that a mapping means; a finding where there is none. Without a name it is the first with content. */
export function sheetOf(table: MappedTable, sheets: readonly Sheet[]): Sheet | Diagnostic {
  const { sheet: wanted } = table.mapping;
  const full = sheets.filter(({ rows }) => rows.length > 0);
  const found =
    wanted === undefined
      ? full[0]
      : typeof wanted === "number"
        ? sheets[wanted - 1]
        : (sheets.find(({ name }) => name === wanted) ??
          (sheets.length === 1 && sheets[0]?.name === null ? sheets[0] : undefined));
  if (found !== undefined && found.rows.length > 0) return found;
  const names = sheets.map(({ name }) => (name === null ? "one without a name" : `"${name}"`));
  const sheet = wanted === undefined ? "" : `"${wanted}"`;
  const suggestion = didYouMean(
    String(wanted ?? ""),
    sheets.flatMap(({ name }) => name ?? []),
  );
  return diagnostic("table-sheet", { sheet, found: names, suggestion }, table.place("sheet"));
}
