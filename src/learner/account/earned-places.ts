import type { Reason } from "../../award/award.ts";
import { placeOf } from "../../documents/document.ts";
import { byText, sorted } from "../../kernel/order.ts";
import { limitReason } from "../../ladder/limit-reason.ts";
import { barred, creditOf } from "../../ladder/placing/conflicts.ts";
import type { EarnedCourse } from "../../ladder/placing/item.ts";
import type { Settled } from "../answer/answer.ts";
import {
  type Entrant,
  entrances,
  exceptionAgainst,
  gradeAgainst,
  noEntrance,
  sureEntrances,
} from "../answer/entrances.ts";
import { filledReason } from "../answer/filled.ts";
import { leavesNoRoom } from "../answer/limit-room.ts";
import { earnedElsewhere } from "../answer/taken-elsewhere.ts";
import type { EarnedAccount } from "./account.ts";

/** Which requirement an earned course fills, by itself or in a completed program; where it fills none, which may after a decision, or why none does. */
export function earnedPlace(
  settled: Settled,
  earned: EarnedCourse,
): Pick<EarnedAccount, "requirement" | "shared" | "block" | "undecided" | "reason"> {
  const nowhere = { requirement: null, shared: null, block: null, undecided: null, reason: null };
  const { id } = earned.course;
  const placed = settled.certain.earned.find((spot) => spot.earned.course.id === id);
  if (placed !== undefined) {
    const { requirement, shared } = placed;
    return { ...nowhere, requirement, shared };
  }
  const within = settled.certain.beside?.entered.find(({ courses }) => courses.includes(id));
  if (within !== undefined) {
    const { id: block, data } = within.program.program;
    const { requirement } = within;
    return { ...nowhere, requirement, block: { id: block, title: data.title ?? block } };
  }
  const entrant = entrantOf(earned);
  const barrier = barrierTo(settled, entrant);
  if (barrier !== null) return { ...nowhere, reason: barrier };
  const [leaf] = sureEntrances(settled, entrant);
  if (leaf === undefined) {
    const noted = entrances(settled, entrant.item).find(({ note }) => note !== null);
    return { ...nowhere, undecided: noted?.path ?? null };
  }
  const { name, at, item } = entrant;
  const reason =
    barredHere(settled, earned, entrant) ??
    earnedElsewhere(settled, earned) ??
    limited(settled, entrant, leaf.path) ??
    filledReason(settled, item, { leaf, name, at });
  return { ...nowhere, reason };
}

function entrantOf(earned: EarnedCourse): Entrant {
  const { code } = earned.course.data;
  return {
    item: { kind: "earned", earned },
    name: code,
    graded: [{ of: null, title: code, grade: earned.grade }],
    grades: new Map(),
    at: placeOf(earned.course, "code"),
  };
}

/** Why no requirement takes the course, whatever else is there; null where one does, or may when a person decides so. */
function barrierTo(settled: Settled, entrant: Entrant): Reason | null {
  const open = entrances(settled, entrant.item);
  if (open.length === 0) return exceptionAgainst(settled, entrant) ?? noEntrance(settled, entrant);
  return open.some(({ note }) => note === null) ? gradeAgainst(settled, entrant) : null;
}

/** Another earned course that counts and may not stand beside it. */
function barredHere({ rules, certain }: Settled, earned: EarnedCourse, { name, at }: Entrant) {
  const own = creditOf({ kind: "earned", earned });
  const against = certain.earned.find(({ earned: other }) =>
    barred(rules.model, own, creditOf({ kind: "earned", earned: other })),
  );
  if (against === undefined) return null;
  const args = { course: name, by: against.earned.course.data.code };
  return { code: "precluded", args, rule: null, source: null, at } satisfies Reason;
}

/** A limit of the requirement that would take it; limits of the whole program never refuse an earned course. */
function limited(settled: Settled, { item, name }: Entrant, leaf: string): Reason | null {
  const [limit] = sorted(
    settled.rules.placing.part.limits.filter(
      (one) => one.path !== null && leavesNoRoom(one, item, leaf, settled),
    ),
    byText(({ id }) => id),
  );
  return limit === undefined ? null : limitReason(settled.rules.model, limit.id, name);
}
