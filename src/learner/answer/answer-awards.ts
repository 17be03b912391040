import type { Award } from "../../award/award.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { PlacedAward } from "../../ladder/result.ts";
import type { LearnerAward } from "../result.ts";
import type { Settled } from "./answer.ts";
import { blocksIn, type Fit, type LearnedBlock } from "./fit.ts";

/** What counts for certain, then what counts only once what is in review comes out well; each by requirement and award. */
export function awardsOf({ certain, possible }: Settled): LearnerAward[] {
  const now = countsIn(certain);
  const then = countsIn(possible);
  const more = awardsIn(possible).filter(({ of }) => !now.has(of));
  return [
    ...inOrder(
      awardsIn(certain).map(({ of, award }) => ({ ...award, possible: then.get(of) ?? null })),
    ),
    ...inOrder(more.map(({ award }) => ({ ...award, status: "review" }))),
  ];
}

/** What is placed: an award, or a completed program by its id. */
type Thing = Award | string;

interface Placed {
  readonly of: Thing;
  readonly award: LearnerAward;
}

function awardsIn(fit: Fit): Placed[] {
  return [
    ...fit.placed.map((place) => ({ of: place.award, award: awardOf(place) })),
    ...blocksIn(fit).map((block) => ({ of: block.program.id, award: blockAward(block) })),
  ];
}

function countsIn(fit: Fit): ReadonlyMap<Thing, Rational> {
  return new Map(awardsIn(fit).map(({ of, award }) => [of, award.credits]));
}

function inOrder(awards: readonly LearnerAward[]): LearnerAward[] {
  return sorted(
    awards,
    firstOf(
      byText(({ requirement }) => requirement),
      byText(({ award }) => award),
    ),
  );
}

function awardOf({ requirement, shared, award, counted }: PlacedAward): LearnerAward {
  const { id, bank, type, status, course, subject, level, microCredentials } = award;
  return {
    requirement,
    shared,
    award: id,
    bank,
    type,
    status,
    ownStatus: status,
    course,
    subject,
    level,
    credits: counted,
    possible: counted,
    microCredentials,
  };
}

function blockAward(block: LearnedBlock): LearnerAward {
  const { requirement, program, status, counted, microCredentials } = block;
  return {
    requirement,
    shared: null,
    award: `block:${program.id}`,
    bank: block.banks.join("+"),
    type: "block",
    status,
    ownStatus: status,
    course: null,
    subject: null,
    level: null,
    credits: counted,
    possible: counted,
    microCredentials,
    block: program,
  };
}
