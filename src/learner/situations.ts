import type { CivilDate } from "../kernel/date.ts";
import type { Desk } from "./desk.ts";
import type { ProgramRules } from "./program-rules.ts";
import type { Row } from "./row.ts";
import type { RowTerms } from "./row-terms.ts";
import { type Seen, Sight } from "./sight.ts";
import type { Situation } from "./situation.ts";

/** The rows of a learner for one program, and the key of the situation. */
export interface SeenRows extends Omit<Situation, "entries"> {
  readonly rows: readonly Row[];
}

/**
 * What tells situations apart. Courses already earned count only beside learning that can bring credit, and learning
 * that cannot is one, whichever it is.
 */
function keyOf(seen: readonly Seen[]): string {
  const active = seen.some(({ kind }) => kind === "held");
  const numbers = new Set<number>();
  for (const { number, kind } of seen) if (active || kind !== "course") numbers.add(number);
  return [...numbers].sort((a, b) => a - b).join(",");
}

/** Sorts the rows of learners into situations. */
export class Situations {
  private readonly desk: Desk;
  private readonly terms: RowTerms;
  private readonly programs: readonly string[];
  private readonly sights = new Map<
    ProgramRules,
    { readonly mark: number; readonly sight: Sight }
  >();

  /** `programs` are those for rows that name none. */
  constructor(desk: Desk, terms: RowTerms, programs: readonly string[]) {
    this.desk = desk;
    this.terms = terms;
    this.programs = programs;
  }

  /** What is seen of a learner, program by program, in the order in which they appear. */
  of(learner: string, rows: readonly Row[]): SeenRows[] {
    return this.programsOf(rows).map((program) => {
      const own = rows.filter((row) => (this.terms.program(row) ?? program) === program);
      return this.see(learner, program, own);
    });
  }

  /** All that has to be known to answer. */
  whole({ key, program, admitted, rows, numbers, exceptions }: SeenRows): Situation {
    const entries = rows.map((row) => this.terms.entry(row));
    return { key, program, admitted, entries, numbers, exceptions };
  }

  /** Those that rows name; where some name none, also those that were asked for. */
  private programsOf(rows: readonly Row[]): readonly string[] {
    const found = new Set<string>();
    for (const row of rows) {
      const named = this.terms.program(row);
      if (named !== null) found.add(named);
      else for (const program of this.programs) found.add(program);
    }
    return [...found];
  }

  private see(learner: string, program: string, rows: readonly Row[]): SeenRows {
    const admitted = this.admitted(rows);
    const exceptions = this.desk.exceptionsFor(learner, program).map(({ id }) => id);
    const asked = { program, admitted, rows, exceptions };
    const rules = this.desk.rulesOf(program, admitted);
    if (rules === null) return { ...asked, key: `none ${program}`, numbers: [] };
    const { sight, mark } = this.sightOf(rules);
    if (exceptions.length === 0 && !this.anyTwice(rows)) {
      const seen = rows.map((row) => sight.of(row));
      return { ...asked, key: `${mark}:${keyOf(seen)}`, numbers: seen.map(({ number }) => number) };
    }
    // What stands twice is compared by grade and day, so the rows themselves are the key.
    const said = rows.map(({ thing, completedOn, grade, marks }) =>
      [thing, completedOn, grade, marks].join(" "),
    );
    return { ...asked, key: `${mark}:${said.join(";")}!${exceptions.join(" ")}`, numbers: null };
  }

  /** The first date of admission that is stated, as the first day with the same rules. */
  private admitted(rows: readonly Row[]): CivilDate | null {
    for (const row of rows) {
      const day = this.terms.admitted(row);
      if (day !== null) return this.desk.grounds.ruleDay(day);
    }
    return null;
  }

  private anyTwice(rows: readonly Row[]): boolean {
    return rows.some((row, index) => {
      const { item } = this.terms.thing(row);
      return rows.some((other, at) => at > index && this.terms.thing(other).item === item);
    });
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
