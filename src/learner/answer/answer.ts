import type { Award } from "../../award/award.ts";
import type { Document } from "../../documents/document.ts";
import { greatest, type Rational, sum } from "../../kernel/rational.ts";
import { isCertain } from "../../ladder/evaluation.ts";
import type { EarnedCourse } from "../../ladder/placing/item.ts";
import type { LearnerFacts } from "../../ladder/placing/placing.ts";
import type { LearnerVerdict } from "../result.ts";
import type { Held } from "../rules/held.ts";
import type { ProgramRules } from "../rules/program-rules.ts";
import { blocksIn, type Fit } from "./fit.ts";

/** What is known of a learner in one program. */
export interface Case {
  /** By id of the micro-credential; each once. */
  readonly held: readonly Held[];
  /** By id of the course; each once. */
  readonly earned: readonly EarnedCourse[];
  /** Of each that is held in several editions: every edition that may be of use, the one that is in `held` first. */
  readonly editions: readonly (readonly Held[])[];
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
  readonly certain: Fit;
  readonly possible: Fit;
}

/** Fits what a learner holds into a program, for certain and with what is in review (semantics, section 8). */
export function settle(rules: ProgramRules, asked: Case): Settled {
  return fitIn(candidatesOf(rules, asked), asked);
}

/**
 * Fits the candidate awards of a case in; of what is held, that which no candidate uses may be left out of the case, and
 * of the facts for what counts for certain, courses that leave room to nothing.
 */
export function fitIn(
  candidates: Candidates,
  asked: Case,
  certainly: LearnerFacts = candidates.facts,
): Settled {
  const { rules, awards, sure, facts } = candidates;
  const certain = rules.allocate(sure, "certain", certainly);
  const possible = isSettled(candidates) ? certain : rules.allocate(awards, "possible", facts);
  return { rules, case: asked, awards, certain, possible };
}

/** What there is to place in a program for a case. */
export interface Candidates {
  readonly rules: ProgramRules;
  /** Sorted. */
  readonly awards: readonly Award[];
  /** Those that are not in review. */
  readonly sure: readonly Award[];
  readonly facts: LearnerFacts;
}

/** The candidate awards of a case, and what else the program sees of the learner. */
export function candidatesOf(rules: ProgramRules, asked: Case): Candidates {
  const { held, editions, earned, exceptions } = asked;
  const completed = [...held, ...editions.flat()];
  const awards = rules
    .lettingIn(exceptions)
    .awards({ held, completed, earned: earned.map(({ course }) => course.id) });
  return { rules, awards, sure: awards.filter(isCertain), facts: factsOf(rules, asked) };
}

/** Is there nothing in it that a review might change? */
export function isSettled({ rules, awards, sure, facts }: Candidates): boolean {
  return sure.length === awards.length && facts.grades === undefined && !rules.hasNotes;
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
  const counted = (fit: Fit) =>
    sum([...fit.placed, ...blocksIn(fit)].map((place) => place.counted));
  const sure = counted(certain);
  return { certain: sure, possible: greatest(sure, counted(possible)) };
}

/** A learner's verdict for a program (semantics, section 8). */
export function verdictOf(settled: Settled): LearnerVerdict {
  const credits = creditsOf(settled);
  if (credits.certain.isPositive) {
    const statuses = [
      ...settled.certain.placed.map(({ award }) => award.status),
      ...blocksIn(settled.certain).map(({ status }) => status),
    ];
    return statuses.every((status) => status === "recognized") ? "recognized" : "eligible";
  }
  return credits.possible.isPositive ? "review" : "no";
}
