import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../kernel/text.ts";
import { isIn, type Shard } from "../../learner/parts/shard.ts";
import { isRowFault, type RowFault } from "../../learner/record.ts";
import type { Cells } from "../../learner/rows/cells.ts";
import { type ColumnMapping, findColumns, usedColumns } from "../../learner/rows/columns.ts";
import type { EntryRules, KnownItems } from "../../learner/rows/entry-reader.ts";
import type { LearnerName } from "../../learner/rows/learner-name.ts";
import type { Row } from "../../learner/rows/row.ts";
import { RowReader } from "../../learner/rows/row-reader.ts";
import type { RowTerms } from "../../learner/rows/row-terms.ts";
import { DelimitedReader } from "../../source/delimited/delimited-reader.ts";

/** How the records of learners are read. */
export interface IntakeOptions {
  /** Path as the user would type it, for findings. */
  readonly path: string;
  readonly mapping: ColumnMapping;
  readonly known: KnownItems;
  readonly rules: EntryRules;
  /** The learners to take; null for all. */
  readonly shard: Shard | null;
  /** The one learner to take; null for all. */
  readonly only: string | null;
}

/** Who is told what the records say, in the order of the rows. */
export interface IntakeSink {
  /** `ignored` are those that mean nothing here. */
  readonly onHeading: (headings: readonly string[], ignored: readonly string[]) => void;
  /** The name is good until the next row. Why the row cannot be used after all, or null. */
  readonly onRow: (learner: LearnerName, row: Row, line: number) => RowFault | null;
  /** The learner is null where the row does not say whose it is; the name is good until the next row. */
  readonly onReject: (
    line: number,
    fault: RowFault,
    fields: readonly string[],
    learner: LearnerName | null,
  ) => void;
}

/** Reads the records of learners as their bytes arrive. */
export class Intake {
  private readonly options: IntakeOptions;
  private readonly terms: RowTerms;
  private readonly sink: IntakeSink;
  private readonly reader: DelimitedReader;
  private rows: RowReader | null = null;

  constructor(options: IntakeOptions, terms: RowTerms, sink: IntakeSink) {
    this.options = options;
    this.terms = terms;
    this.sink = sink;
    this.reader = new DelimitedReader({
      path: options.path,
      delimiter: null,
      onHeading: (fields, line) => this.heading(fields, line),
      onRow: (cells, line) => this.row(cells, line),
      onFault: ({ line, code, expected, text }) => {
        if (this.takesLost)
          this.sink.onReject(line, { code, column: null, expected }, [text], null);
      },
    });
  }

  /** Takes the next bytes; a finding where reading cannot go on. */
  push(chunk: Uint8Array): Diagnostic | null {
    return this.reader.push(chunk);
  }

  /** Says that all bytes have come; a finding where there was no heading. */
  end(): Diagnostic | null {
    return this.reader.end();
  }

  /** Rows of no learner belong to the first part. */
  private get takesLost(): boolean {
    return (this.options.shard?.part ?? 1) === 1;
  }

  private heading(fields: readonly string[], line: number): readonly number[] | Diagnostic {
    const { path, mapping, known, rules } = this.options;
    const isItem = (cell: string) => known.item(cell) !== null;
    const columns = findColumns(fields, mapping, { file: path, line }, isItem);
    if ("code" in columns) return columns;
    if (columns.others.program === undefined && !rules.programGiven)
      return programMissing(fields, { file: path, line });
    this.rows = new RowReader(columns, known, rules, this.terms);
    this.sink.onHeading(fields, columns.ignored);
    return usedColumns(columns);
  }

  private row(cells: Cells, line: number): void {
    const { rows } = this;
    if (rows === null) return;
    const learner = rows.learnerOf(cells);
    if (!this.takes(learner)) return;
    const said = rows.read(cells, learner);
    const fault = isRowFault(said) ? said : this.sink.onRow(learner, said, line);
    if (fault !== null) this.sink.onReject(line, fault, cells.texts(), learner);
  }

  private takes(learner: LearnerName): boolean {
    const { shard, only } = this.options;
    if (only !== null) return learner.text() === only;
    if (shard === null) return true;
    return learner.isEmpty ? this.takesLost : isIn(shard, learner.text());
  }
}

/** Without any program every row would be rejected, so the heading is. */
function programMissing(
  found: readonly string[],
  { file, line }: { readonly file: string; readonly line: number },
): Diagnostic {
  const at = { file, line, column: 1, endLine: line, endColumn: 1 };
  const suggestion = didYouMean("program", found);
  return diagnostic("column-missing", { name: "program", heading: null, found, suggestion }, at);
}
