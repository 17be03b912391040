import type { Award, Reason } from "../award/award.ts";
import { reasonBy } from "../award/citation.ts";
import { byText, sorted } from "../kernel/order.ts";
import { Rational, sum } from "../kernel/rational.ts";
import { awardName } from "../ladder/award-name.ts";
import { barred } from "../ladder/placing/conflicts.ts";
import type { LimitRule } from "../ladder/placing/limit-rules.ts";
import type { Mode } from "../ladder/placing/mode.ts";
import { allNodes } from "../ladder/requirement-tree.ts";
import type { Settled } from "./answer.ts";
import type { Fit } from "./fit.ts";
import { offeringTitle } from "./offering-title.ts";
import { takenElsewhere } from "./taken-elsewhere.ts";

/** Why an award that would fit by itself does not count beside what does. */
export function obstacle(settled: Settled, award: Award): Reason {
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
  const kept = exceptionAgainst(settled, award);
  if (kept !== null) return kept;
  const low = gradeObstacle(settled, award);
  if (low !== null) return { ...low, ...place };
  const taken = takenElsewhere(settled, award);
  if (taken !== null) return taken;
  const limit = sorted(
    rules.placing.part.limits.filter((one) => leavesNoRoom(one, award, certain)),
    byText(({ id }) => id),
  )[0];
  if (limit?.kind === "residency") {
    const [residency] = model.residencies;
    const args = { award: name, residency: residency?.credits ?? Rational.zero };
    return { code: "residency-short", args, ...place };
  }
  return {
    code: "limit-reached",
    args: { limit: limit?.id ?? roomFor(rules, award), award: name },
    ...place,
  };
}

/** An exception that keeps the award out of every requirement that would take it. */
function exceptionAgainst({ rules, case: { exceptions } }: Settled, award: Award): Reason | null {
  const { model, placing } = rules;
  const item = { kind: "award", award } as const;
  const own = placing.rulesFor({ exceptions });
  const rulings = placing.taking(award).map((leaf) => own.ruling(item, leaf));
  const [first] = rulings;
  if (!first || rulings.some((ruling) => ruling === null || ruling.takes)) return null;
  const { data, id } = model.program;
  const args = { award: awardName(model.catalogue, award), program: data.title ?? id };
  return reasonBy("not-applicable", args, first.by, ["type"], first.by.data.type);
}

/** A grade that no requirement takes, or that is not known to reach what one asks for. */
function gradeObstacle(
  { rules, case: { held, exceptions } }: Settled,
  award: Award,
): Pick<Reason<"grade-low" | "grade-unknown">, "code" | "args"> | null {
  const about = held.filter(({ holding }) => award.microCredentials.includes(holding.offering.id));
  const grades = new Map(about.map(({ holding: h }) => [h.offering.id, h.entry.grade]));
  const asked = { rules: rules.placing.rulesFor({ exceptions }), grades };
  const leaves = (mode: Mode) =>
    rules.placing.part.acceptance.leavesFor({ kind: "award", award }, { ...asked, mode });
  if (leaves("certain").length > 0) return null;
  const [first] = about;
  const grade = first?.holding.entry.grade ?? "";
  return leaves("possible").length > 0
    ? { code: "grade-unknown", args: { item: first?.holding.offering.data.title ?? award.id } }
    : { code: "grade-low", args: { grade, minimum: minimumIn(rules, award) } };
}

function minimumIn({ model, placing }: Settled["rules"], award: Award): string {
  const path = placing.taking(award)[0]?.path ?? "";
  const above = allNodes(model.tree).filter(
    (node) => path === node.path || path.startsWith(`${node.path}/`),
  );
  const stated = above.flatMap(({ requirement: { minimumGrade } }) => minimumGrade ?? []);
  return stated.map(String).join(", ");
}

/** The requirement that would take the award, and has no room left. */
function roomFor({ placing }: Settled["rules"], award: Award): string {
  return placing.taking(award)[0]?.path ?? "";
}

function leavesNoRoom(limit: LimitRule, award: Award, allocation: Fit): boolean {
  if (!limit.matches({ kind: "award", award })) return false;
  const within = allocation.placed.filter(
    ({ requirement, award: other }) =>
      (limit.path === null ||
        requirement === limit.path ||
        requirement.startsWith(`${limit.path}/`)) &&
      limit.matches({ kind: "award", award: other }),
  );
  if ("awards" in limit.max) return within.length + 1 > limit.max.awards;
  const earned = allocation.earned.filter(({ earned: course }) =>
    limit.matches({ kind: "earned", earned: course }),
  );
  const entered = (allocation.beside?.entered ?? []).filter(({ program, route }) =>
    limit.matches({ kind: "block", program, route }),
  );
  const granted = sum([...within, ...earned, ...entered].map((place) => place.granted));
  return granted.plus(award.credits).moreThan(limit.max.credits);
}
