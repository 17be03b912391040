import type { Bounds } from "../../src/competency/bounds.ts";
import { type Coverage, coverage } from "../../src/competency/coverage.ts";
import type { Part } from "./documents.ts";
import { rulesOf, the } from "./workspace.ts";

/** How the offerings together cover the course `c` under the bank `bank`; by default the offering `m` alone. */
export function coverageOf(
  documents: readonly Part[],
  members: readonly string[] = ["m"],
): Coverage {
  const { judge, catalogue } = rulesOf(documents);
  const course = the(catalogue.courses, "c");
  const pairs = members.map((id) => judge.pair(the(catalogue.offerings, id), course));
  return coverage(judge, pairs, course);
}

/** What is certain and possible: `1`, or `0 to 1` where they differ. */
export const said = ({ certain, possible }: Bounds): string =>
  certain.equals(possible) ? String(certain) : `${certain} to ${possible}`;

/** The degree of one outcome, in words. */
export function degreeOf(
  documents: readonly Part[],
  outcome = "O1",
  members: readonly string[] = ["m"],
): string {
  const found = coverageOf(documents, members).outcomes.find((o) => o.outcome.id === outcome);
  if (found === undefined) throw new Error(`there is no outcome ${outcome}`);
  return said(found.degree);
}

/** Does the set cover the course: `yes`, `no` or `perhaps`? */
export function covers(documents: readonly Part[], members: readonly string[] = ["m"]): string {
  const { certainly, possibly } = coverageOf(documents, members);
  return certainly ? "yes" : possibly ? "perhaps" : "no";
}
