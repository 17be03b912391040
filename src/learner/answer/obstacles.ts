import type { Award, Reason } from "../../award/award.ts";
import { byText, sorted } from "../../kernel/order.ts";
import { awardName } from "../../ladder/award-name.ts";
import { limitReason } from "../../ladder/limit-reason.ts";
import { barred } from "../../ladder/placing/conflicts.ts";
import { residencyReason } from "../../ladder/residency-reason.ts";
import type { Settled } from "./answer.ts";
import {
  type Entrant,
  entrances,
  exceptionAgainst,
  gradeAgainst,
  openEntrances,
  sureEntrances,
} from "./entrances.ts";
import { filledReason } from "./filled.ts";
import { gradedIn } from "./least-grades.ts";
import { leavesNoRoom } from "./limit-room.ts";
import { takenElsewhere } from "./taken-elsewhere.ts";
import { usedAgain, usedArgs } from "./used-again.ts";

/**
 * Why an award that would fit by itself does not count beside what does; told to one of the micro-credentials it rests on.
 * What lets it in nowhere comes first: beside that nothing else matters. A grade that is not known comes first where the
 * award would count if it were good, and else after all that would still be in the way then.
 */
export function obstacle(settled: Settled, award: Award, told: string): Reason {
  const { certain, possible } = settled;
  const earned = certain.barred.find((one) => one.award === award);
  if (earned !== undefined) return earned.reason;
  const entrant = entrantOf(settled, award, told);
  const kept = exceptionAgainst(settled, entrant) ?? gradeAgainst(settled, entrant);
  const counts = () => possible.placed.some((spot) => spot.award === award);
  if (kept !== null && (kept.code !== "grade-unknown" || counts())) return kept;
  return (
    barrier(settled, award, told) ??
    limitAgainst(settled, entrant) ??
    takenElsewhere(settled, award, told) ??
    noRoom(settled, entrant, kept)
  );
}

/**
 * A grade with which nothing that a review may give for a micro-credential could enter any requirement; null where
 * something could.
 */
export function lowForAll(settled: Settled, awards: readonly Award[], told: string): Reason | null {
  const { rules, case: known } = settled;
  if (!rules.grades.matter && known.exceptions.length === 0) return null;
  const entrants = awards
    .map((award) => entrantOf(settled, award, told))
    .filter(({ item }) => entrances(settled, item).length > 0);
  const [first] = entrants;
  if (first === undefined) return null;
  const shutOut = entrants.every((entrant) => openEntrances(settled, entrant).length === 0);
  return shutOut ? gradeAgainst(settled, first) : null;
}

/** What counts that the award may not stand beside: the same learning, the same course, or one that bars it. */
function barrier({ rules, certain }: Settled, award: Award, told: string): Reason | null {
  const { model, grounds } = rules;
  const { catalogue, learning } = grounds;
  const place = { rule: null, source: null, at: award.at };
  const name = awardName(catalogue, award);
  const placed = certain.placed.map((one) => one.award);
  const used = usedAgain(learning, award, told, placed);
  if (used !== null) {
    return { code: "already-used", args: usedArgs(catalogue, award, told, used), ...place };
  }
  const same = placed.find(({ course }) => course !== null && course === award.course);
  if (same !== undefined) return { code: "duplicate", args: { item: name }, ...place };
  const against = placed.find((other) => barred(model, award, other));
  if (against === undefined) return null;
  const args = { course: name, by: awardName(catalogue, against) };
  return { code: "precluded", args, ...place };
}

/** The first limit that has no room left. */
function limitAgainst(settled: Settled, { item, name, at }: Entrant): Reason | null {
  const { placing, model } = settled.rules;
  const [limit] = sorted(
    placing.part.limits.filter((one) => leavesNoRoom(one, item, null, settled)),
    byText(({ id }) => id),
  );
  if (limit === undefined) return null;
  if (limit.kind === "residency") return residencyReason(model, limit.id, name);
  const args = { limit: limit.id, award: name };
  const reached: Reason = { code: "limit-reached", args, rule: null, source: null, at };
  return limitReason(model, limit.id, name) ?? reached;
}

/** That what would take it is full; where no such place is found, what is said `instead`, if anything is. */
function noRoom(settled: Settled, entrant: Entrant, instead: Reason | null): Reason {
  const { item, name, at } = entrant;
  const [leaf] = [...sureEntrances(settled, entrant), ...entrances(settled, item)];
  const filled = leaf === undefined ? null : filledReason(settled, item, { leaf, name, at });
  const full =
    leaf === undefined
      ? ({ limit: settled.rules.model.program.id, kind: "program" } as const)
      : ({ limit: leaf.path, kind: "requirement" } as const);
  const args = { ...full, award: name };
  return filled ?? instead ?? { code: "limit-reached", args, rule: null, source: null, at };
}

/** What an award is called, and the grades that it rests on, first that of the micro-credential which is told. */
function entrantOf({ rules, case: { held } }: Settled, award: Award, told: string): Entrant {
  const about = held
    .map(({ holding }) => holding)
    .filter(({ offering }) => award.microCredentials.includes(offering.id));
  const others = about.filter(({ offering }) => offering.id !== told);
  const own = about.filter(({ offering }) => offering.id === told);
  return {
    item: { kind: "award", award },
    name: awardName(rules.grounds.catalogue, award),
    graded: [...own, ...others].map(gradedIn),
    grades: new Map(about.map(({ offering, entry }) => [offering.id, entry.grade])),
    at: award.at,
  };
}
