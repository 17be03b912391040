import type { BankRules } from "../award/bank-rules.ts";
import { judgeSet } from "../award/set-verdict.ts";
import { type Coverage, type OutcomeCoverage, weightOf } from "../competency/coverage.ts";
import type { Evidence } from "../competency/evidence.ts";
import type { Span } from "../diagnostics/span.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { Competency } from "../documents/micro-credential.ts";
import { sourceInForce, sourceTitle } from "../documents/source-title.ts";
import type { Interval } from "../kernel/interval.ts";
import { sumIntervals } from "../kernel/interval.ts";
import { byText, compareText, firstOf } from "../kernel/order.ts";
import type { Rational } from "../kernel/rational.ts";
import type { Truth } from "../kernel/truth.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** A competency of an offering with its place. */
export interface StatedCompetency {
  readonly address: string;
  readonly statement: string;
  readonly level: string | null;
  readonly at: Span;
}

/** How one outcome of a course is met, with everything it rests on. */
export interface OutcomeDerivation {
  readonly address: string;
  readonly statement: string;
  readonly level: string | null;
  readonly essential: boolean;
  readonly weight: Rational;
  /** True when it is part of another outcome and not counted itself. */
  readonly part: boolean;
  /** Ids of its own parts, which together meet it, too. */
  readonly parts: readonly string[];
  readonly at: Span;
  readonly certain: Rational;
  readonly possible: Rational;
  /** Nobody has compared it, and nothing relates to it. */
  readonly open: boolean;
  /** Everything related to it, the best first; `competencies` holds several when they count only together. */
  readonly evidence: readonly {
    readonly evidence: Evidence;
    readonly competencies: readonly StatedCompetency[];
  }[];
}

/** How a set of micro-credentials covers a course under one bank's rules. */
export interface CourseDerivation {
  readonly bank: string;
  readonly course: string;
  readonly code: string;
  readonly title: string;
  readonly credits: Rational;
  readonly unit: string;
  readonly at: Span;
  readonly microCredentials: readonly string[];
  readonly coverage: {
    readonly certain: Rational;
    readonly possible: Rational;
    readonly threshold: Rational;
  };
  /** The title of the source of the bank's threshold; null where it names none. */
  readonly source: string | null;
  readonly floor: Rational;
  readonly covers: Truth;
  /** Do the hours bear the credits; what they carry together. */
  readonly hours: Truth;
  readonly ceiling: Interval;
  /** The same in the bank's unit, and one of that in the course's (null where no source says); null where both have one unit. */
  readonly inBankUnit: {
    readonly unit: string;
    readonly ceiling: Interval;
    readonly factor: Rational | null;
  } | null;
  readonly compared: boolean;
  readonly outcomes: readonly OutcomeDerivation[];
}

/** Derives how a set covers a course, outcome by outcome. */
export function deriveCourse(
  rules: BankRules,
  offerings: readonly Offering[],
  course: Course,
): CourseDerivation {
  const verdict = judgeSet(rules, offerings, course);
  const { coverage } = verdict;
  return {
    bank: rules.bank.id,
    course: course.id,
    code: course.data.code,
    title: course.data.title,
    credits: course.data.credits,
    unit: course.data.unit,
    at: placeOf(course, "id"),
    microCredentials: offerings.map((m) => m.id),
    coverage: { ...coverage.share, threshold: rules.equivalence.threshold },
    source: sourceTitle(rules.bank, thresholdSource(rules.bank)),
    floor: rules.equivalence.perOutcomeFloor,
    covers: verdict.covers,
    hours: verdict.hours,
    ceiling: sumIntervals(offerings.map((m) => rules.ceilingFor(course, m))),
    inBankUnit: inBankUnit(rules, offerings, course),
    compared: coverage.members.every((member) => member.compared),
    outcomes: coverage.outcomes.map((o) => deriveOutcome(offerings, coverage, o)),
  };
}

function inBankUnit(
  rules: BankRules,
  offerings: readonly Offering[],
  course: Course,
): CourseDerivation["inBankUnit"] {
  const { unit } = rules.bank.data;
  if (unit === undefined || unit === course.data.unit) return null;
  const ceiling = sumIntervals(offerings.map((m) => rules.ceiling(m)));
  return { unit, ceiling, factor: rules.creditIn(course) };
}

const thresholdSource = (bank: BankRules["bank"]) =>
  sourceInForce(bank, ["equivalence", "threshold"], bank.data.equivalence.source);

function deriveOutcome(
  offerings: readonly Offering[],
  coverage: Coverage,
  { outcome, degree, open, part }: OutcomeCoverage,
): OutcomeDerivation {
  const { course } = coverage;
  const evidence = coverage.evidence
    .filter((item) => item.outcome === outcome.id)
    .sort(
      firstOf<Evidence>(
        (a, b) => b.degree.certain.compare(a.degree.certain),
        (a, b) => b.degree.possible.compare(a.degree.possible),
        byText(({ by }) => by.join(" ")),
      ),
    );
  return {
    address: `${course.id}#${outcome.id}`,
    statement: outcome.statement,
    level: outcome.level?.value ?? null,
    essential: outcome.essential,
    weight: weightOf(outcome),
    part,
    parts: (outcome.parts ?? []).toSorted(compareText),
    at: placeOf(course, "outcomes", course.data.outcomes.indexOf(outcome)),
    certain: degree.certain,
    possible: degree.possible,
    open: open.length > 0,
    evidence: evidence.map((item) => ({
      evidence: item,
      competencies: item.by.flatMap((address) => stated(offerings, address)),
    })),
  };
}

function stated(offerings: readonly Offering[], address: string): StatedCompetency[] {
  const [id, local] = address.split("#", 2);
  const offering = offerings.find((m) => m.id === id);
  const index = offering?.data.competencies.findIndex((k) => k.id === local) ?? -1;
  const competency: Competency | undefined = offering?.data.competencies[index];
  if (offering === undefined || competency === undefined) return [];
  const { statement, level } = competency;
  return [
    {
      address,
      statement,
      level: level?.value ?? null,
      at: placeOf(offering, "competencies", index),
    },
  ];
}
