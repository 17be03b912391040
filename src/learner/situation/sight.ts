import type { ReasonCode } from "../../diagnostics/reasons.ts";
import type { Desk } from "../answer/desk.ts";
import type { Row } from "../rows/row.ts";
import { partAt, type RowTable } from "../rows/row-table.ts";
import { type RowTerms, rankOf } from "../rows/row-terms.ts";
import { Terms } from "../rows/terms.ts";
import type { Side } from "../rules/held.ts";
import type { Holding } from "../rules/holding.ts";
import type { ProgramRules } from "../rules/program-rules.ts";
import { idleIn } from "./idle.ts";

/** What the rules see of a row. */
export interface Seen {
  /** Rows of one number are treated alike, whoever's they are. */
  readonly number: number;
  /** `course` is a course already earned; `idle` learning can bring nothing, whatever else is held. */
  readonly kind: "course" | "idle" | "held";
  /** Why idle learning brings nothing; none of what is not idle. */
  readonly reasons: readonly ReasonCode[];
}

/** A thing completed between two days that matter for it. */
interface Completed {
  /** Null for a course. */
  readonly holding: Holding | null;
  readonly edition: number;
  readonly dated: number;
  /** What is seen of it without marks, by the kind of the grade. */
  readonly plain: Seen[];
  /** What is seen of it by the numbers of how the rules see its grade and its marks. */
  readonly sided: Seen[][];
}

/** What rows are about, and the days from which the rules see it another way. */
interface Subject {
  /** As ranks, ascending. */
  readonly breaks: readonly number[];
  /** By how many of these days had come, plus one; the first is for rows without a day. */
  readonly completed: Completed[];
}

/** What the rules of one program see of rows. All that was looked at once is found again by its numbers. */
export class Sight {
  private readonly desk: Desk;
  private readonly rules: ProgramRules;
  private readonly terms: RowTerms;
  /** By the number of the thing. */
  private readonly subjects: Subject[] = [];
  /** The kind of each grade, by its number: grades of one kind are seen alike. */
  private readonly kinds: number[] = [];
  private readonly kindTerms = new Terms<null>();
  private readonly graded: number[][] = [];
  private readonly marked: number[][] = [];
  private readonly facets = new Terms<null>();
  private readonly all = new Terms<Seen>();

  constructor(desk: Desk, rules: ProgramRules, terms: RowTerms) {
    this.desk = desk;
    this.rules = rules;
    this.terms = terms;
  }

  /** What is seen of a row that lies in a table; undefined where something of it was not looked at yet. */
  known(table: RowTable, index: number): Seen | undefined {
    const subject = this.subjects[table.part(index, partAt.thing)];
    if (subject === undefined) return undefined;
    const span = this.spanIn(subject, table.part(index, partAt.completedOn));
    const completed = subject.completed[span];
    if (completed === undefined) return undefined;
    const kind = this.kinds[table.part(index, partAt.grade)];
    if (kind === undefined) return undefined;
    const marks = table.part(index, partAt.marks);
    if (marks === 0) return completed.plain[kind];
    const { edition, sided } = completed;
    const graded = this.graded[edition]?.[kind] ?? -1;
    return sided[graded]?.[this.marked[edition]?.[marks] ?? -1];
  }

  of(row: Row): Seen {
    const subject = this.subjects[row.thing] ?? this.subject(row);
    const span = this.spanIn(subject, row.completedOn);
    const completed = subject.completed[span] ?? this.completed(subject, row);
    if (row.marks !== 0) return this.look(completed, row);
    const kind = this.kindOf(row.grade);
    const known = completed.plain[kind];
    if (known !== undefined) return known;
    const found = this.look(completed, row);
    completed.plain[kind] = found;
    return found;
  }

  private kindOf(grade: number): number {
    const known = this.kinds[grade];
    if (known !== undefined) return known;
    const key = this.rules.gradeKey(this.terms.gradeOf(grade));
    const found = this.kindTerms.number(key, () => null);
    this.kinds[grade] = found;
    return found;
  }

  private subject(row: Row): Subject {
    const { item } = this.terms.entry(row);
    const found = { breaks: this.rules.dayBreaks(item).map(rankOf), completed: [] };
    this.subjects[row.thing] = found;
    return found;
  }

  /** The place of a row's day among those that matter. */
  private spanIn({ breaks }: Subject, completedOn: number): number {
    if (completedOn === 0) return 0;
    const day = this.terms.rank(completedOn);
    let come = breaks.length;
    while (come > 0 && day < (breaks[come - 1] as number)) come -= 1;
    return come + 1;
  }

  private completed(subject: Subject, row: Row): Completed {
    const holding = this.desk.holdingIn(this.terms.entry(row));
    const edition = holding === null ? 0 : this.rules.editionNumber(holding.offering);
    const dated = holding === null ? 0 : this.facet("dated", holding, edition);
    const found = { holding, edition, dated, plain: [], sided: [] };
    subject.completed[this.spanIn(subject, row.completedOn)] = found;
    return found;
  }

  private look(completed: Completed, row: Row): Seen {
    const { holding, edition, sided } = completed;
    if (holding === null) return this.course(row);
    const kind = this.kindOf(row.grade);
    const graded = this.graded[edition]?.[kind] ?? this.side("graded", completed, row, kind);
    const marked =
      this.marked[edition]?.[row.marks] ?? this.side("marked", completed, row, row.marks);
    const known = sided[graded]?.[marked];
    if (known !== undefined) return known;
    const found = this.held(completed, graded, marked, row);
    put(sided, graded, marked, found);
    return found;
  }

  /** The grade or the marks of a row, as the rules see them. */
  private side(
    side: "graded" | "marked",
    { holding, edition }: Completed,
    row: Row,
    place: number,
  ): number {
    if (holding === null) return 0;
    const entry = this.terms.entry(row);
    const number = this.facet(side, { ...holding, entry }, edition);
    put(this[side], edition, place, number);
    return number;
  }

  private facet(side: Side, holding: Holding, edition: number): number {
    return this.facets.number(`${edition} ${this.rules.facet(side, holding).key}`, () => null);
  }

  private held({ edition, dated }: Completed, graded: number, marked: number, row: Row): Seen {
    const idle = this.rules.namesItems
      ? null
      : idleIn(this.desk, this.rules, this.terms.entry(row));
    return idle === null
      ? this.numbered(`${edition} ${dated} ${graded} ${marked}`, "held")
      : this.numbered(`idle ${idle.reasons.join(" ")}`, "idle", idle.reasons);
  }

  /** Of a course already earned, the grade is looked at where requirements ask for one. */
  private course(row: Row): Seen {
    const grade = this.rules.grades.key(this.terms.entry(row).grade);
    return this.numbered(`earned ${row.thing} ${grade}`, this.rules.namesItems ? "held" : "course");
  }

  private numbered(name: string, kind: Seen["kind"], reasons: Seen["reasons"] = []): Seen {
    return this.all.value(this.all.number(name, (number) => ({ number, kind, reasons })));
  }
}

function put<T>(table: T[][], row: number, column: number, value: T): void {
  const known = table[row];
  if (known !== undefined) known[column] = value;
  else {
    const fresh: T[] = [];
    fresh[column] = value;
    table[row] = fresh;
  }
}
