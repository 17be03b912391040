import type { CivilDate } from "../../kernel/date.ts";
import { compareText } from "../../kernel/order.ts";
import type { Desk } from "../answer/desk.ts";
import { earliestAdmission } from "../rows/admission.ts";
import type { Row } from "../rows/row.ts";
import type { RowTerms } from "../rows/row-terms.ts";
import type { ProgramRules } from "../rules/program-rules.ts";
import { type Seen, Sight } from "./sight.ts";
import type { Situation } from "./situation.ts";

/** The rows of a learner for one program, and what their situation is known by: learners with one key have one answer. */
export interface SeenRows extends Omit<Situation, "entries"> {
  readonly key: string;
  /** A number for the rules; -1 where there were none. */
  readonly mark: number;
  readonly rows: readonly Row[];
}

/** What is answered at once: one program, or all of a learner's that are held together. Learners with one key have the same answers. */
export interface SeenGroup {
  readonly key: string;
  /** In the order of the programs; never empty. */
  readonly parts: readonly SeenRows[];
}

/** A program's rules for who was admitted on a day, and what they see. */
export interface View {
  readonly mark: number;
  readonly program: string;
  readonly admitted: CivilDate | null;
  /** Null where there were none. */
  readonly sight: Sight | null;
}

const none: readonly string[] = [];

/** Sorts the rows of learners into situations. */
export class Situations {
  private readonly desk: Desk;
  private readonly terms: RowTerms;
  /** Numbers of the programs for rows that name none. */
  private readonly programs: readonly number[];
  private readonly together: boolean;
  /** By the number of the program, then by that of the day of admission. */
  private readonly views: View[][] = [];
  private readonly sights = new Map<
    ProgramRules,
    { readonly mark: number; readonly sight: Sight }
  >();

  /** `programs` are those for rows that name none. Programs that are answered `together` stand in their order, before others. */
  constructor(desk: Desk, terms: RowTerms, programs: readonly string[], together = false) {
    this.desk = desk;
    this.terms = terms;
    this.together = together;
    this.programs = programs.map((id) => terms.programNumber(id));
  }

  /** What is seen of a learner, in the groups that are answered at once. */
  groupsOf(learner: string, rows: readonly Row[]): SeenGroup[] {
    const parts = this.of(learner, rows);
    if (this.together && parts.length > 1) return [{ key: keyTogether(parts, this.terms), parts }];
    return parts.map((one) => ({ key: one.key, parts: [one] }));
  }

  /** What is seen of a learner, program by program, in the order in which they appear. */
  of(learner: string, rows: readonly Row[]): SeenRows[] {
    const programs = this.programsOf(rows);
    const [only] = programs;
    if (only !== undefined && programs.length === 1) return [this.see(learner, only, rows)];
    return programs.map((program) => {
      const own = rows.filter((row) => row.program === 0 || row.program === program);
      return this.see(learner, program, own);
    });
  }

  /** All that has to be known to answer. */
  whole({ program, admitted, rows, seen, exceptions }: SeenRows): Situation {
    const entries = rows.map((row) => this.terms.entry(row));
    return { program, admitted, entries, seen, exceptions };
  }

  /** Those that rows name; where some name none, also those that were asked for. */
  private programsOf(rows: readonly Row[]): readonly number[] {
    const found: number[] = [];
    for (const { program } of rows) {
      if (program === 0) {
        for (const other of this.programs) if (!found.includes(other)) found.push(other);
      } else if (!found.includes(program)) found.push(program);
    }
    if (!this.together || found.length < 2) return found;
    const asked = this.programs.filter((program) => found.includes(program));
    return [...asked, ...found.filter((program) => !asked.includes(program))];
  }

  /**
   * The view of a program for a day of admission, both by their numbers; of the only one asked for where rows name none
   * (0). Undefined where it was not looked at yet.
   */
  viewKnown(program: number, catalog: number): View | undefined {
    if (program !== 0) return this.views[program]?.[catalog];
    const [only, other] = this.programs;
    return only === undefined || other !== undefined ? undefined : this.views[only]?.[catalog];
  }

