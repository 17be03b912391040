import type { Award } from "../../award/award.ts";
import { byAward } from "../../award/award-order.ts";
import { append } from "../../kernel/append.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import { least, Rational, sum } from "../../kernel/rational.ts";
import { allocateJointly, type JointShare } from "../../ladder/placing/joint/allocate-jointly.ts";
import { prefixOf } from "../../ladder/placing/joint/entry.ts";
import { identity } from "../../ladder/placing/joint/joint-items.ts";
import { mostShared } from "../../ladder/placing/joint/overlaps.ts";
import { sharesOf } from "../../ladder/placing/joint/shares.ts";
import type { Mode } from "../../ladder/placing/mode.ts";
import type { PlacedBlock } from "../../ladder/result.ts";
import type { ProgramRules } from "../rules/program-rules.ts";
import {
  type Candidates,
  type Case,
  candidatesOf,
  isSettled,
  type Settled,
  settle,
} from "./answer.ts";
import { compareFits } from "./best-fits.ts";
import { editionChoices } from "./edition-choices.ts";
import type { EnteredBlock, Fit, LearnedBlock, Sister } from "./fit.ts";
import type { JointMemory } from "./joint-memory.ts";

/** One of several programs, and what is known of a learner in it. */
export interface Asked {
  readonly rules: ProgramRules;
  readonly case: Case;
}

/**
 * Fits what a learner holds into several programs at once, in the order given (semantics, section 8); one program as by
 * itself. Of what is held in several editions those count that bring the most.
 */
export function settleTogether(asked: readonly Asked[], memory: JointMemory): readonly Settled[] {
  const { choices, complete } = editionChoices(asked);
  const [first = [], ...others] = choices.map((one) => settleChosen(one, memory));
  if (others.length === 0 && complete) return first;
  const all = [first, ...others];
  const best = (mode: Mode, start: readonly Settled[]) =>
    all.reduce((a, b) => (compareFits(fitsOf(b, mode), fitsOf(a, mode)) < 0 ? b : a), start);
  const surely = best("certain", first);
  const perhaps = best("possible", surely);
  return surely.map((settled, index) => {
    const awards = eachOnce(all.map((one) => one[index]?.awards ?? []));
    const { certain } = settled;
    const possible = withAwardsOf(certain, perhaps[index]?.possible ?? settled.possible);
    const found = { ...settled, awards, possible };
    return complete ? found : unproven(found);
  });
}

const fitsOf = (settled: readonly Settled[], mode: Mode) => settled.map((one) => one[mode]);

const nameOf = (award: Award) => `${award.id} ${identity(award)}`;

/** The awards of all choices; what several have, once. */
function eachOnce(lists: readonly (readonly Award[])[]): readonly Award[] {
  const found: Award[] = [];
  const known = new Set<string>();
  for (const awards of lists) {
    const fresh = awards.filter((award) => !known.has(nameOf(award)));
    for (const award of fresh) known.add(nameOf(award));
    append(found, fresh);
  }
  return sorted(found, byAward);
}

/** A fit of another choice, with the awards that one has as well, even where the other edition leaves them for review. */
function withAwardsOf({ placed }: Fit, other: Fit): Fit {
  const likeness = ({ bank, id, credits }: Award) => `${bank} ${id} ${credits.toExact()}`;
  const known = new Map(placed.map(({ award }) => [likeness(award), award]));
  const own = (award: Award) => known.get(likeness(award)) ?? award;
  return { ...other, placed: other.placed.map((one) => ({ ...one, award: own(one.award) })) };
}

/** What is not proven to be the most, as not every choice of editions was tried. */
function unproven(settled: Settled): Settled {
  const bound = settled.rules.model.credits;
  const open = { bound, optimal: false, unique: false };
  return {
    ...settled,
    certain: { ...settled.certain, ...open },
    possible: { ...settled.possible, ...open },
  };
}

/** The same, with the editions that the cases hold. */
function settleChosen(asked: readonly Asked[], memory: JointMemory): readonly Settled[] {
  const [only, ...more] = asked;
  if (only === undefined) return [];
  if (more.length === 0) return [settle(only.rules, only.case)];
  const all = asked.map((one) => candidatesOf(one.rules, one.case));
  const sure = all.map((one) => ({ ...one, awards: one.sure }));
  const certain = memory.fits(sure, "certain", () => fitTogether(sure, "certain"));
  const possible = all.every(isSettled)
    ? certain
    : memory.fits(all, "possible", () => fitTogether(all, "possible"));
  return asked.flatMap((one, index): Settled[] => {
    const [surely, perhaps] = [certain[index], possible[index]];
    if (surely === undefined || perhaps === undefined) return [];
    return [{ ...one, awards: all[index]?.awards ?? [], certain: surely, possible: perhaps }];
  });
}

