import { cellOf } from "./cell.ts";
import type { Columns } from "./columns.ts";
import { EntryReader, type EntryRules, type KnownItems } from "./entry-reader.ts";
import { type Entry, isRowFault, type RowFault } from "./record.ts";
import type { Row } from "./row.ts";
import type { RowTerms } from "./row-terms.ts";

/** Cells hold no NUL, so texts joined with it are the same only where their cells are. */
const between = "\0";

/** One part of a row: the columns that say it, and the numbers of what they were found to say. */
interface Part {
  readonly columns: readonly number[];
  readonly numbers: Map<string, number>;
}

/**
 * Reads rows as numbers. A row whose cells were all met before, in rows without a fault, is only looked up; any other
 * is judged as a whole.
 */
export class RowReader {
  private readonly terms: RowTerms;
  private readonly entries: EntryReader;
  private readonly learner: number;
  private readonly nameless: RowFault;
  private readonly thing: Part;
  private readonly completedOn: Part;
  private readonly grade: Part;
  private readonly marks: Part;
  private readonly program: Part;
  private readonly catalog: Part;

  constructor(columns: Columns, known: KnownItems, rules: EntryRules, terms: RowTerms) {
    const { learner, item, others, marks } = columns;
    this.terms = terms;
    this.entries = new EntryReader(columns, known, rules);
    this.learner = learner.at;
    const expected = "an identifier";
    this.nameless = { code: "learner-missing", column: learner.heading, expected };
    const part = (...said: readonly ({ readonly at: number } | undefined)[]): Part => ({
      columns: said.flatMap((column) => column?.at ?? []),
      numbers: new Map(),
    });
    this.thing = part(item, others.edition, others.route);
    this.completedOn = part(others.completedOn);
    this.grade = part(others.grade);
    this.program = part(others.program);
    this.catalog = part(others.catalog);
    // A mark is of a competency of the item.
    this.marks = marks.length === 0 ? part() : part(item, ...marks);
  }

  /** The learner of a row; empty where it names none, and `read` then says so. */
  learnerOf(fields: readonly string[]): string {
    return cellOf(fields[this.learner] ?? "");
  }

  /** What a row says beside its learner, or why it cannot be used. */
  read(fields: readonly string[]): Row | RowFault {
    const thing = numberIn(this.thing, fields);
    const completedOn = numberIn(this.completedOn, fields);
    const grade = numberIn(this.grade, fields);
    const marks = numberIn(this.marks, fields);
    const program = numberIn(this.program, fields);
    const catalog = numberIn(this.catalog, fields);
    const known = (thing | completedOn | grade | marks | program | catalog) >= 0;
    if (!known || this.learnerOf(fields) === "") return this.judge(fields);
    return { thing, completedOn, grade, marks, program, catalog };
  }

  private judge(fields: readonly string[]): Row | RowFault {
    if (this.learnerOf(fields) === "") return this.nameless;
    const said: Entry | RowFault = this.entries.read(fields);
    if (isRowFault(said)) return said;
    const row = this.terms.row(said);
    for (const name of ["thing", "completedOn", "grade", "marks", "program", "catalog"] as const) {
      const part = this[name];
      if (part.columns.length > 0) part.numbers.set(textOf(part, fields), row[name]);
    }
    return row;
  }
}

/** The number of what a part says; 0 where the file has no such column, negative where it was not met before. */
function numberIn(part: Part, fields: readonly string[]): number {
  if (part.columns.length === 0) return 0;
  return part.numbers.get(textOf(part, fields)) ?? -1;
}

function textOf({ columns }: Part, fields: readonly string[]): string {
  let text = fields[columns[0] ?? 0] ?? "";
  for (let at = 1; at < columns.length; at += 1) text += between + (fields[columns[at] ?? 0] ?? "");
  return text;
}
