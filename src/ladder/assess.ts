import type { Award } from "../award/award.ts";
import type { BankRules } from "../award/bank-rules.ts";
import type { AwardMaker } from "../award/candidates.ts";
import { hasOutcomes } from "../competency/coverage.ts";
import type { Document } from "../documents/document.ts";
import type { CivilDate } from "../kernel/date.ts";
import type { Interval } from "../kernel/interval.ts";
import { byText, firstOf, sorted } from "../kernel/order.ts";
import type { Assumption } from "../policy/assumptions.ts";
import { type BankTerms, termsOf } from "../policy/bank-terms.ts";
import type { GateResult } from "../policy/gates.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { assumedBy } from "./assumed.ts";
import { type CourseDerivation, deriveCourse } from "./derivation.ts";
import { Evaluation } from "./evaluation.ts";
import { Touch } from "./touch.ts";

type Offering = Document<"micro-credential">;

/** What one bank would recommend for one micro-credential, whatever the program. */
export interface Assessment {
  readonly microCredential: string;
  readonly edition: string | null;
  readonly title: string;
  /** Is it offered: `active`, or a draft, suspended, being taught out? */
  readonly offering: string;
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

/** Assesses the micro-credentials against the banks whose ids are let through; all where nothing is said. */
export function assess(
  catalogue: Catalogue,
  offerings: (id: string) => boolean = () => true,
  banks: (id: string) => boolean = () => true,
): AssessReport {
  const evaluation = new Evaluation(catalogue);
  const assessors = [...catalogue.banks.keys()]
    .filter(banks)
    .sort()
    .map((bank) => new Assessor(evaluation, bank));
  const assessments = [...catalogue.offerings.values()]
    .filter(({ id }) => offerings(id))
    .flatMap((offering) => assessors.map((assessor) => assessor.assess(offering)));
  return { asOf: catalogue.asOf, assessments };
}

/** One bank, and which of the courses that it can give credit for each offering may have to do with. */
class Assessor {
  private readonly evaluation: Evaluation;
  private readonly maker: AwardMaker;
  private readonly touch: Touch;
  private readonly terms: BankTerms;

  constructor(evaluation: Evaluation, bank: string) {
    this.evaluation = evaluation;
    this.maker = evaluation.maker(bank);
    const { rules } = this.maker;
    const units = rules.courses.map((course) => course.data.unit);
    this.terms = termsOf(rules.bank, units);
    this.touch = new Touch(evaluation.candidates, rules.courses);
  }

  assess(offering: Offering): Assessment {
    const { rules } = this.maker;
    const { id, data } = rules.bank;
    const awards = this.maker.awardsUsing(offering.id);
    return {
      microCredential: offering.id,
      edition: offering.edition,
      title: offering.data.title,
      offering: offering.data.status,
      bank: id,
      bankTitle: data.title ?? id,
      gates: rules.gates(offering).results,
      ceiling: rules.ceiling(offering),
      courses: metCourses(rules, offering, this.touch.meeting(offering, this.evaluation.graph)),
      awards: sorted(
        awards,
        firstOf(
          byText((a) => a.id),
          byText((a) => a.status),
        ),
      ),
      terms: this.terms,
      assumptions: assumedBy(this.evaluation, rules.bank, offering, awards),
    };
  }
}

/** Derivations for the courses that an offering touches, the best covered first. */
export function metCourses(
  rules: BankRules,
  offering: Offering,
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
