import type { Clause } from "../../diagnostics/program-fault.ts";
import type { Span } from "../../diagnostics/span.ts";
import { byText, sorted } from "../../kernel/order.ts";

/** A clause of a program that can be left out to see whether the rest can be met. */
export interface PlacedClause {
  /** Unique in the program. */
  readonly key: string;
  readonly clause: Clause;
  readonly at: Span;
}

/** Keys of clauses that are left out. */
export type Dropped = ReadonlySet<string>;

/** Clauses in an order that only their keys decide. */
export const byKey = <T extends PlacedClause>(clauses: readonly T[]): T[] =>
  sorted(
    clauses,
    byText(({ key }) => key),
  );
