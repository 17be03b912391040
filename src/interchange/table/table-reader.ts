import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { append } from "../../kernel/append.ts";
import { normaliseText } from "../../kernel/text.ts";
import type { SheetRow } from "../../spreadsheet/read/sheet-cells.ts";
import type { Draft } from "../draft.ts";
import type { ImportOptions } from "../format.ts";
import { wordsOf } from "../grid/read/cell-values.ts";
import { beyondHeadings } from "../sheet/beyond-headings.ts";
import { rowsBelow, type Sheet } from "../sheet/sheet.ts";
import { Tally } from "../sheet/tally.ts";
import { Assembly } from "./assemble.ts";
import { complete, DocumentIds } from "./complete.ts";
import { columnNamed, type Headings } from "./headings.ts";
import type { MappedTable } from "./read-mapping.ts";
import { type MappedColumn, rowValues } from "./row-values.ts";
import { knownColumns, layoutOf, unnamed } from "./table-layout.ts";
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
    const layout = layoutOf(this.table, this.sheet, this.findings);
    if (layout === null) return [];
    const { headings, columns } = layout;
    const rows = this.chosen(headings);
    const beyond = beyondHeadings(rows, knownColumns(this.table, headings), this.sheet);
    for (const finding of beyond) this.findings.push(finding);
    const assemblies = this.assemble(rows, headings, columns);
    const { drafts, lost } = this.finish(assemblies);
    const used = assemblies.reduce((sum, assembly) => sum + assembly.rows.length, 0) - lost;
    for (const [column, heading] of unnamed(this.table, layout))
      this.tally.lost(
        heading,
        "the mapping does not name this column",
        this.sheet.place(headings.row, column),
      );
    append(this.findings, this.tally.finish());
    const what = `${drafts.length} × ${this.table.mapping.kind}`;
    const at = this.sheet.place(Math.max(1, headings.row), 1);
    const all = rowsBelow(this.sheet, headings.row, rows);
    this.findings.push(diagnostic("rows-read", { rows: all, used, what }, at));
    return drafts;
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
      append(this.findings, findings);
      if (findings.length > 0) continue;
      if (current === "") {
        const expected = "a value under the column that tells documents apart";
        this.findings.push(diagnostic("table-row", { expected }, this.sheet.place(row.number, 1)));
        continue;
      }
      const assembly = assemblies.get(current) ?? new Assembly(this.sheet);
      assemblies.set(current, assembly);
      append(this.findings, assembly.add(row.number, values));
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
}
