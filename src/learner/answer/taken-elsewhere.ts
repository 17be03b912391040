import type { Award, Reason } from "../../award/award.ts";
import { placeOf } from "../../documents/document.ts";
import { type Rational, sum } from "../../kernel/rational.ts";
import { awardName } from "../../ladder/award-name.ts";
import { barred, creditOf } from "../../ladder/placing/conflicts.ts";
import { creditsOf, type EarnedCourse } from "../../ladder/placing/item.ts";
import { identity } from "../../ladder/placing/joint/joint-items.ts";
import type { Settled } from "./answer.ts";
import type { Sister } from "./fit.ts";
import { usedAgain, usedArgs } from "./used-again.ts";

type Placement = Pick<Settled, "rules" | "certain">;

/** Why a program that is answered together with this one keeps an award from it, told to one of the micro-credentials it rests on; null where none does. */
export function takenElsewhere(settled: Placement, award: Award, told: string): Reason | null {
  for (const sister of settled.certain.beside?.sisters ?? []) {
    const found = learningIn(sister, settled, award, told) ?? courseIn(sister, settled, award);
    if (found !== null) return found;
  }
  return null;
}

/** Its learning counts there, and not in both, or no more of it may count in both. */
function learningIn(sister: Sister, settled: Placement, award: Award, told: string): Reason | null {
  const { catalogue, learning } = settled.rules.grounds;
  const { id, data } = sister.rules.model.program;
  const place = { rule: null, source: null, at: award.at };
  for (const { award: other } of sister.placed) {
    const same = identity(other) === identity(award);
    if (!same && other.decision !== null && other.decision === award.decision) continue;
    const used = usedAgain(learning, award, told, [other]);
    if (used === null || (same && leavesRoom(sister, settled, award.credits))) continue;
    if (same && sister.shared !== null) {
      const args = overlapArgs(sister, awardName(catalogue, award));
      return { code: "limit-reached", args, ...place };
    }
    const args = usedArgs(catalogue, award, told, used, data.title ?? id);
    return { code: "already-used", args, ...place };
  }
  return null;
}

/** Why a program that is answered together with this one keeps an earned course from it; null where none does. */
export function earnedElsewhere(settled: Placement, earned: EarnedCourse): Reason | null {
  const { code } = earned.course.data;
  const item = { kind: "earned", earned } as const;
  const place = { rule: null, source: null, at: placeOf(earned.course, "code") };
  for (const sister of settled.certain.beside?.sisters ?? []) {
    const { id, data } = sister.rules.model.program;
    const there = sister.earned.some(({ earned: other }) => other.course.id === earned.course.id);
    if (there && !leavesRoom(sister, settled, creditsOf(item))) {
      return sister.shared === null
        ? { code: "duplicate", args: { item: code, program: data.title ?? id }, ...place }
        : { code: "limit-reached", args: overlapArgs(sister, code), ...place };
    }
    const against = creditsIn(sister).find(
      ({ credit }) =>
        credit.course !== earned.course.id && barred(settled.rules.model, creditOf(item), credit),
    );
    if (against !== undefined)
      return { code: "precluded", args: { course: code, by: against.by }, ...place };
  }
  return null;
}

function overlapArgs({ rules }: Sister, award: string) {
  const { id, data } = rules.model.program;
  return { limit: `overlap:${id}`, award, program: data.title ?? id };
}

/** May so many credits count in both, beside all that does already? */
function leavesRoom({ placed, earned, shared }: Sister, { certain }: Placement, more: Rational) {
  if (shared === null) return false;
  const awards = new Set(placed.map((spot) => identity(spot.award)));
  const courses = new Set(earned.map((spot) => spot.earned.course.id));
  const twice = [
    ...certain.placed.filter((spot) => awards.has(identity(spot.award))),
    ...certain.earned.filter((spot) => courses.has(spot.earned.course.id)),
  ];
  return shared.atLeast(sum(twice.map(({ granted }) => granted)).plus(more));
}

/** A course counts there that is the award's own, or that the award's may not stand beside. */
function courseIn(sister: Sister, { rules }: Placement, award: Award): Reason | null {
  const { catalogue } = rules.grounds;
  const place = { rule: null, source: null, at: award.at };
  const name = awardName(catalogue, award);
  const others = sister.placed.filter((spot) => identity(spot.award) !== identity(award));
  const credits = creditsIn({ ...sister, placed: others });
  if (credits.some(({ credit }) => credit.course !== null && credit.course === award.course)) {
    return { code: "duplicate", args: { item: name }, ...place };
  }
  const against = credits.find(({ credit }) => barred(rules.model, award, credit));
  return against === undefined
    ? null
    : { code: "precluded", args: { course: name, by: against.by }, ...place };
}

/** All that counts in a program, as credit for courses, with its name. */
function creditsIn({ rules, placed, earned }: Sister) {
  const { catalogue } = rules.model;
  return [
    ...placed.map(({ award }) => ({ credit: award, by: awardName(catalogue, award) })),
    ...earned.map((spot) => ({
      credit: creditOf({ kind: "earned", earned: spot.earned }),
      by: spot.earned.course.data.code,
    })),
  ];
}
