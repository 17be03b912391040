import type { Subject } from "./answer.ts";
import { type Change, type Direction, directions } from "./change.ts";

/** How many answers went which way. */
export type Tally = Readonly<Record<Direction, number>>;

/** The changes of a comparison, counted. */
export interface ComparisonSummary extends Tally {
  /** The same by kind of subject. */
  readonly kinds: Readonly<Record<Subject["kind"], Tally>>;
  /** Pairs, pathway steps and claims that are broken, and that are opened. */
  readonly pathways: { readonly broken: number; readonly opened: number };
}

/** Counts changes. */
export function summaryOf(changes: readonly Change[]): ComparisonSummary {
  const of = (kind: Subject["kind"]) =>
    tally(changes.filter(({ subject }) => subject.kind === kind));
  const kinds = {
    pair: of("pair"),
    pathway: of("pathway"),
    claim: of("claim"),
    agreement: of("agreement"),
    program: of("program"),
    conformance: of("conformance"),
  };
  const ways = [kinds.pair, kinds.pathway, kinds.claim];
  const total = (direction: "broken" | "opened") =>
    ways.reduce((sum, one) => sum + one[direction], 0);
  return {
    ...tally(changes),
    kinds,
    pathways: { broken: total("broken"), opened: total("opened") },
  };
}

function tally(changes: readonly Change[]): Tally {
  const count = (one: Direction) => changes.filter(({ direction }) => direction === one).length;
  const counts = directions.map((direction) => [direction, count(direction)] as const);
  return Object.fromEntries(counts) as unknown as Tally;
}
