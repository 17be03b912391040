/** What a recorded decision asks of a learner beside the learning itself. */
export type Condition =
  /** As it is written: a grade of a scale, or a percentage. */
  | { readonly kind: "grade"; readonly minimum: string }
  /** The id of a micro-credential. */
  | { readonly kind: "complete"; readonly item: string }
  | { readonly kind: "note"; readonly note: string };

/** Conditions as arguments of a reason or a question: one by one, and in words. */
export interface OpenConditions {
  readonly agreement: string;
  /** What is not known to be met, in words; empty where the decision does not say what its conditions are. */
  readonly conditions: string;
  /** The same one by one, a least grade first and a note last. */
  readonly open: readonly Condition[];
}

/** The arguments for conditions of a decision that are not known to be met. */
export function openConditions(agreement: string, open: readonly Condition[]): OpenConditions {
  return { agreement, conditions: conditionWords(open), open };
}

function conditionWords(open: readonly Condition[]): string {
  const items = open.flatMap((one) => (one.kind === "complete" ? [one.item] : []));
  const parts = [
    ...open.map((one) => (one.kind === "grade" ? `grade of at least ${one.minimum}` : "")),
    items.length === 0 ? "" : `completion of ${items.join(", ")}`,
    ...open.map((one) => (one.kind === "note" ? one.note : "")),
  ];
  return parts.filter((part) => part !== "").join("; ");
}
