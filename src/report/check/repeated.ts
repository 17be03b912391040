import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { groupBy } from "../../kernel/group.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import { neutralise } from "../text/neutralise.ts";

/** What is found fewer times than this is seen at a glance. */
const leastTimes = 10;

/** The most sentences that are counted. */
const mostSentences = 3;

/**
 * What is said in the same words at many places, with how often, the most frequent first: behind hundreds of findings
 * there is often one cause, such as a bank that is not there.
 */
export function repeatedLines(findings: readonly Diagnostic[]): string[] {
  const groups = [...groupBy(findings, ({ code, message }) => `${code} ${message}`).values()];
  const often = groups.filter(({ length }) => length >= leastTimes);
  const byTimes = sorted(often, (a, b) => b.length - a.length || compareText(said(a), said(b)));
  return byTimes.slice(0, mostSentences).map((group) => `${group.length} times: ${said(group)}`);
}

const said = ([first]: readonly Diagnostic[]) =>
  first === undefined ? "" : `${neutralise(first.message)} (${first.code})`;
