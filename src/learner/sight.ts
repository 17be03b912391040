import type { Desk } from "./desk.ts";
import type { Side } from "./held.ts";
import type { Holding } from "./holding.ts";
import type { ProgramRules } from "./program-rules.ts";
import type { Row } from "./row.ts";
import type { RowTerms } from "./row-terms.ts";
import { Terms } from "./terms.ts";

/** Pairs of numbers below this are one exact number. */
const most = 2 ** 26;

const pair = (one: number, other: number) => one * most + other;

/** What the rules of one program see of rows: rows of one number are treated alike, whoever's they are. */
export class Sight {
  private readonly desk: Desk;
  private readonly rules: ProgramRules;
  private readonly terms: RowTerms;
  private readonly holdings = new Map<number, Holding | null>();
  private readonly sides: Readonly<Record<Side, Map<number, number>>> = {
    dated: new Map(),
    graded: new Map(),
    marked: new Map(),
  };
  private readonly seen = new Terms<null>();
  private readonly facets = new Terms<null>();
  private readonly whole = new Map<number, Map<number, number>>();
  private readonly earned = new Map<number, number>();

  constructor(desk: Desk, rules: ProgramRules, terms: RowTerms) {
    this.desk = desk;
    this.rules = rules;
    this.terms = terms;
  }

  /** The number of what the rules see of a row. */
  number(row: Row): number {
    const completed = pair(row.thing, row.completedOn);
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
    const byDate = this.whole.get(dated) ?? new Map<number, number>();
    this.whole.set(dated, byDate);
    const rest = pair(graded, marked);
    const known = byDate.get(rest);
    if (known !== undefined) return known;
    const number = this.seen.number(`${edition} ${dated} ${graded} ${marked}`, () => null);
    byDate.set(rest, number);
    return number;
  }

  /** The number of one side of a holding, of the edition held. */
  private side(side: Side, key: number, holding: Holding, row: Row): number {
    const known = this.sides[side].get(key);
    if (known !== undefined) return known;
    const entry = this.terms.entry(row);
    const facet = this.rules.facet(side, { ...holding, entry });
    const edition = this.rules.editionNumber(holding.offering);
    const number = this.facets.number(`${edition} ${facet.key}`, () => null);
    this.sides[side].set(key, number);
    return number;
  }

  /** Of a course already earned, the grade is looked at where requirements ask for one. */
  private ofCourse(row: Row): number {
    const grade = this.rules.gradesMatter ? row.grade : 0;
    const known = this.earned.get(pair(row.thing, grade));
    if (known !== undefined) return known;
    const number = this.seen.number(`earned ${row.thing} ${grade}`, () => null);
    this.earned.set(pair(row.thing, grade), number);
    return number;
  }
}
