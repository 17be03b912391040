import type { Award } from "../award/award.ts";
import type { Document } from "../documents/document.ts";
import { byText, firstOf, sorted } from "../kernel/order.ts";
import { greatest, type Rational, sum } from "../kernel/rational.ts";
import { isCertain } from "../ladder/evaluation.ts";
import type { EarnedCourse } from "../ladder/placing/item.ts";
import type { ExplainedAllocation, LearnerFacts } from "../ladder/placing/placing.ts";
import type { PlacedAward } from "../ladder/result.ts";
import type { Held } from "./held.ts";
import type { ProgramRules } from "./program-rules.ts";
import type { LearnerAward, LearnerVerdict } from "./result.ts";

/** What is known of a learner in one program. */
export interface Case {
  /** By id of the micro-credential; each once. */
  readonly held: readonly Held[];
  /** By id of the course; each once. */
  readonly earned: readonly EarnedCourse[];
  /** Exceptions for the learner, beside those for everyone. */
  readonly exceptions: readonly Document<"exception">[];
  /** Ids of what is recorded more than once; the best record counts. */
  readonly repeated: readonly string[];
}

/** What a case comes to: the candidate awards, and the best ways to fit them in. */
export interface Settled {
  readonly rules: ProgramRules;
  readonly case: Case;
  /** All candidates, sorted. */
  readonly awards: readonly Award[];
  readonly certain: ExplainedAllocation;
  readonly possible: ExplainedAllocation;
}

/** Fits what a learner holds into a program, for certain and with what is in review (semantics, section 8). */
export function settle(rules: ProgramRules, asked: Case): Settled {
  const { held, earned, exceptions } = asked;
  const awards = rules
    .lettingIn(exceptions)
    .awards({ held, earned: earned.map(({ course }) => course.id) });
  const sure = awards.filter(isCertain);
  const facts = factsOf(rules, asked);
  const certain = rules.allocate(sure, "certain", facts);
  const alike = sure.length === awards.length && facts.grades === undefined && !rules.hasNotes;
  const possible = alike ? certain : rules.allocate(awards, "possible", facts);
  return { rules, case: asked, awards, certain, possible };
}

function factsOf(rules: ProgramRules, { held, earned, exceptions }: Case): LearnerFacts {
  if (!rules.grades.matter && exceptions.length === 0) return { earned };
  const grades = held.map(
    ({ holding: { offering, entry } }) => [offering.id, entry.grade] as const,
  );
  return { earned, exceptions, grades: new Map(grades) };
}

/** The credits that micro-credentials bring; what a possible allocation brings is never less than the certain one. */
export function creditsOf({ certain, possible }: Settled): {
  readonly certain: Rational;
  readonly possible: Rational;
} {
  const counted = ({ placed }: ExplainedAllocation) => sum(placed.map((place) => place.counted));
  const sure = counted(certain);
  return { certain: sure, possible: greatest(sure, counted(possible)) };
}

/** A learner's verdict for a program (semantics, section 8). */
export function verdictOf(settled: Settled): LearnerVerdict {
  const credits = creditsOf(settled);
  if (credits.certain.isPositive) {
    const { placed } = settled.certain;
    return placed.every(({ award }) => award.status === "recognized") ? "recognized" : "eligible";
  }
  return credits.possible.isPositive ? "review" : "no";
}

/** What counts for certain, then what a review may add; each by requirement and award. */
export function awardsOf({ certain, possible }: Settled): LearnerAward[] {
  const sure = new Set(certain.placed.map(({ award }) => award));
  const more = inOrder(possible.placed.filter(({ award }) => !sure.has(award)));
  return [
    ...inOrder(certain.placed),
    ...more.map((one) => ({ ...one, status: "review" }) as const),
  ];
}

function inOrder(placed: readonly PlacedAward[]): LearnerAward[] {
  const awards = placed.map(
    ({ requirement, award, counted }): LearnerAward => ({
      requirement,
      award: award.id,
      bank: award.bank,
      status: award.status,
      course: award.course,
      subject: award.subject,
      level: award.level,
      credits: counted,
      microCredentials: award.microCredentials,
    }),
  );
  return sorted(
    awards,
    firstOf(
      byText(({ requirement }) => requirement),
      byText(({ award }) => award),
    ),
  );
}
