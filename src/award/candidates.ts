import type { Agreement, AgreementResult } from "../documents/agreement.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { groupBy, groupByEach } from "../kernel/group.ts";
import { lazily } from "../kernel/lazy.ts";
import type { DocumentOnDay } from "../workspace/catalogue.ts";
import { agreementAward } from "./agreement-award.ts";
import { type AgreementBook, admits, type Decision } from "./agreements.ts";
import { commonAttributes, courseAttributes, setKey, setName } from "./attributes.ts";
import type { Award } from "./award.ts";
import type { BankRules } from "./bank-rules.ts";
import { convertedAward } from "./converted-award.ts";
import { type CoveringSet, coveringSets } from "./covering-sets.ts";
import { partialAwards } from "./partial-award.ts";
import { unassignedAwards } from "./unassigned-award.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;
type Admission = (agreement: Agreement, result: AgreementResult | null) => boolean;
type Free = (offerings: readonly Offering[]) => boolean;

/** May a program use a course for credit that rests on these offerings? */
export type CourseUse = (course: Course, offerings: readonly Offering[]) => boolean;

const always = () => true;

type ByUse = ReadonlyMap<string, readonly Award[]>;

/** Awards by the micro-credentials that they use, alone or with others. */
export const byUse = (awards: Iterable<Award>): ByUse =>
  groupByEach(awards, ({ microCredentials }) => microCredentials);

/** The candidate awards of one bank over all offerings of a day (semantics, section 5). */
export class AwardMaker {
  readonly rules: BankRules;
  private readonly book: AgreementBook;
  private readonly about: string | null;
  private readonly covering = new WeakMap<Course, readonly CoveringSet[]>();
  // What holds whatever the program is worked out once, however many offerings or claims it is asked for.
  private readonly anywhere = lazily(() =>
    byUse(this.assemble(this.rules.courses, always, always)),
  );
  private readonly freeAnywhere = lazily(() => this.unsettled(always));
  private readonly decidedFor = lazily(() => groupBy(this.decided(always), ({ course }) => course));
  private readonly credit = new WeakMap<Course, ByUse>();

  /** `about`: what is computed is only for sets with this micro-credential; null for all. */
  constructor(rules: BankRules, book: AgreementBook, about: string | null = null) {
    this.about = about;
    this.rules = rules;
    this.book = book;
  }

  /** All candidate awards of the bank for the program, in its unit where a source says how; `usable` are the courses that it can use, `mayUse` says for what. */
  awards(
    program: DocumentOnDay<"program">,
    usable: readonly Course[],
    mayUse: CourseUse = always,
  ): Award[] {
    const admitted: Admission = (agreement, result) =>
      admits(agreement, result, program, this.rules.bank);
    const { bank } = this.rules;
    return this.assemble(usable, admitted, mayUse).map((award) =>
      convertedAward(award, bank.data, program.data.unit),
    );
  }

  /** All candidate awards that use a micro-credential, whatever the program: decisions with every result, and what the bank's rules compute. */
  awardsUsing(microCredential: string): readonly Award[] {
    return this.anywhere().get(microCredential) ?? [];
  }

  /** Those that give credit for a course itself, of whatever institution. */
  awardsFor(course: Course, microCredential: string): readonly Award[] {
    const known = this.credit.get(course) ?? byUse(this.creditFor(course));
    this.credit.set(course, known);
    return known.get(microCredential) ?? [];
  }

  private assemble(courses: readonly Course[], admitted: Admission, mayUse: CourseUse): Award[] {
    const free = this.unsettled(admitted);
    return [
      ...this.decided(admitted),
      ...courses.flatMap((course) => this.assigned(course, free, mayUse)),
      ...courses.flatMap((course) =>
        this.rules.candidates
          .of(course)
          .filter((m) => free([m]) && mayUse(course, [m]))
          .flatMap((m) => partialAwards(this.rules, m, course)),
      ),
      ...this.singles(free).flatMap((m) => unassignedAwards(this.rules, m)),
    ];
  }

  private creditFor(course: Course): Award[] {
    const decided = this.decidedFor().get(course.id) ?? [];
    return [...decided, ...this.assigned(course, this.freeAnywhere(), always)];
  }

  /** Which sets of offerings no admitted decision settles, of those that awards are computed for. */
  private unsettled(admitted: Admission): Free {
    const settled = settledSets(this.book.decisionsOf(this.rules.bank.id), admitted);
    return (offerings) =>
      (this.about === null || offerings.some(({ id }) => id === this.about)) &&
      !settled.has(setKey(offerings));
  }

  private assigned(course: Course, free: Free, mayUse: CourseUse): Award[] {
    return this.coveringSets(course)
      .filter((set) => free(set.offerings) && mayUse(course, set.offerings))
      .map((set) => assignedAward(this.rules, course, set));
  }

  /** The offerings that may get unassigned credit by themselves; none where the bank gives none. */
  private singles(free: Free): Offering[] {
    if (this.rules.bank.data.unassigned?.allowed !== true) return [];
    return [...this.rules.catalogue.offerings.values()].filter((m) => free([m]));
  }

  private decided(admitted: Admission): Award[] {
    return this.book
      .decisionsOf(this.rules.bank.id)
      .flatMap((decision) => this.agreementAwards(decision, admitted));
  }

  private agreementAwards(decision: Decision, admitted: Admission): Award[] {
    const { data } = decision.agreement;
    if (data.decision === "no-credit") return [];
    return (data.results ?? []).flatMap((result, index) => {
      const award = admitted(data, result) ? agreementAward(this.rules, decision, index) : null;
      return award === null ? [] : [award];
    });
  }

  private coveringSets(course: Course): readonly CoveringSet[] {
    const sets =
      this.covering.get(course) ?? coveringSets(this.rules, course, undefined, this.about);
    this.covering.set(course, sets);
    return sets;
  }
}

/** A course's credit for a set that covers it. */
export function assignedAward(rules: BankRules, course: Course, set: CoveringSet): Award {
  return {
    ...commonAttributes(rules, set.offerings),
    ...courseAttributes(course),
    id: `assigned:${course.id}:${setName(set.offerings)}`,
    type: "assigned",
    status: set.certain ? "eligible" : "review",
    credits: course.data.credits,
    coverage: set.coverage,
    get doubts() {
      return set.doubts;
    },
    at: placeOf(course, "id"),
  };
}

/** Sets that an admitted credit or no-credit decision settles: nothing is computed for them. */
export function settledSets(decisions: readonly Decision[], admitted: Admission): Set<string> {
  const settling = decisions.filter(({ agreement: { data } }) => {
    if (data.decision !== "credit" && data.decision !== "no-credit") return false;
    const results = data.results ?? [];
    return results.length === 0
      ? admitted(data, null)
      : results.some((result) => admitted(data, result));
  });
  return new Set(settling.map((decision) => setKey(decision.offerings)));
}
