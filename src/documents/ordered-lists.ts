import type { Kind } from "./kinds.ts";

/** Kinds of which every list is taken in its order: levels from low to high, rules of which the first that fits counts, cases that hold documents. */
const inOrder: ReadonlySet<Kind> = new Set(["level-scale", "verb-list", "cases"]);

/** Keys of lists whose order says something, whatever they are in: the first language, bands and ranks of grades, patterns that undo earlier ones, steps, results of a decision of which two may be alike but for their credits, requirements and their children as they are read. */
const orderedKeys: ReadonlySet<string> = new Set([
  "language",
  "bands",
  "ranked",
  "ignore",
  "steps",
  "results",
  "requirements",
  "allOf",
  "of",
]);

/** Keys of JSON Schema, in which a list may stand for itself. */
const schemaKeys: ReadonlySet<string> = new Set(["applies", "require"]);

/**
 * Does the order of a list in a document say something? Most lists of the language are sets: micro-credentials of a
 * decision, competencies, outcomes, alignments, mappings, subjects, tags. Dated values can be written in one order only.
 * `keys` lead to the list.
 */
export function isOrderedList(kind: Kind, keys: readonly string[]): boolean {
  return (
    inOrder.has(kind) ||
    orderedKeys.has(keys.at(-1) ?? "") ||
    keys.some((key) => schemaKeys.has(key))
  );
}
