import type { Severity } from "./severity.ts";

/** What the catalogue says of one diagnostic code. */
export interface CodeEntry<Args> {
  /** Of most of its findings, and of all where `otherwise` is absent. */
  readonly severity: Severity;
  /** What some of its findings have instead, the worst first; the explanation says which. */
  readonly otherwise?: readonly Severity[];
  /** A few words, for lists. */
  readonly title: string;
  /** One sentence about this finding. */
  readonly message: (args: Args) => string;
  /** What to do about this finding; null when the message says it. */
  readonly help: (args: Args) => string | null;
  /** A paragraph for `explain CODE`: what it means, why it matters, how to fix it. */
  readonly explanation: string;
}

/** An entry of a catalogue, with the type of its arguments. */
export function code<Args>(entry: CodeEntry<Args>): CodeEntry<Args> {
  return entry;
}

/** Help that names what was probably meant; null where nothing is near. */
export const didYouMean = (args: { suggestion: string | null }) =>
  args.suggestion === null ? null : `did you mean "${args.suggestion}"?`;
