import type { Doubt } from "../competency/doubt.ts";
import type { Agreement, AgreementResult } from "../documents/agreement.ts";
import { subjectAndNumber } from "../documents/course.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { compareText } from "../kernel/order.ts";
import { greatest, least, Rational } from "../kernel/rational.ts";
import { round } from "../policy/rounding.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import type { Award, Reason } from "./award.ts";
import { type AgreementBook, admits, type Decision, resultPlace } from "./agreements.ts";
import { type CoveringSet, coveringSets, gateDoubts, judgeSet, setDoubts } from "./assigned.ts";
import type { BankRules } from "./bank-rules.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** The candidate awards of one bank for one program over a set of offerings (semantics, section 5). */
export class AwardMaker {
  readonly rules: BankRules;
  private readonly book: AgreementBook;
  private readonly catalogue: Catalogue;
  private readonly covering = new WeakMap<Course, CoveringSet[]>();

  constructor(rules: BankRules, book: AgreementBook) {
    this.rules = rules;
    this.book = book;
    this.catalogue = rules.catalogue;
  }

  /** All candidate awards of the bank for the program; `usable` are the courses that the program can use. */
  awards(program: DocumentOnDay<"program">, usable: readonly Course[]): Award[] {
    const decisions = this.book.decisionsOf(this.rules.bank.id);
    const settled = this.settledSets(decisions, program);
    return this.assemble(decisions, settled, usable, (agreement, result) =>
      admits(agreement, result, program, this.rules.bank),
    );
  }

  /** All candidate awards of the bank, whatever the program: decisions with every result, and what its rules compute. */
  awardsAnywhere(courses: readonly Course[]): Award[] {
    const decisions = this.book.decisionsOf(this.rules.bank.id);
    const settled = new Set(decisions.filter(isSettling).map((decision) => setKey(decision.offerings)));
    return this.assemble(decisions, settled, courses, () => true);
  }

  /** Sets that a credit or no-credit decision which admits the program settles: nothing is computed for them. */
  private settledSets(decisions: readonly Decision[], program: DocumentOnDay<"program">): Set<string> {
    const { bank } = this.rules;
    const settling = decisions.filter(isSettling).filter(({ agreement: { data } }) => {
      const results = data.results ?? [];
      return results.length === 0
        ? admits(data, null, program, bank)
        : results.some((result) => admits(data, result, program, bank));
    });
    return new Set(settling.map((decision) => setKey(decision.offerings)));
  }

  private assemble(
    decisions: readonly Decision[],
    settled: ReadonlySet<string>,
    courses: readonly Course[],
    admitted: (agreement: Agreement, result: AgreementResult) => boolean,
  ): Award[] {
    const free = (offerings: readonly Offering[]) => !settled.has(setKey(offerings));
    const singles = [...this.catalogue.offerings.values()].filter((m) => free([m]));
    return [
      ...decisions.flatMap((decision) => this.agreementAwards(decision, admitted)),
      ...courses.flatMap((course) =>
        this.assignedAwards(course).flatMap(({ set, award }) => (free(set) ? [award] : [])),
      ),
      ...courses.flatMap((course) => singles.flatMap((m) => this.partialAwards(m, course))),
      ...singles.flatMap((m) => this.unassignedAwards(m)),
    ];
  }

  private agreementAwards(
    decision: Decision,
    admitted: (agreement: Agreement, result: AgreementResult) => boolean,
  ): Award[] {
    const { data } = decision.agreement;
    if (data.decision === "no-credit") return [];
    return (data.results ?? []).flatMap((result, index) => {
      const award = admitted(data, result) ? this.agreementAward(decision, index) : null;
      return award === null ? [] : [award];
    });
  }

