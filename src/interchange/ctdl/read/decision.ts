import { groupBy } from "../../../kernel/group.ts";
import type { Link } from "../graph/graph.ts";
import type { View } from "../graph/view.ts";
import type { ReadingRun } from "./reading-run.ts";

/** Transfer values that one decision of ours says together. */
export interface PublishedDecision {
  readonly profiles: readonly [View, ...View[]];
  /** The transfer agreement that they are of, where there is one. */
  readonly agreement: View | null;
  /** What they are all from. */
  readonly from: readonly Link[];
}

/** Decisions: the transfer values of one agreement that are from the same things, of the same owner and with the same dates, are one; every other is its own. */
export function gatherDecisions(
  run: ReadingRun,
  agreements: readonly View[],
  profiles: readonly View[],
): readonly PublishedDecision[] {
  const owners = new Map<View, View>();
  for (const agreement of agreements) {
    const links = run.graph.links(agreement, "hasTransferValueProfile");
    if (links.length === 0) run.missing(agreement, "transfer value", null);
    for (const link of links)
      if (link.view === null) run.leadsElsewhere("a transfer value", link);
      else if (!owners.has(link.view)) owners.set(link.view, agreement);
  }
  const all = [...new Set([...profiles, ...owners.keys()])];
  const numbers = new Map([...all, ...agreements].map((view, index) => [view, index]));
  const together = groupBy(
    all,
    (profile) => `${numbers.get(owners.get(profile) ?? profile)} ${sourceKey(run, profile)}`,
  );
  const groups = [...together.values()].flatMap(agreeing);
  return groups.flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const from = fromOf(run, first);
    if (from.length === 0) run.missing(first, "source of the value", null);
    const agreement = owners.get(first) ?? null;
    return from.length === 0 ? [] : [{ profiles: [first, ...others], agreement, from }];
  });
}

/** What a value is from. */
function fromOf(run: ReadingRun, profile: View): readonly Link[] {
  return run.graph.links(profile, "transferValueFrom");
}

/** What must be the same for two values to be said together. */
const shared = [
  "ownedBy",
  "startDate",
  "endDate",
  "dateEffective",
  "expirationDate",
  "developmentProcess",
  "evaluationProcess",
];

function sourceKey(run: ReadingRun, profile: View): string {
  const keys = fromOf(run, profile).map(
    ({ iri, view }) => iri ?? view?.cursor.path.join("/") ?? "",
  );
  return keys.sort().join(" ");
}

/** Values that say nothing else than the first of them, or nothing at all, of who decided and when. */
function agreeing(profiles: readonly View[]): readonly (readonly View[])[] {
  const [first] = profiles;
  const said = (profile: View) =>
    shared.map((name) => JSON.stringify(profile.get(name)?.value ?? null));
  const ofFirst = first === undefined ? [] : said(first);
  const groups = groupBy(profiles, (profile) => {
    const own = said(profile);
    const agrees = own.every((value, index) => value === "null" || value === ofFirst[index]);
    return agrees ? "" : own.join(" ");
  });
  return [...groups.values()];
}

/** Counts what the further values of a decision only repeat of the first as read; what they say otherwise is told. */
export function passRepeats({ profiles: [first, ...others] }: PublishedDecision): void {
  for (const other of others) {
    other.pass("ctid", "identifier", ...shared);
    for (const name of ["name", "description", "subjectWebpage"])
      if (other.text(name) !== first.text(name))
        other.get(name)?.lose("a decision has one, which is that of its first value");
  }
}
