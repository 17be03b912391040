import type { Reason } from "../../award/award.ts";
import type { ReasonCode } from "../../diagnostics/reasons.ts";
import type { Document } from "../../documents/document.ts";
import { addMonths, type CivilDate } from "../../kernel/date.ts";
import { groupBy } from "../../kernel/group.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import { Rational } from "../../kernel/rational.ts";
import { exceptionsInForce } from "../../ladder/placing/exceptions-in-force.ts";
import type { EarnedCourse } from "../../ladder/placing/item.ts";
import type { Entry } from "../record.ts";
import type { LearnerAnswer } from "../result.ts";
import type { Grounds } from "../rules/grounds.ts";
import type { Held } from "../rules/held.ts";
import { type Holding, holdingOf } from "../rules/holding.ts";
import { ProgramRules } from "../rules/program-rules.ts";
import { type Case, creditsOf, type Settled, settle, verdictOf } from "./answer.ts";
import { awardsOf } from "./answer-awards.ts";
import { bestEditions, bestOf } from "./duplicates.ts";
import { type Asked, settleTogether } from "./fit-together.ts";
import { JointMemory } from "./joint-memory.ts";
import { OfferingReasons, rankedCodes, reasonsApart, reasonsFor } from "./reasons.ts";

type Exception = Document<"exception">;

const noExceptions: readonly Exception[] = [];

/** Where one learner's records are answered for, program by program. */
export class Desk {
  readonly grounds: Grounds;
  private readonly takesPart: ((bank: string) => boolean) | undefined;
  private readonly rules = new Map<string, ProgramRules | null>();
  private readonly offerings = new Map<ProgramRules, OfferingReasons>();
  private readonly personal: ReadonlyMap<string, readonly Exception[]>;
  private readonly together = new JointMemory();

  /** `takesPart` narrows the banks whose results are pooled. */
  constructor(grounds: Grounds, takesPart?: (bank: string) => boolean) {
    this.grounds = grounds;
    this.takesPart = takesPart;
    const exceptions = grounds.catalogue.workspace.documents.of("exception");
    const ofLearners = exceptions.filter(({ data }) => data.learner !== undefined);
    this.personal = groupBy(ofLearners, ({ data }) => data.learner ?? "");
  }

  /** The rules of a program for who was admitted on a day; null where there were none. Days with the same rules share them. */
  rulesOf(program: string, admitted: CivilDate | null): ProgramRules | null {
    const first = admitted === null ? null : this.grounds.ruleDay(admitted);
    const shared = this.rulesOn(program, first);
    return shared?.countsFromAdmission === true ? this.rulesOn(program, admitted) : shared;
  }

  /** The first day on which one of some programs has rules, where an admission lies before it; null where it does not. */
  rulesBegin(programs: readonly string[], admitted: CivilDate): CivilDate | null {
    const has = (day: CivilDate) => programs.some((program) => this.rulesOf(program, day) !== null);
    if (has(admitted)) return null;
    const first = this.grounds.ruleDays.find(has);
    return first !== undefined && compareText(admitted, first) < 0 ? first : null;
  }

  /** Has a program rules on any day? Where no bank that it honours takes part on one, nothing can be said of it, not even no. */
  serves(program: string): boolean {
    const { ruleDays } = this.grounds;
    const [first] = ruleDays;
    const before = first === undefined ? [] : [addMonths(first, -1)];
    return [null, ...before, ...ruleDays].some((day) => this.rulesOf(program, day) !== null);
  }

  private rulesOn(program: string, day: CivilDate | null): ProgramRules | null {
    const key = `${program} ${day ?? ""}`;
    const known = this.rules.get(key);
    if (known !== undefined) return known;
    const found = ProgramRules.of(this.grounds, program, day, this.takesPart);
    this.rules.set(key, found);
    return found;
  }

  /** Has anybody an exception of their own? */
  get anyOwn(): boolean {
    return this.personal.size > 0;
  }

