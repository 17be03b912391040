import { type Entry, isRowFault, type RowFault } from "../record.ts";
import { CellNumbers } from "./cell-numbers.ts";
import type { Cells } from "./cells.ts";
import type { Columns } from "./columns.ts";
import { EntryReader, type EntryRules, type KnownItems } from "./entry-reader.ts";
import { LearnerName } from "./learner-name.ts";
import { type Row, rowParts } from "./row.ts";
import type { RowTerms } from "./row-terms.ts";

/**
 * Reads rows as numbers. A row whose cells were all met before, in rows without a fault, is only looked up by its
 * bytes; any other is judged as a whole.
 */
export class RowReader {
  /** Of the row that was last asked for. */
  private readonly learner = new LearnerName();
  private readonly terms: RowTerms;
  private readonly entries: EntryReader;
  private readonly learnerColumn: number;
  private readonly nameless: RowFault;
  private readonly parts: Readonly<Record<keyof Row, CellNumbers>>;

  constructor(columns: Columns, known: KnownItems, rules: EntryRules, terms: RowTerms) {
    const { learner, item, others, marks } = columns;
    this.terms = terms;
    this.entries = new EntryReader(columns, known, rules);
    this.learnerColumn = learner.at;
    const expected = "an identifier";
    this.nameless = { code: "learner-missing", column: learner.heading, expected };
    const part = (...said: readonly ({ readonly at: number } | undefined)[]) =>
      new CellNumbers(said.flatMap((column) => column?.at ?? []));
    this.parts = {
      thing: part(item, others.edition, others.route),
      completedOn: part(others.completedOn),
      grade: part(others.grade),
      // A mark is of a competency of the item.
      marks: marks.length === 0 ? part() : part(item, ...marks),
      program: part(others.program),
      // Whether there were rules on a day depends on the program.
      catalog: others.catalog === undefined ? part() : part(others.program, others.catalog),
    };
  }

  /** The learner of a row, which may be empty; `read` then says so. */
  learnerOf(cells: Cells): LearnerName {
    this.learner.read(cells, this.learnerColumn);
    return this.learner;
  }

  /** What a row says beside its learner, or why it cannot be used. */
  read(cells: Cells, learner: LearnerName): Row | RowFault {
    if (learner.isEmpty) return this.nameless;
    const { parts } = this;
    const thing = parts.thing.find(cells);
    const completedOn = parts.completedOn.find(cells);
    const grade = parts.grade.find(cells);
    const marks = parts.marks.find(cells);
    const program = parts.program.find(cells);
    const catalog = parts.catalog.find(cells);
    const known = (thing | completedOn | grade | marks | program | catalog) >= 0;
    if (!known) return this.judge(cells);
    return { thing, completedOn, grade, marks, program, catalog };
  }

  private judge(cells: Cells): Row | RowFault {
    const said: Entry | RowFault = this.entries.read(cells.texts());
    if (isRowFault(said)) return said;
    const row = this.terms.row(said);
    for (const name of rowParts) this.parts[name].keep(cells, row[name]);
    return row;
  }
}