  private agreementAward(decision: Decision, index: number): Award | null {
    const { agreement, offerings } = decision;
    const result = agreement.data.results?.[index];
    if (result === undefined) return null;
    const type = agreement.data.decision === "waiver" ? "waiver" : result.type;
    const course = result.course === undefined ? null : this.catalogue.courses.get(result.course);
    if (course === undefined || course?.data.creditable === false) return null;
    if ((type === "assigned" || type === "waiver") && course === null) return null;
    const { reasons, doubts } = this.standing(decision);
    const onlyYear = offerings.length === 1 ? offerings[0]?.data.level?.year : null;
    const subjectLevel = `${result.subject ?? ""}-${result.level ?? onlyYear ?? ""}`;
    const name = result.course ?? (type === "block" ? "block" : subjectLevel);
    const attributes =
      course === null
        ? {
            course: null,
            subject: result.subject ?? null,
            level: result.level ?? onlyYear ?? null,
            number: null,
            tags: [...new Set(offerings.flatMap((m) => m.data.tags ?? []))].sort(compareText),
            unit: null,
          }
        : courseAttributes(course);
    const stated = result.credits ?? course?.data.credits ?? Rational.zero;
    return {
      ...this.base(offerings),
      ...(type === "block" ? blockAttributes : attributes),
      id: `agreement:${agreement.id}:${name}`,
      type,
      status: reasons.length === 0 ? "recognized" : "review",
      credits: type === "waiver" ? Rational.zero : stated,
      agreement: agreement.id,
      decision: `${agreement.id} ${agreement.edition ?? ""} ${setKey(offerings)}`,
      precludes: result.precludes ?? [],
      doubts,
      reasons,
      at: resultPlace(agreement, index),
    };
  }

  /** Why a decision gives review only: not approved, conditional, or made on another substance. */
  private standing({ agreement, outdated }: Decision): { reasons: Reason[]; doubts: Doubt[] } {
    const { id, data } = agreement;
    const reasons: Reason[] = [];
    const doubts: Doubt[] = [];
    const rule = `agreement ${id}`;
    if (outdated !== null) {
      const parts = outdated.length === 0 ? ["its substance"] : outdated;
      const at = placeOf(agreement, "basis", "substance");
      reasons.push({ code: "agreement-outdated", args: { agreement: id, parts }, rule, source: null, at });
      const args = { fact: "reassessment", agreement: id, parts } as const;
      doubts.push({ for: "faculty", fact: "reassessment", args, at });
    }
    if (!data.approved || compareText(data.approved.on, this.catalogue.asOf) > 0) {
      const at = placeOf(agreement, "assessed");
      reasons.push({ code: "agreement-unsigned", args: { agreement: id }, rule, source: null, at });
      doubts.push({ for: "registrar", fact: "approval", args: { fact: "approval", agreement: id }, at });
    }
    if (data.decision === "conditional") {
      const conditions = conditionWords(data.conditions);
      const at = placeOf(agreement, "conditions");
      const args = { agreement: id, conditions };
      reasons.push({ code: "agreement-conditional", args, rule, source: null, at });
      doubts.push({ for: "registrar", fact: "conditions", args: { fact: "conditions", ...args }, at });
    }
    return { reasons, doubts };
  }

  /** The smallest covering sets of a course over all offerings, as awards. */
  private assignedAwards(course: Course): { set: readonly Offering[]; award: Award }[] {
    const sets = this.covering.get(course) ?? coveringSets(this.rules, course, this.catalogue.offerings.values());
    this.covering.set(course, sets);
    return sets.map((set) => ({
      set: set.offerings,
      award: {
        ...this.base(set.offerings),
        ...courseAttributes(course),
        id: `assigned:${course.id}:${named(set.offerings)}`,
        type: "assigned",
        status: set.certain ? "eligible" : "review",
        credits: course.data.credits,
        coverage: set.coverage,
        doubts: set.doubts,
        at: placeOf(course, "id"),
      },
    }));
  }

  /** Part of a course's credit for a single offering that does not cover it. */
  private partialAwards(m: Offering, course: Course): Award[] {
    const { rounding, equivalence } = this.rules;
    const gates = this.rules.gates(m).passes;
    if (!equivalence.partialCredit || rounding === null || gates === "false") return [];
    if (!this.rules.judge.pair(m, course).relevant) return [];
    const verdict = judgeSet(this.rules, [m], course);
    const ceiling = this.rules.ceiling(m);
    const amount = (share: Rational, cap: Rational | null) => {
      const credits = share.times(course.data.credits);
      return round(cap === null ? credits : least(credits, cap), rounding);
    };
    const certain =
      gates === "true" && verdict.covers !== "true"
        ? amount(verdict.coverage.share.certain, ceiling.low)
        : Rational.zero;
    const possible =
      verdict.covers === "false"
        ? amount(verdict.coverage.share.possible, ceiling.high)
        : Rational.zero;
    const award = (status: Award["status"], credits: Rational, doubts: readonly Doubt[]): Award => ({
      ...this.base([m]),
      ...courseAttributes(course),
      course: null,
      number: null,
      id: `partial:${course.id}:${named([m])}`,
      type: "unassigned",
      status,
      credits,
      coverage: verdict.coverage,
      doubts,
      at: placeOf(course, "id"),
    });
    return [
      ...(certain.isPositive ? [award("eligible", certain, [])] : []),
      ...(possible.moreThan(certain)
        ? [award("review", possible, setDoubts(this.rules, course, [m], verdict))]
        : []),
    ];
  }