  /** Are there exceptions for this learner, in any program and on any day? */
  hasOwn(learner: string): boolean {
    return this.personal.has(learner);
  }

  /** The exceptions for one learner in a program; none for nearly everyone. */
  exceptionsFor(learner: string, program: string): readonly Exception[] {
    if (!this.hasOwn(learner)) return noExceptions;
    const { catalogue } = this.grounds;
    return exceptionsInForce(catalogue, program, learner).filter(
      ({ data }) => data.learner !== undefined,
    );
  }

  /** What records come to under a program's rules; of several records of one thing the best counts. */
  caseOf(rules: ProgramRules, entries: readonly Entry[], exceptions: readonly Exception[]): Case {
    const { scale } = rules;
    const holdings: Holding[] = [];
    const courses: Entry[] = [];
    for (const entry of entries) {
      const holding = this.holdingIn(entry);
      if (holding === null) courses.push(entry);
      else holdings.push(holding);
    }
    const byOffering = groupBy(holdings, ({ offering }) => offering.id);
    const byCourse = groupBy(courses, ({ item }) => item);
    const inOrder = (ids: Iterable<string>) => sorted(ids, compareText);
    const held = inOrder(byOffering.keys()).map((id) => {
      const seen = (byOffering.get(id) ?? []).map((one) => rules.see(one, exceptions));
      return bestEditions(seen, rules, this.grounds);
    });
    return {
      held: held.flatMap(([best]) => best ?? []),
      editions: held.filter((editions) => editions.length > 1),
      earned: inOrder(byCourse.keys()).flatMap((id) => {
        const best = bestOf(byCourse.get(id) ?? [], (entry) => entry, scale);
        return this.earnedIn(best, rules) ?? [];
      }),
      exceptions,
      repeated: inOrder(
        [...byOffering, ...byCourse].flatMap(([id, records]) => (records.length > 1 ? [id] : [])),
      ),
    };
  }

  /** The answer for records in a program. */
  answer(rules: ProgramRules, asked: Case): LearnerAnswer {
    return this.answerOf(settle(rules, asked));
  }

  /** What records come to in several programs that are held together, in the order given. */
  settleTogether(asked: readonly Asked[]): readonly Settled[] {
    return settleTogether(asked, this.together);
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
      exceptions: keptTo(settled),
      optimal: settled.certain.optimal && settled.possible.optimal,
      unique: settled.certain.unique && settled.possible.unique,
    };
  }

  /** Why a holding does not count for certain. */
  reasons(settled: Settled, held: Held): Reason[] {
    return reasonsFor(settled, held, this.offeringsIn(settled.rules));
  }

  /** Why a holding that no candidate award uses does not count. */
  reasonsApart(rules: ProgramRules, held: Held): ReasonCode[] {
    return reasonsApart(rules, held, this.offeringsIn(rules)).map(({ code }) => code);
  }

  private offeringsIn(rules: ProgramRules): OfferingReasons {
    const known = this.offerings.get(rules) ?? new OfferingReasons(rules);
    this.offerings.set(rules, known);
    return known;
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
      catalogue.workspace.documents.latest("course", entry.item);
    if (course === undefined || rules.fails(entry.grade)) return null;
    const atHome = course.data.institution === rules.model.program.data.institution;
    return { course, route: entry.route ?? (atHome ? "resident" : "transfer"), grade: entry.grade };
  }
}

/** Ids of the exceptions that change what counts for certain, or what a review may add; sorted. */
function keptTo({ certain, possible }: Settled): readonly string[] {
  const ids = [...certain.exceptions, ...possible.exceptions].map(({ id }) => id);
  return sorted(new Set(ids), compareText);
}

/** The answer where a program that has rules on other days had none for a learner: it, or its banks, were not in effect on the day of admission. */
export const notInEffect: LearnerAnswer = {
  verdict: "no",
  certain: Rational.zero,
  possible: Rational.zero,
  awards: [],
  reasons: ["outside-window"],
  exceptions: [],
  optimal: true,
  unique: true,
};
