import { byCodePoint, fold, holds, wordsOf } from "./fold.ts";
import type { PairView } from "./model.ts";

/** What a reader has chosen to see. */
export interface Choice {
  readonly search: string;
  /** Empty means all. */
  readonly verdicts: readonly string[];
  readonly issuer: string;
  readonly institution: string;
  readonly sort: string;
}

/** Verdicts, the best first. */
export const verdictOrder = [
  "recognized",
  "eligible",
  "cluster",
  "review",
  "not-assessed",
  "no",
] as const;

/** Reads what is chosen from the query of an address. */
export function choiceOf(query: Readonly<Record<string, string>>): Choice {
  return {
    search: query.q ?? "",
    verdicts: (query.v ?? "").split(",").filter((one) => one !== ""),
    issuer: query.issuer ?? "",
    institution: query.inst ?? "",
    sort: query.sort ?? "",
  };
}

/** The pairs that are chosen, verdicts left aside: what the counts beside the verdicts are of. */
export function withoutVerdicts(
  pairs: readonly PairView[],
  { search, issuer, institution }: Choice,
): readonly PairView[] {
  const words = wordsOf(search);
  if (words.length === 0 && issuer === "" && institution === "") return pairs;
  return pairs.filter(
    ({ text, offering, program }) =>
      (issuer === "" || offering.issuer === issuer) &&
      (institution === "" || program.institution === institution) &&
      holds(text, words),
  );
}

/** Those of some pairs that have a chosen verdict. */
export function ofVerdicts(pairs: readonly PairView[], { verdicts }: Choice): readonly PairView[] {
  if (verdicts.length === 0) return pairs;
  const wanted = new Set(verdicts);
  return pairs.filter(({ pair }) => wanted.has(pair.verdict));
}

const rank = new Map<string, number>(verdictOrder.map((verdict, index) => [verdict, index]));
const rankOf = ({ pair }: PairView) => rank.get(pair.verdict) ?? 0;

const orders: Readonly<Record<string, (a: PairView, b: PairView) => number>> = {
  verdict: (a, b) => rankOf(a) - rankOf(b) || b.pair.credits[0] - a.pair.credits[0],
  now: (a, b) => b.pair.credits[0] - a.pair.credits[0],
  possible: (a, b) => b.pair.credits[1] - a.pair.credits[1],
};

/** The pairs in the order that is asked for (`-` before it turns it round); equals by title. */
export function inOrder(pairs: readonly PairView[], sort: string): readonly PairView[] {
  const key = sort.replace(/^-/, "") || "verdict";
  const turn = sort.startsWith("-") ? -1 : 1;
  const order = orders[key];
  if (order !== undefined) {
    return [...pairs].sort((a, b) => turn * order(a, b) || byCodePoint(a.text, b.text));
  }
  const texts = new Map(
    pairs.map((view) => [view, fold(key === "program" ? view.program.title : view.offering.title)]),
  );
  const text = (view: PairView) => texts.get(view) ?? "";
  return [...pairs].sort(
    (a, b) => turn * byCodePoint(text(a), text(b)) || byCodePoint(a.text, b.text),
  );
}
