import type { Award, Reason } from "../award/award.ts";
import { reasonBy } from "../award/citation.ts";
import { byText, sorted } from "../kernel/order.ts";
import { Rational, sum } from "../kernel/rational.ts";
import { awardName } from "../ladder/award-name.ts";
import { barred } from "../ladder/placing/conflicts.ts";
import { creditsOf, type Item, seen } from "../ladder/placing/item.ts";
import type { LimitRule } from "../ladder/placing/limit-rules.ts";
import type { Mode } from "../ladder/placing/mode.ts";
import { isWithin } from "../ladder/placing/paths.ts";
import { allNodes } from "../ladder/requirement-tree.ts";
import { gradeDoubt, reachesGrade } from "../policy/grade.ts";
import type { Settled } from "./answer.ts";
import type { Held } from "./held.ts";
import { offeringTitle } from "./offering-title.ts";
import type { ProgramRules } from "./program-rules.ts";
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
  const limit = sorted(
    rules.placing.part.limits.filter((one) => leavesNoRoom(one, award, settled)),
    byText(({ id }) => id),
  )[0];
  if (limit?.kind === "residency") {
    const [residency] = model.residencies;
    const args = { award: name, residency: residency?.credits ?? Rational.zero };
    return { code: "residency-short", args, ...place };
  }
  const full = (limit: string): Reason => ({
    code: "limit-reached",
    args: { limit, award: name },
    ...place,
  });
  if (limit !== undefined) return full(limit.id);
  return takenElsewhere(settled, award) ?? full(roomFor(rules, award));
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
  const minimums = minimumsIn(rules, award);
  if (leaves("possible").length > 0)
    return { code: "grade-unknown", args: unknownAmong(rules, award, about, minimums) };
  const grade = first?.holding.entry.grade ?? "";
  return { code: "grade-low", args: { grade, minimum: minimums.map(String).join(", ") } };
}

/** The first of the grades that is not known to reach one of the least grades, and why. */
function unknownAmong(
  rules: ProgramRules,
  award: Award,
  about: readonly Held[],
  minimums: readonly (string | Rational)[],
): Reason<"grade-unknown">["args"] {
  const scale = rules.scaleUnder(award.bank);
  for (const { holding } of about) {
    const { grade } = holding.entry;
    const open = minimums.find((least) => reachesGrade(grade, least, scale) === "unknown");
    if (open === undefined) continue;
    const doubt = gradeDoubt(grade, open, scale);
    return { item: holding.offering.data.title, minimum: String(open), ...doubt };
  }
  return { item: about[0]?.holding.offering.data.title ?? award.id };
}

function minimumsIn({ model, placing }: ProgramRules, award: Award): (string | Rational)[] {
  const path = placing.taking(award)[0]?.path ?? "";
  const above = allNodes(model.tree).filter(
    (node) => path === node.path || path.startsWith(`${node.path}/`),
  );
  return above.flatMap(({ requirement: { minimumGrade } }) => minimumGrade ?? []);
}

/** The requirement that would take the award, and has no room left. */
function roomFor({ placing }: Settled["rules"], award: Award): string {
  return placing.taking(award)[0]?.path ?? "";
}

/** Has a limit no room for an award beside what is placed? Earned courses use up a limit on the whole program wherever they count. */
function leavesNoRoom({ path, max, matches }: LimitRule, award: Award, settled: Settled): boolean {
  const { rules, certain, case: known } = settled;
  if (!matches({ kind: "award", award })) return false;
  const here = ({ requirement }: { readonly requirement: string }) =>
    path === null || isWithin(requirement, path);
  const awards = certain.placed.filter(
    (place) => here(place) && matches({ kind: "award", award: place.award }),
  );
  const blocks = (certain.beside?.entered ?? []).filter(
    ({ program, route, ...place }) => here(place) && matches({ kind: "block", program, route }),
  );
  const courses = (path === null ? known.earned : certain.earned.filter(here).map((e) => e.earned))
    .map((earned): Item => ({ kind: "earned", earned }))
    .filter((item) => matches(item) && rules.model.hasUnit(seen(item)));
  const used = [
    ...[...awards, ...blocks].map(({ granted }) => granted),
    ...courses.map((item) => creditsOf(item)),
  ];
  if ("awards" in max) return used.length + 1 > max.awards;
  return sum(used).plus(award.credits).moreThan(max.credits);
}
