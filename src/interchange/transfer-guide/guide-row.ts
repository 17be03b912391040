import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import type { CivilDate, Period } from "../../kernel/date.ts";
import { didYouMean } from "../../kernel/text.ts";
import type { SheetRow } from "../../spreadsheet/read/sheet-cells.ts";
import { dayOf, wordsOf } from "../grid/read/cell-values.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { GuideColumn, GuideLayout } from "./guide-columns.ts";
import { isOpen, readDay, readPeriod } from "./read-period.ts";

/** One row of a guide, by what its columns are; what cannot be read of it is kept with its place. */
export class GuideRow {
  readonly number: number;
  readonly findings: Diagnostic[] = [];
  private readonly row: SheetRow;
  private readonly sheet: Sheet;
  private readonly layout: GuideLayout;

  constructor(row: SheetRow, sheet: Sheet, layout: GuideLayout) {
    this.number = row.number;
    this.row = row;
    this.sheet = sheet;
    this.layout = layout;
  }

  /** The text under a column; empty where there is none. */
  words(column: GuideColumn): string {
    return wordsOf(this.cell(column));
  }

  /** The text under a column; null where there is none. */
  text(column: GuideColumn): string | null {
    const words = this.words(column);
    return words === "" ? null : words;
  }

  /** Where the cell of a column stands, or a part of it. */
  at(column: GuideColumn, from?: number, to?: number): Span {
    return this.sheet.place(this.number, this.layout.columns.get(column) ?? 1, from, to);
  }

  /** The ids in a cell, joined by `pattern`; a finding where one is none. */
  ids(column: GuideColumn, pattern = /\s*[,;&]\s*/): readonly string[] {
    const words = this.text(column);
    const ids = words === null ? [] : words.split(pattern);
    const wrong = ids.find((id) => !/^[a-z0-9][a-z0-9.-]*$/.test(id));
    if (wrong === undefined) return ids;
    this.unclear(column, "ids of documents, joined with commas");
    return [];
  }

  /** A day; undefined where there is none, or none that can be read. */
  day(column: GuideColumn, which: "first" | "last" = "first"): CivilDate | undefined {
    const cell = this.cell(column);
    if (cell === undefined || isOpen(wordsOf(cell))) return undefined;
    const day = dayOf(cell, this.sheet.from1904) ?? readDay(wordsOf(cell), which);
    if (day === null) this.unclear(column, "a day (YYYY-MM-DD) or a month such as Sep/15");
    return day ?? undefined;
  }

  /** The days on which the row is in effect. */
  period(): Period {
    const words = this.text("period");
    if (words !== null && this.text("start") === null) {
      const period = readPeriod(words);
      if (period === null) this.unclear("period", "days such as `Sep/15 to present`");
      return period ?? {};
    }
    const [from, to] = [this.day("start"), this.day("end", "last")];
    if (from !== undefined && to !== undefined && to < from)
      this.unclear("end", `a day on or after ${from}`);
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }

  /** One of some words; null where there is none, or another. */
  word<T extends string>(column: GuideColumn, known: readonly T[]): T | null {
    const words = this.text(column)?.toLowerCase() ?? null;
    if (words === null) return null;
    const found = known.find((one) => one === words);
    if (found === undefined) this.unclear(column, known.join(", "), didYouMean(words, known));
    return found ?? null;
  }

  /** Reports that a cell is not what it should be; the row is to be left out. */
  unclear(column: GuideColumn, expected: string, suggestion: string | null = null): void {
    const heading = this.layout.names.get(column) ?? column;
    const args = { column: heading, value: this.words(column), expected, suggestion };
    this.findings.push(diagnostic("table-cell", args, this.at(column)));
  }

  /** Reports that the row lacks something, at the cell that has need of it. */
  lacks(expected: string, column: GuideColumn): void {
    this.findings.push(diagnostic("table-row", { expected }, this.at(column)));
  }

  private cell(column: GuideColumn) {
    const number = this.layout.columns.get(column);
    return number === undefined ? undefined : this.row.cells.get(number);
  }
}
