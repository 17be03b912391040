import type { strongestFirst } from "../documents/credit-bank.ts";

/** How one statement relates to another, read "from is R than to". */
export type Relation = (typeof strongestFirst)[number];

/** The same statement seen from the other end. */
export function converse(relation: Relation): Relation {
  return relation === "broader" ? "narrower" : relation === "narrower" ? "broader" : relation;
}

/** The relation along a path of two steps; null when the two say nothing together (semantics, section 2). */
export function compose(first: Relation, second: Relation): Relation | null {
  if (first === "exact") return second;
  if (second === "exact") return first;
  return first === second && (first === "broader" || first === "narrower") ? first : null;
}
