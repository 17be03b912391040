import type { Relation } from "../relation.ts";

/** Of a statement that is held whole, at least this share is found. */
const whole = 0.85;

/**
 * The relation to propose for two wordings, from the share of each that the other holds and from how many actions each
 * names. Where one holds the other and more, it is the wider one if it names more actions, and otherwise the narrower
 * one: it says more of the same thing.
 */
export function proposedRelation(
  fromFound: number,
  toFound: number,
  actions: { readonly from: number; readonly to: number },
): Relation {
  if (fromFound >= whole && toFound >= whole) return "exact";
  if (toFound >= whole) return actions.from > actions.to ? "broader" : "narrower";
  if (fromFound >= whole) return actions.to > actions.from ? "narrower" : "broader";
  return "close";
}
