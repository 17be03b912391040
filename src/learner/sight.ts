import type { CivilDate } from "../kernel/date.ts";
import { compareText } from "../kernel/order.ts";
import type { Desk } from "./desk.ts";
import type { Side } from "./held.ts";
import type { Holding } from "./holding.ts";
import { type Idle, idleIn } from "./idle.ts";
import type { ProgramRules } from "./program-rules.ts";
import type { Row } from "./row.ts";
import type { RowTerms } from "./row-terms.ts";
import { Terms } from "./terms.ts";

/** Pairs of numbers below this are one exact number. */
const most = 2 ** 26;

const pair = (one: number, other: number) => one * most + other;

/** What the rules see of a row. */
export interface Seen {
  /** Rows of one number are treated alike, whoever's they are. */
  readonly number: number;
  /** `course` is a course already earned; `idle` learning can bring nothing, whatever else is held. */
  readonly kind: "course" | "idle" | "held";
}

/** What the rules of one program see of rows. */
export class Sight {
  private readonly desk: Desk;
  private readonly rules: ProgramRules;
  private readonly terms: RowTerms;
  private readonly holdings = new Map<number, Holding | null>();
  private readonly breaks = new Map<string, readonly CivilDate[]>();
  private readonly spans = new Map<number, number>();
  private readonly sides: Readonly<Record<Side, Map<number, number>>> = {
    dated: new Map(),
    graded: new Map(),
    marked: new Map(),
  };
  private readonly facets = new Terms<null>();
  private readonly seen = new Terms<Seen>();
  private readonly whole = new Map<number, Map<number, Seen>>();
  private readonly earned = new Map<number, Map<number, Seen>>();

  constructor(desk: Desk, rules: ProgramRules, terms: RowTerms) {
    this.desk = desk;
    this.rules = rules;
    this.terms = terms;
  }

  of(row: Row): Seen {
    const span = this.spanOf(row);
    const completed = pair(row.thing, span);
    let holding = this.holdings.get(completed);
    if (holding === undefined) {
      holding = this.desk.holdingIn(this.terms.entry(row));
      this.holdings.set(completed, holding);
    }
    if (holding === null) return this.ofCourse(row);
    const edition = this.rules.editionNumber(holding.offering);
    const dated = this.side("dated", completed, holding, row);
    const graded = this.side("graded", pair(edition, row.grade), holding, row);
    const marked = this.side("marked", pair(edition, row.marks), holding, row);
    const byDate = this.whole.get(dated) ?? new Map<number, Seen>();
    this.whole.set(dated, byDate);
    const known = byDate.get(pair(graded, marked));
    if (known !== undefined) return known;
    const found = this.seeHeld(`${edition} ${dated} ${graded} ${marked}`, row);
    byDate.set(pair(graded, marked), found);
    return found;
  }

  /** Between which days that matter for the micro-credential it was completed; 0 where no day is recorded. */
  private spanOf(row: Row): number {
    const key = pair(row.thing, row.completedOn);
    const known = this.spans.get(key);
    if (known !== undefined) return known;
    const { item, completedOn } = this.terms.entry(row);
    const breaks = this.breaks.get(item) ?? this.rules.dayBreaks(item);
    this.breaks.set(item, breaks);
    const after = breaks.findLastIndex(
      (day) => completedOn !== null && compareText(day, completedOn) <= 0,
    );
    const span = completedOn === null ? 0 : after + 2;
    this.spans.set(key, span);
    return span;
  }

  /** The number of one side of a holding, of the edition held. */
  private side(side: Side, key: number, holding: Holding, row: Row): number {
    const known = this.sides[side].get(key);
    if (known !== undefined) return known;
    const facet = this.rules.facet(side, { ...holding, entry: this.terms.entry(row) });
    const edition = this.rules.editionNumber(holding.offering);
    const number = this.facets.number(`${edition} ${facet.key}`, () => null);
    this.sides[side].set(key, number);
    return number;
  }

  private seeHeld(key: string, row: Row): Seen {
    const idle: Idle | null = idleIn(this.desk, this.rules, this.terms.entry(row));
    const kind = idle === null ? "held" : "idle";
    const name = idle === null ? key : `idle ${idle.reasons.join(" ")}`;
    return this.numbered(name, kind);
  }

  /** Of a course already earned, the grade is looked at where requirements ask for one. */
  private ofCourse(row: Row): Seen {
    const byGrade = this.earned.get(row.thing) ?? new Map<number, Seen>();
    this.earned.set(row.thing, byGrade);
    const known = byGrade.get(row.grade);
    if (known !== undefined) return known;
    const grade = this.rules.grades.key(this.terms.entry(row).grade);
    const found = this.numbered(`earned ${row.thing} ${grade}`, "course");
    byGrade.set(row.grade, found);
    return found;
  }

  private numbered(name: string, kind: Seen["kind"]): Seen {
    return this.seen.value(this.seen.number(name, (number) => ({ number, kind })));
  }
}