function fitTogether(all: readonly Candidates[], mode: Mode): readonly Fit[] {
  const entries = all.map(({ rules, awards, facts }) => ({
    placing: rules.placing,
    awards,
    ...facts,
  }));
  const found = allocateJointly(entries, mode);
  const prefixes = entries.map((entry, index) => prefixOf(entry, index, entries.length));
  const shares = found.programs.map((share, index) => ({ share, rules: all[index]?.rules }));
  const entered = (index: number) =>
    (found.programs[index]?.blocks ?? []).map((block) => enteredBlock(block, found.programs));
  return sharesOf(found, prefixes).map((allocation, index) => ({
    ...allocation,
    beside: {
      entered: entered(index),
      blocks: entered(index).flatMap((block) => learnedBlock(block, found.programs)),
      sisters: shares.flatMap(({ share, rules }, at): Sister[] => {
        const own = all[index]?.rules;
        if (at === index || rules === undefined || own === undefined) return [];
        const { placed, earned } = share;
        const apart =
          isBlockIn(share, found.programs[index]) || isBlockIn(found.programs[index], share);
        return [{ rules, placed, earned, shared: apart ? null : sharedBetween(own, rules) }];
      }),
    },
  }));
}

function sharedBetween(one: ProgramRules, other: ProgramRules): Rational | null {
  const most = mostShared(one.model, other.model);
  return most?.isPositive === true ? most : null;
}

function isBlockIn(from: JointShare | undefined, into: JointShare | undefined): boolean {
  return into?.blocks.some(({ program }) => program.program.id === from?.program) ?? false;
}

/** A block with what earned courses fill of it: they come first. */
function enteredBlock(block: PlacedBlock, shares: readonly JointShare[]): EnteredBlock {
  const from = shares.find((share) => share.program === block.program.program.id);
  if (from === undefined) return { ...block, earned: Rational.zero, courses: [] };
  const earned = least(block.counted, earnedIn(from, shares));
  return { ...block, earned, courses: coursesIn(from, shares) };
}

/** The part of a block that rests on micro-credentials; none where it rests on earned courses alone. */
function learnedBlock(block: EnteredBlock, shares: readonly JointShare[]): LearnedBlock[] {
  const { program } = block.program;
  const from = shares.find((share) => share.program === program.id);
  if (from === undefined) return [];
  const counted = block.counted.minus(block.earned);
  const awards = awardsIn(from, shares);
  if (!counted.isPositive || awards.length === 0) return [];
  const texts = (values: readonly string[]) => sorted(new Set(values), compareText);
  const { title = program.id } = program.data;
  return [
    {
      program: { id: program.id, title },
      requirement: block.requirement,
      counted,
      status: weakest(awards),
      banks: texts(awards.map(({ bank }) => bank)),
      microCredentials: texts(awards.flatMap(({ microCredentials }) => microCredentials)),
    },
  ];
}

/** What earned courses count in a program, those in its blocks included; a program never enters itself. */
function earnedIn({ earned, blocks }: JointShare, shares: readonly JointShare[]): Rational {
  const inBlocks = blocks.map(({ program, counted }) => {
    const from = shares.find((share) => share.program === program.program.id);
    const inside = from === undefined ? Rational.zero : earnedIn(from, shares);
    return inside.moreThan(counted) ? counted : inside;
  });
  return sum([...earned.map(({ counted }) => counted), ...inBlocks]);
}

/** The earned courses that a program is made of, those in its blocks included. */
function coursesIn({ earned, blocks }: JointShare, shares: readonly JointShare[]): string[] {
  const inBlocks = blocks.flatMap(({ program }) => {
    const from = shares.find((share) => share.program === program.program.id);
    return from === undefined ? [] : coursesIn(from, shares);
  });
  return [...earned.map((spot) => spot.earned.course.id), ...inBlocks];
}

/** The awards that a program is made of, those in its blocks included. */
function awardsIn({ placed, blocks }: JointShare, shares: readonly JointShare[]): readonly Award[] {
  return [
    ...placed.map(({ award }) => award),
    ...blocks.flatMap(({ program }) => {
      const from = shares.find((share) => share.program === program.program.id);
      return from === undefined ? [] : awardsIn(from, shares);
    }),
  ];
}

function weakest(awards: readonly Award[]): Award["status"] {
  const order = ["review", "eligible"] as const;
  return order.find((status) => awards.some((award) => award.status === status)) ?? "recognized";
}
