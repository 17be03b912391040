import type { Award } from "../award/award.ts";
import type { BankRules } from "../award/bank-rules.ts";
import { hasOutcomes } from "../competency/coverage.ts";
import type { Document } from "../documents/document.ts";
import { type CivilDate, includes } from "../kernel/date.ts";
import type { Interval } from "../kernel/interval.ts";
import { byText, firstOf, sorted } from "../kernel/order.ts";
import { type Assumption, assumptionsOf } from "../policy/assumptions.ts";
import { type BankTerms, termsOf } from "../policy/bank-terms.ts";
import type { GateResult } from "../policy/gates.ts";
import type { GradeBands } from "../policy/grade.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { type CourseDerivation, deriveCourse } from "./derivation.ts";
import { Evaluation } from "./evaluation.ts";

/** What one bank would recommend for one micro-credential, whatever the program. */
export interface Assessment {
  readonly microCredential: string;
  readonly edition: string | null;
  readonly title: string;
  readonly bank: string;
  readonly bankTitle: string;
  readonly gates: readonly GateResult[];
  /** Credit that the hours can carry; `high: null` is unbounded. */
  readonly ceiling: Interval;
  /** Courses of the bank's institution that it is relevant to or was compared with, the best covered first. */
  readonly courses: readonly CourseDerivation[];
  /** Candidate awards that use it, alone or with others, by id. */
  readonly awards: readonly Award[];
  /** What holds for all that the bank recommends. */
  readonly terms: BankTerms;
  /** Conditions on a learner, taken as met. */
  readonly assumptions: readonly Assumption[];
}

/** The answer of `assess`. */
export interface AssessReport {
  readonly asOf: CivilDate;
  readonly assessments: readonly Assessment[];
}

/** Assesses the micro-credentials against the banks whose ids are let through: `() => true` takes all. */
export function assess(
  catalogue: Catalogue,
  offerings: (id: string) => boolean,
  banks: (id: string) => boolean,
): AssessReport {
  const evaluation = new Evaluation(catalogue);
  const assessments: Assessment[] = [];
  for (const offering of catalogue.offerings.values()) {
    if (!offerings(offering.id)) continue;
    for (const bank of [...catalogue.banks.keys()].sort()) {
      if (banks(bank)) assessments.push(assessOne(evaluation, offering, bank));
    }
  }
  return { asOf: catalogue.asOf, assessments };
}

function assessOne(
  evaluation: Evaluation,
  offering: Document<"micro-credential">,
  bank: string,
): Assessment {
  const maker = evaluation.maker(bank);
  const { rules } = maker;
  const courses = [...evaluation.catalogue.courses.values()].filter(
    (course) => course.data.institution === rules.bank.data.institution && course.data.creditable,
  );
  return {
    microCredential: offering.id,
    edition: offering.edition,
    title: offering.data.title,
    bank,
    bankTitle: rules.bank.data.title ?? bank,
    gates: rules.gates(offering).results,
    ceiling: rules.ceiling(offering),
    courses: metCourses(rules, offering, courses),
    awards: sorted(
      maker.awardsAnywhere(courses).filter((award) => award.microCredentials.includes(offering.id)),
      firstOf(
        byText((a) => a.id),
        byText((a) => a.status),
      ),
    ),
    terms: termsOf(
      rules.bank.data,
      courses.map((course) => course.data.unit),
    ),
    assumptions: assumptionsFor(rules, offering),
  };
}

/** What a bank asks of a learner who completed the offering, which views of offerings take as met. */
export function assumptionsFor(
  rules: BankRules,
  offering: Document<"micro-credential">,
): Assumption[] {
  return assumptionsOf(rules.bank, offering, scaleOf(rules.catalogue, rules));
}

function scaleOf({ workspace, asOf }: Catalogue, { bank }: BankRules): GradeBands | null {
  const id = bank.data.grade?.scale;
  if (id === undefined || id === null) return null;
  const editions = workspace.documents.editions("grade-scale", id);
  return editions.find(({ effective }) => includes(effective, asOf))?.data ?? null;
}

/** Derivations for the courses that an offering touches, the best covered first. */
export function metCourses(
  rules: BankRules,
  offering: Document<"micro-credential">,
  courses: readonly Document<"course">[],
): CourseDerivation[] {
  const met = courses.filter((course) => {
    const pair = rules.judge.pair(offering, course);
    return (pair.relevant || pair.compared) && hasOutcomes(course);
  });
  return sorted(
    met.map((course) => deriveCourse(rules, [offering], course)),
    firstOf<CourseDerivation>(
      (a, b) => b.coverage.possible.compare(a.coverage.possible),
      (a, b) => b.coverage.certain.compare(a.coverage.certain),
      byText((c) => c.course),
    ),
  );
}
