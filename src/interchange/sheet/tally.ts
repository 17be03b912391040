import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";

interface Counted {
  count: number;
  readonly at: Span;
  readonly say: (count: number, at: Span) => Diagnostic;
}

/** Findings that hold of many rows: each is told once, at the first, with their number. */
export class Tally {
  private readonly counted = new Map<string, Counted>();

  /** Counts a finding under a key; `say` is asked at the end. */
  count(key: string, at: Span, say: Counted["say"]): void {
    const found = this.counted.get(key);
    if (found === undefined) this.counted.set(key, { count: 1, at, say });
    else found.count += 1;
  }

  /** Counts a fact that rows do not state, and what stands for it (nothing: the row is left out). */
  missing(what: string, instead: string | null, at: Span): void {
    this.count(`missing\n${what}\n${instead}`, at, (count, first) =>
      diagnostic("value-missing", { what, of: rows(count), instead }, first),
    );
  }

  /** Counts something that has no place in a document. */
  lost(what: string, why: string | null, at: Span): void {
    this.count(`lost\n${what}\n${why}`, at, (count, first) =>
      diagnostic("not-carried", { what, count, why }, first),
    );
  }

  /** All findings, in the order in which they first came. */
  finish(): readonly Diagnostic[] {
    return [...this.counted.values()].map(({ count, at, say }) => say(count, at));
  }
}

function rows(count: number): string {
  if (count === 1) return "this row";
  return `this row (and ${count - 1} more)`;
}
