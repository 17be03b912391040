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
  sureEntrances,
} from "./entrances.ts";
import { filledReason } from "./filled.ts";
import { gradedIn } from "./least-grades.ts";
import { leavesNoRoom } from "./limit-room.ts";
import { offeringTitle } from "./offering-title.ts";
import { takenElsewhere } from "./taken-elsewhere.ts";

/** Why an award that would fit by itself does not count beside what does; told to one of the micro-credentials it rests on. */
export function obstacle(settled: Settled, award: Award, told: string): Reason {
  const { rules, certain } = settled;
  const { model, grounds } = rules;
  const place = { rule: null, source: null, at: award.at };
  const beside = certain.barred.find((one) => one.award === award);
  if (beside !== undefined) return beside.reason;
  const placed = certain.placed.map((one) => one.award);
  const { catalogue, learning } = grounds;
  const name = awardName(catalogue, award);
  const sharing = placed
    .flatMap((other) => other.microCredentials)
    .find((a) => award.microCredentials.some((b) => learning.shares(a, b)));
  if (sharing !== undefined) {
    const args = { other: offeringTitle(catalogue, sharing), course: name };
    return { code: "already-used", args, ...place };
  }
  const same = placed.find(({ course }) => course !== null && course === award.course);
  if (same !== undefined) return { code: "duplicate", args: { item: name }, ...place };
  const against = placed.find((other) => barred(model, award, other));
  if (against !== undefined) {
    const args = { course: name, by: awardName(catalogue, against) };
    return { code: "precluded", args, ...place };
  }
  const entrant = entrantOf(settled, award, told);
  const kept = exceptionAgainst(settled, entrant) ?? gradeAgainst(settled, entrant);
  if (kept !== null) return kept;
  const [leaf] = [...sureEntrances(settled, entrant), ...entrances(settled, entrant.item)];
  const [limit] = sorted(
    rules.placing.part.limits.filter((one) => leavesNoRoom(one, entrant.item, null, settled)),
    byText(({ id }) => id),
  );
  if (limit?.kind === "residency") return residencyReason(model, limit.id, name);
  const full = (limit: string, kind?: "requirement" | "program"): Reason => ({
    code: "limit-reached",
    args: { limit, ...(kind === undefined ? {} : { kind }), award: name },
    ...place,
  });
  if (limit !== undefined) return limitReason(model, limit.id, name) ?? full(limit.id);
  const elsewhere = takenElsewhere(settled, award);
  if (elsewhere !== null) return elsewhere;
  if (leaf === undefined) return full(rules.model.program.id, "program");
  return (
    filledReason(settled, entrant.item, { leaf, ...entrant }) ?? full(leaf.path, "requirement")
  );
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