  /** Unassigned credit sized by the offering's hours, one award for each subject. */
  private unassignedAwards(m: Offering): Award[] {
    const { bank, rounding } = this.rules;
    const { unassigned } = bank.data;
    const gates = this.rules.gates(m).passes;
    const year = m.data.level?.year ?? null;
    if (unassigned?.allowed !== true || rounding === null || gates === "false" || year === null) return [];
    const { low, high } = this.rules.ceiling(m);
    const now = round(low, rounding);
    const atMost = high === null ? Rational.zero : round(high, rounding);
    const subjects = (m.data.subjects ?? []).map((subject) => {
      const mapped = unassigned.subjects;
      return mapped !== undefined && Object.hasOwn(mapped, subject) ? (mapped[subject] ?? subject) : subject;
    });
    const policy = unassigned.status ?? "review";
    return [...new Set(subjects)].flatMap((subject) => {
      const award = (status: Award["status"], credits: Rational, suffix: string): Award => ({
        ...this.base([m]),
        id: `unassigned:${subject}-${year}:${named([m])}${suffix}`,
        type: "unassigned",
        status,
        subject,
        level: year,
        tags: m.data.tags ?? [],
        credits,
        divisible: { step: rounding.step, least: greatest(rounding.least, rounding.step) },
        doubts: status === "review" ? this.unassignedDoubts(m, subject, year, suffix !== "") : [],
        at: placeOf(m, "hours"),
      });
      const status = policy === "eligible" && gates === "true" ? "eligible" : "review";
      return [
        ...(now.isPositive ? [award(status, now, "")] : []),
        ...(atMost.moreThan(now) ? [award("review", atMost, ":high")] : []),
      ];
    });
  }

  private unassignedDoubts(m: Offering, subject: string, level: number, high: boolean): Doubt[] {
    const doubts = gateDoubts(this.rules, m);
    if (high) {
      const args = { fact: "hours-kind", microCredential: m.id } as const;
      doubts.push({ for: "provider", fact: "hours-kind", args, at: placeOf(m, "hours") });
    }
    if ((this.rules.bank.data.unassigned?.status ?? "review") === "review") {
      const args = { fact: "unassigned", subject, level } as const;
      const at = placeOf(this.rules.bank, "unassigned");
      doubts.push({ for: "faculty", fact: "unassigned", args, at });
    }
    return doubts;
  }

  /** What all awards over a set of offerings have in common. */
  private base(offerings: readonly Offering[]) {
    return {
      bank: this.rules.bank.id,
      route: this.rules.bank.data.route,
      course: null,
      subject: null,
      level: null,
      number: null,
      tags: [],
      unit: null,
      divisible: null,
      microCredentials: offerings.map((m) => m.id),
      providers: [...new Set(offerings.map((m) => m.data.issuer.id))].sort(compareText),
      agreement: null,
      decision: null,
      precludes: [],
      coverage: null,
      reasons: [],
    } as const satisfies Partial<Award>;
  }
}

/** Only these decisions settle a set for good. */
const isSettling = ({ agreement: { data } }: Decision) =>
  data.decision === "credit" || data.decision === "no-credit";

/** A set of offerings as a key. */
const setKey = (offerings: readonly Offering[]) => offerings.map((m) => m.id).join("+");

/** A set of offerings as it appears in award ids. */
const named = (offerings: readonly Offering[]) =>
  offerings.map((m) => (m.edition === null ? m.id : `${m.id}@${m.edition}`)).join("+");

const blockAttributes = { course: null, subject: null, level: null, number: null, tags: [], unit: null };

/** What an award carries of its course. */
export function courseAttributes(course: Course) {
  const { subject, number } = subjectAndNumber(course.data);
  return {
    course: course.id,
    subject,
    number,
    level: course.data.level?.year ?? null,
    tags: course.data.tags ?? [],
    unit: course.data.unit,
  };
}

function conditionWords(conditions: NonNullable<Decision["agreement"]["data"]["conditions"]> | undefined): string {
  if (conditions === undefined) return "";
  const { minimumGrade, complete, note } = conditions;
  const grade = minimumGrade instanceof Rational ? `${minimumGrade.times(Rational.of(100))} %` : minimumGrade;
  return [
    grade === undefined ? "" : `grade of at least ${grade}`,
    complete === undefined ? "" : `completion of ${complete.join(", ")}`,
    note ?? "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}
