import type { Award } from "../../award/award.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import { countingIn } from "../../ladder/placing/earned-first.ts";
import type { PlacedAward } from "../../ladder/result.ts";
import type { LearnerAward } from "../result.ts";
import type { Settled } from "./answer.ts";
import { blocksIn, type Fit, type LearnedBlock } from "./fit.ts";

/** What counts for certain, then what counts only once what is in review comes out well; each by requirement and award. */
export function awardsOf(settled: Settled): LearnerAward[] {
  const now = awardsIn(settled.certain);
  const then = awardsIn(cutLast(settled));
  const counted = new Map(then.map(({ of, award }) => [of, award.credits]));
  const known = new Set(now.map(({ of }) => of));
  const more = then.filter(({ of }) => !known.has(of));
  return [
    ...inOrder(now.map(({ of, award }) => ({ ...award, possible: counted.get(of) ?? null }))),
    ...inOrder(more.map(({ award }) => ({ ...award, status: "review" }))),
  ];
}

/**
 * What is possible, where what a cap cuts off is cut off that which does not count now: credit that a requirement has
 * no room for takes nothing from what fills it.
 */
function cutLast({ rules: { model }, certain, possible }: Settled): Fit {
  if (certain === possible) return possible;
  const { placed, earned, blocks } = possible;
  const now = new Set(certain.placed.map(({ award }) => award));
  const counting = countingIn(model, model.credits);
  for (const spot of [...earned, ...blocks]) counting({ ...spot, granted: spot.counted });
  const inTurn = [
    ...placed.filter(({ award }) => now.has(award)),
    ...placed.filter(({ award }) => !now.has(award)),
  ];
  return { ...possible, placed: inTurn.map(counting) };
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
