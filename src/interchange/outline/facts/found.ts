import type { Span } from "../../../diagnostics/span.ts";

/** A value that was read, with the place and the words that it was read from. */
export interface Found<T> {
  readonly value: T;
  readonly at: Span;
  /** The words of the outline, in one line. */
  readonly words: string;
  /** The heading or label that it stands under; empty before the first. */
  readonly under: string;
}

/** Something to be checked by eye. */
export interface Doubt {
  readonly what: string;
  readonly detail: string;
  readonly at: Span;
}