  private see(learner: string, number: number, rows: readonly Row[]): SeenRows {
    const { mark, program, admitted, sight } = this.viewOf(number, rows);
    const own = this.desk.exceptionsFor(learner, program);
    const exceptions = own.length === 0 ? none : own.map(({ id }) => id);
    if (sight === null) {
      return { key: `none ${program}`, mark, program, admitted, rows, seen: [], exceptions };
    }
    if (own.length === 0 && !this.terms.anyTwice(rows.length, (row) => (rows[row] as Row).thing)) {
      const seen: Seen[] = [];
      for (const row of rows) seen.push(sight.of(row));
      const key = keyOf(mark, seen, hasHeld(seen));
      return { key, mark, program, admitted, rows, seen, exceptions };
    }
    // What stands twice is compared by grade and day, so the rows themselves are the key.
    const said = rows.map(({ thing, completedOn, grade, marks }) =>
      [thing, completedOn, grade, marks].join(" "),
    );
    const key = `${mark}:${said.join(";")}!${exceptions.join(" ")}`;
    return { key, mark, program, admitted, rows, seen: null, exceptions };
  }

  /** The view of a program for the earliest date of admission that rows state. */
  private viewOf(program: number, rows: readonly Row[]): View {
    const catalogOf = (row: number) => (rows[row] as Row).catalog;
    const catalog = earliestAdmission(this.terms, rows.length, catalogOf);
    const known = this.viewKnown(program, catalog);
    if (known !== undefined) return known;
    const id = this.terms.programOf(program);
    const admitted = this.terms.dayOf(catalog);
    const rules = this.desk.rulesOf(id, admitted);
    const found =
      rules === null
        ? { mark: -1, program: id, admitted, sight: null }
        : { program: id, admitted, ...this.sightOf(rules) };
    const byDay = this.views[program] ?? [];
    byDay[catalog] = found;
    this.views[program] = byDay;
    return found;
  }

  private sightOf(rules: ProgramRules) {
    const known = this.sights.get(rules) ?? {
      mark: this.sights.size,
      sight: new Sight(this.desk, rules, this.terms),
    };
    this.sights.set(rules, known);
    return known;
  }
}

/**
 * What tells situations under some rules apart. Courses already earned count only beside learning that can bring credit
 * (`active`), and learning that cannot is one, whichever it is.
 */
function keyOf(mark: number, seen: readonly Seen[], active: boolean): string {
  return `${mark}:${numbersOf(seen, active)}`;
}

/** What is seen, by its numbers, each once and in their order; courses only where they count. */
export function numbersOf(seen: readonly Seen[], active: boolean): string {
  const numbers: number[] = [];
  for (const { number, kind } of seen) {
    if ((active || kind !== "course") && !numbers.includes(number)) numbers.push(number);
  }
  if (numbers.length > 1) numbers.sort((a, b) => a - b);
  let key = "";
  for (const number of numbers) key += `${number},`;
  return key;
}

/** Is there learning that can bring credit? Without it, courses already earned do not matter. */
export function hasHeld(seen: readonly Seen[]): boolean {
  for (const { kind } of seen) if (kind === "held") return true;
  return false;
}

/**
 * What tells situations in several programs apart: learning that counts in one of them makes courses matter in all, and
 * where it enters another as part of a block, what is idle there by itself has nothing to be told.
 */
function keyTogether(parts: readonly SeenRows[], terms: RowTerms): string {
  const active = parts.some(({ seen }) => seen === null || hasHeld(seen));
  const ofUse = new Set(parts.flatMap((part) => itemsOfUse(part, terms)));
  const keys = parts.map(({ key, mark, rows, seen }) => {
    if (seen === null || mark < 0) return key;
    const named: string[] = [];
    const others: Seen[] = [];
    for (const [index, one] of seen.entries()) {
      const item = itemIn(rows, index, terms);
      if (one.kind === "idle" && ofUse.has(item)) named.push(`${one.number} ${item}`);
      else others.push(one);
    }
    return [keyOf(mark, others, active), ...named.sort(compareText)].join("~");
  });
  return keys.join("&");
}

/** Numbers of the items that can bring credit in one of several programs, or may be it. */
function itemsOfUse({ rows, seen }: SeenRows, terms: RowTerms): number[] {
  return rows.flatMap((_, index) => {
    const isIdle = seen?.[index]?.kind === "idle";
    return isIdle ? [] : [itemIn(rows, index, terms)];
  });
}

const itemIn = (rows: readonly Row[], index: number, terms: RowTerms) =>
  terms.itemOf(rows[index]?.thing ?? 0);
