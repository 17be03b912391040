import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { groupBy } from "../kernel/group.ts";
import { didYouMean } from "../kernel/text.ts";
import type { Draft } from "./draft.ts";

/** The decisions among some drafts by the credit banks that none of the drafts describes. */
export function decisionsByBank(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const own = new Set(drafts.flatMap(({ kind, id }) => (kind === "credit-bank" ? [id] : [])));
  const decisions = drafts.filter(
    ({ kind, data }) =>
      kind === "agreement" && typeof data.bank === "string" && !own.has(data.bank),
  );
  return groupBy(decisions, ({ data }) => String(data.bank));
}

/** A finding for each bank that is not known: its decisions cannot be used until somebody says what its rules are. */
export function unknownBanks(
  decisions: ReadonlyMap<string, readonly Draft[]>,
  known: readonly string[],
): readonly Diagnostic[] {
  return [...decisions].flatMap(([bank, [first, ...more]]) => {
    if (first === undefined || known.includes(bank)) return [];
    const args = { bank, count: more.length + 1, suggestion: didYouMean(bank, known) };
    return [diagnostic("bank-unknown", args, first.from)];
  });
}
