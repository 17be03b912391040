import type { DiagnosticArgs, DiagnosticCode } from "../../../diagnostics/catalogue.ts";
import { type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { CivilDate } from "../../../kernel/date.ts";
import type { Rational } from "../../../kernel/rational.ts";
import { didYouMean } from "../../../kernel/text.ts";
import type { SheetRow } from "../../../spreadsheet/read/sheet-cells.ts";
import { type Answer, answers, type ColumnKey, columns } from "../columns.ts";
import { dayOf, shareOf, wordsOf } from "./cell-values.ts";
import type { FoundGrid } from "./found-grid.ts";
import { contradiction, type GridAnswer } from "./grid-answer.ts";

/** The most competencies that may count only together. */
const mostTogether = 50;

/** What the rows of a grid may name. */
export interface Known {
  readonly outcomes: readonly string[];
  /** Addresses by the names that a grid uses for them. */
  readonly competencies: ReadonlyMap<string, string>;
}

/** Reads the rows of a grid one by one; what cannot be read is collected, and its row left out. */
export class RowReader {
  readonly findings: Diagnostic[] = [];
  private readonly grid: FoundGrid;
  private readonly known: Known;

  constructor(grid: FoundGrid, known: Known) {
    this.grid = grid;
    this.known = known;
  }

  /** The answer of a row; null where it has none, or none that can be read. */
  read(row: SheetRow): GridAnswer | null {
    const before = this.findings.length;
    this.beyond(row);
    const said = this.words(row, "answer");
    const isSilent = said === "" && this.words(row, "share") === "";
    if (isSilent || this.findings.length > before) return null;
    const outcome = this.outcome(row);
    const answer = this.answer(row, said);
    const competencies = answer === "none" ? [] : this.competencies(row);
    const share = this.share(row);
    const date = this.date(row);
    if (outcome === null || answer === null || this.findings.length > before) return null;
    const [evidence, comment, initials] = (["evidence", "comment", "initials"] as const).map(
      (key) => this.words(row, key),
    ) as [string, string, string];
    const read = {
      row: row.number,
      outcome,
      answer,
      competencies,
      share,
      evidence,
      comment,
      initials,
      date,
    };
    const why = contradiction(read);
    if (why === null) return read;
    this.find(row, "answer", "grid-contradiction", { outcome, why });
    return null;
  }

  /** A row of more cells than there are headings: nobody can tell which of them was divided by mistake. */
  private beyond({ number, cells }: SheetRow): void {
    const { width, place } = this.grid;
    const value = width === null ? undefined : cells.get(width + 1);
    if (width === null || value === undefined) return;
    const args = {
      column: "no heading",
      value: wordsOf(value),
      expected: "as many cells as headings, with \\| for a bar within a text",
      suggestion: null,
    };
    this.findings.push(diagnostic("grid-cell", args, place(number, width + 1)));
  }

  private outcome(row: SheetRow): string | null {
    const { outcomes } = this.known;
    const id = this.words(row, "outcome");
    if (outcomes.includes(id)) return id;
    const named = id === "" ? null : id;
    const suggestion = named === null ? null : didYouMean(named, outcomes);
    this.find(row, "outcome", "grid-row", { outcome: named, suggestion });
    return null;
  }

  private answer(row: SheetRow, said: string): Answer | null {
    const answer = answers.find((known) => known === said.toLowerCase());
    if (answer !== undefined) return answer;
    this.unclear(row, "answer", answers.join(", "), didYouMean(said, answers));
    return null;
  }

  private competencies(row: SheetRow): string[] {
    const { competencies } = this.known;
    const names = this.words(row, "competency")
      .split(/[+;,\n]/)
      .map((name) => name.trim());
    if (names.length > mostTogether) {
      this.unclear(row, "competency", `at most ${mostTogether} competencies`, null);
      return [];
    }
    const found = names.flatMap((name) => {
      if (name === "") return [];
      const address = competencies.get(name);
      if (address === undefined) {
        const expected = "competencies of the list, joined with +";
        this.unclear(row, "competency", expected, didYouMean(name, competencies.keys()));
        return [];
      }
      return [address];
    });
    return [...new Set(found)];
  }

  private share(row: SheetRow): Rational | null {
    const value = this.value(row, "share");
    if (value === undefined || wordsOf(value) === "") return null;
    const share = shareOf(value);
    if (share === null) this.unclear(row, "share", "a share such as 70 % or 0.7", null);
    return share;
  }

  private date(row: SheetRow): CivilDate | null {
    const value = this.value(row, "date");
    if (value === undefined || wordsOf(value) === "") return null;
    const day = dayOf(value, this.grid.from1904);
    if (day === null) this.unclear(row, "date", "a day as YYYY-MM-DD", null);
    return day;
  }

  private unclear(
    row: SheetRow,
    key: ColumnKey,
    expected: string,
    suggestion: string | null,
  ): void {
    const column = columns.find((one) => one.key === key)?.heading ?? key;
    this.find(row, key, "grid-cell", { column, value: this.words(row, key), expected, suggestion });
  }

  private find<C extends DiagnosticCode>(
    row: SheetRow,
    key: ColumnKey,
    code: C,
    args: DiagnosticArgs<C>,
  ): void {
    const at = this.grid.place(row.number, this.grid.columns.get(key) ?? 1);
    this.findings.push(diagnostic(code, args, at));
  }

  private words(row: SheetRow, key: ColumnKey): string {
    return wordsOf(this.value(row, key));
  }

  private value({ cells }: SheetRow, key: ColumnKey) {
    const column = this.grid.columns.get(key);
    return column === undefined ? undefined : cells.get(column);
  }
}
