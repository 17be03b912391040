import { compareText } from "../kernel/order.ts";
import type { Desk } from "./desk.ts";
import type { Side } from "./held.ts";
import type { Holding } from "./holding.ts";
import { idleIn } from "./idle.ts";
import type { ProgramRules } from "./program-rules.ts";
import type { Row } from "./row.ts";
import type { RowTerms } from "./row-terms.ts";
import { Terms } from "./terms.ts";

/** What the rules see of a row. */
export interface Seen {
  /** Rows of one number are treated alike, whoever's they are. */
  readonly number: number;
  /** `course` is a course already earned; `idle` learning can bring nothing, whatever else is held. */
  readonly kind: "course" | "idle" | "held";
}

/** A thing completed between two days that matter for it. */
interface Completed {
  /** Null for a course. */
  readonly holding: Holding | null;
  readonly edition: number;
  readonly dated: number;
  /** What is seen of it with a grade and marks, by the numbers of how the rules see these. */
  readonly seen: Map<number, Seen>;
}

/** More ways to see a grade than rules can tell apart. */
const mostFacets = 2 ** 20;

/** What the rules of one program see of rows. All that was looked at once is found again by its numbers. */
export class Sight {
  private readonly desk: Desk;
  private readonly rules: ProgramRules;
  private readonly terms: RowTerms;
  private readonly byDay: Completed[][] = [];
  private readonly bySpan = new Map<string, Completed>();
  private readonly graded: number[][] = [];
  private readonly marked: number[][] = [];
  private readonly earned: Seen[][] = [];
  private readonly facets = new Terms<null>();
  private readonly all = new Terms<Seen>();

  constructor(desk: Desk, rules: ProgramRules, terms: RowTerms) {
    this.desk = desk;
    this.rules = rules;
    this.terms = terms;
  }

  of(row: Row): Seen {
    const completed = this.byDay[row.thing]?.[row.completedOn] ?? this.completed(row);
    const { holding, edition, seen } = completed;
    if (holding === null) return this.earned[row.thing]?.[row.grade] ?? this.course(row);
    const graded = this.graded[edition]?.[row.grade] ?? this.side("graded", completed, row);
    const marked = this.marked[edition]?.[row.marks] ?? this.side("marked", completed, row);
    return seen.get(graded * mostFacets + marked) ?? this.held(completed, graded, marked, row);
  }

  private completed(row: Row): Completed {
    const key = `${row.thing} ${this.spanOf(row)}`;
    const known = this.bySpan.get(key) ?? this.look(row);
    this.bySpan.set(key, known);
    put(this.byDay, row.thing, row.completedOn, known);
    return known;
  }

  /** Between which days that matter for the item it was completed; -1 where no day is recorded. */
  private spanOf(row: Row): number {
    const { item, completedOn } = this.terms.entry(row);
    if (completedOn === null) return -1;
    return (
      this.rules.dayBreaks(item).findLastIndex((day) => compareText(day, completedOn) <= 0) + 1
    );
  }

  private look(row: Row): Completed {
    const holding = this.desk.holdingIn(this.terms.entry(row));
    const seen = new Map<number, Seen>();
    if (holding === null) return { holding, edition: 0, dated: 0, seen };
    const edition = this.rules.editionNumber(holding.offering);
    return { holding, edition, dated: this.facet("dated", holding, edition), seen };
  }

  /** The grade or the marks of a row, as the rules see them. */
  private side(side: "graded" | "marked", { holding, edition }: Completed, row: Row): number {
    if (holding === null) return 0;
    const entry = this.terms.entry(row);
    const number = this.facet(side, { ...holding, entry }, edition);
    put(this[side], edition, row[side === "graded" ? "grade" : "marks"], number);
    return number;
  }

  private facet(side: Side, holding: Holding, edition: number): number {
    return this.facets.number(`${edition} ${this.rules.facet(side, holding).key}`, () => null);
  }

  private held(
    { edition, dated, seen }: Completed,
    graded: number,
    marked: number,
    row: Row,
  ): Seen {
    const idle = this.rules.namesItems
      ? null
      : idleIn(this.desk, this.rules, this.terms.entry(row));
    const found =
      idle === null
        ? this.numbered(`${edition} ${dated} ${graded} ${marked}`, "held")
        : this.numbered(`idle ${idle.reasons.join(" ")}`, "idle");
    seen.set(graded * mostFacets + marked, found);
    return found;
  }

  /** Of a course already earned, the grade is looked at where requirements ask for one. */
  private course(row: Row): Seen {
    const grade = this.rules.grades.key(this.terms.entry(row).grade);
    const found = this.numbered(
      `earned ${row.thing} ${grade}`,
      this.rules.namesItems ? "held" : "course",
    );
    put(this.earned, row.thing, row.grade, found);
    return found;
  }

  private numbered(name: string, kind: Seen["kind"]): Seen {
    return this.all.value(this.all.number(name, (number) => ({ number, kind })));
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
