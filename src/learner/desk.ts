import type { Reason } from "../award/award.ts";
import type { Document } from "../documents/document.ts";
import type { CivilDate } from "../kernel/date.ts";
import { groupBy } from "../kernel/group.ts";
import { compareText, sorted } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";
import { exceptionsInForce } from "../ladder/placing/exceptions-in-force.ts";
import type { EarnedCourse } from "../ladder/placing/item.ts";
import { awardsOf, type Case, creditsOf, type Settled, settle, verdictOf } from "./answer.ts";
import { bestOf } from "./duplicates.ts";
import type { Grounds } from "./grounds.ts";
import { type Holding, holdingOf } from "./holding.ts";
import { ProgramRules } from "./program-rules.ts";
import { OfferingReasons, rankedCodes, reasonsFor } from "./reasons.ts";
import type { Entry } from "./record.ts";
import type { LearnerAnswer } from "./result.ts";

type Exception = Document<"exception">;

/** Where one learner's records are answered for, program by program. */
export class Desk {
  readonly grounds: Grounds;
  private readonly takesPart: ((bank: string) => boolean) | undefined;
  private readonly rules = new Map<string, ProgramRules | null>();
  private readonly offerings = new Map<ProgramRules, OfferingReasons>();
  private readonly personal: ReadonlyMap<string, readonly Exception[]>;

  /** `takesPart` narrows the banks whose results are pooled. */
  constructor(grounds: Grounds, takesPart?: (bank: string) => boolean) {
    this.grounds = grounds;
    this.takesPart = takesPart;
    const exceptions = grounds.catalogue.workspace.documents.of("exception");
    const ofLearners = exceptions.filter(({ data }) => data.learner !== undefined);
    this.personal = groupBy(ofLearners, ({ data }) => data.learner ?? "");
  }

  /** The rules of a program for who was admitted on a day; null where there were none. */
  rulesOf(program: string, admitted: CivilDate | null): ProgramRules | null {
    const day = admitted === null ? null : this.grounds.ruleDay(admitted);
    const key = `${program} ${day ?? ""}`;
    const known = this.rules.get(key);
    if (known !== undefined) return known;
    const found = ProgramRules.of(this.grounds, program, day, this.takesPart);
    this.rules.set(key, found);
    return found;
  }

  /** The exceptions for one learner in a program; none for nearly everyone. */
  exceptionsFor(learner: string, program: string): readonly Exception[] {
    if (!this.personal.has(learner)) return [];
    const { catalogue } = this.grounds;
    return exceptionsInForce(catalogue, program, learner).filter(
      ({ data }) => data.learner !== undefined,
    );
  }

  /** What records come to under a program's rules; the second of two records of one thing is set aside. */
  caseOf(rules: ProgramRules, entries: readonly Entry[], exceptions: readonly Exception[]): Case {
    const scale = rules.scale;
    const byItem = groupBy(entries, ({ item }) => item);
    const held: Case["held"][number][] = [];
    const earned: EarnedCourse[] = [];
    const repeated = [...byItem].flatMap(([id, records]) => (records.length > 1 ? [id] : []));
    for (const id of sorted(byItem.keys(), compareText)) {
      const records = byItem.get(id) ?? [];
      const holdings = records.flatMap((entry) => this.holdingIn(entry) ?? []);
      if (holdings.length > 0) {
        const timely = holdings.filter(({ inWindow }) => inWindow !== "false");
        const among = timely.length > 0 ? timely : holdings;
        held.push(
          rules.see(
            bestOf(among, ({ entry }) => entry, scale),
            exceptions,
          ),
        );
      } else {
        const course = this.earnedIn(
          bestOf(records, (entry) => entry, scale),
          rules,
        );
        if (course !== null) earned.push(course);
      }
    }
    return { held, earned, exceptions, repeated: sorted(repeated, compareText) };
  }

  /** The answer for records in a program. */
  answer(rules: ProgramRules, asked: Case): LearnerAnswer {
    return this.answerOf(settle(rules, asked));
  }

  /** The answer for what was settled. */
  answerOf(settled: Settled): LearnerAnswer {
    const { held, repeated } = settled.case;
    const reasons = held.flatMap((one) => this.reasons(settled, one)).map(({ code }) => code);
    return {
      verdict: verdictOf(settled),
      ...creditsOf(settled),
      awards: awardsOf(settled),
      reasons: rankedCodes([...reasons, ...(repeated.length > 0 ? ["duplicate" as const] : [])]),
      exceptions: settled.certain.exceptions.map(({ id }) => id),
      optimal: settled.certain.optimal && settled.possible.optimal,
    };
  }

  /** Why a holding does not count for certain. */
  reasons(settled: Settled, held: Case["held"][number]): Reason[] {
    const known = this.offerings.get(settled.rules) ?? new OfferingReasons(settled.rules);
    this.offerings.set(settled.rules, known);
    return reasonsFor(settled, held, known);
  }

  /** The holding that a record is about; null where it is of a course. */
  holdingIn(entry: Entry): Holding | null {
    return entry.route === null || !this.isCourse(entry.item)
      ? holdingOf(entry, this.grounds.editions)
      : null;
  }

  private isCourse(id: string): boolean {
    return this.grounds.catalogue.workspace.documents.has("course", id);
  }

  private earnedIn(entry: Entry, rules: ProgramRules): EarnedCourse | null {
    const { catalogue } = this.grounds;
    const course =
      catalogue.courses.get(entry.item) ??
      catalogue.workspace.documents.editions("course", entry.item).at(-1);
    if (course === undefined) return null;
    const atHome = course.data.institution === rules.model.program.data.institution;
    return { course, route: entry.route ?? (atHome ? "resident" : "transfer"), grade: entry.grade };
  }
}

/** The answer where a program had no rules for a learner: it was not in effect on the day of admission. */
export const notInEffect: LearnerAnswer = {
  verdict: "no",
  certain: Rational.zero,
  possible: Rational.zero,
  awards: [],
  reasons: ["outside-window"],
  exceptions: [],
  optimal: true,
};
