import { compareText, firstOf, type Order } from "../kernel/order.ts";
import { type Diagnostic, diagnostic } from "./diagnostic.ts";
import type { Span } from "./span.ts";

/** What a baseline says of findings that are the same but for their place; `count` is how many, at least 1. */
export interface BaselineEntry {
  readonly code: string;
  /** Path within the workspace, with forward slashes. */
  readonly file: string;
  readonly message: string;
  readonly count: number;
}

/** An entry of a baseline that was read, and where it stands. */
export interface KnownFinding extends BaselineEntry {
  readonly at: Span;
}

/** How findings are compared with a baseline. */
export interface BaselineTerms {
  /** The path within the workspace of a file as it is shown. */
  readonly pathOf: (file: string) => string;
  /** Could an entry's finding be found at all: was its file checked, and by its check? */
  readonly expected: (entry: BaselineEntry) => boolean;
}

/** Findings beside a baseline. */
export interface Baselined {
  readonly kept: readonly Diagnostic[];
  /** Those that the baseline lists. */
  readonly hidden: readonly Diagnostic[];
  /** A finding for each entry that lists more than there is. */
  readonly stale: readonly Diagnostic[];
}

/** Takes out the findings that a baseline lists, in the order given, as many as it counts; one more like them is new. */
export function hideKnown(
  findings: readonly Diagnostic[],
  known: readonly KnownFinding[],
  { pathOf, expected }: BaselineTerms,
): Baselined {
  const open = new Map<string, Remaining[]>();
  const all = known.map((entry): Remaining => ({ entry, left: entry.count }));
  for (const one of all.toReversed()) {
    const key = keyOf(one.entry);
    const list = open.get(key);
    if (list === undefined) open.set(key, [one]);
    else list.push(one);
  }
  const kept: Diagnostic[] = [];
  const hidden: Diagnostic[] = [];
  for (const finding of findings) {
    const key = keyOf({ ...finding, file: pathOf(finding.at.file) });
    const entries = open.get(key);
    const next = entries?.at(-1);
    if (next === undefined) kept.push(finding);
    else {
      next.left -= 1;
      if (next.left === 0) entries?.pop();
      hidden.push(finding);
    }
  }
  const stale = all.filter(({ entry, left }) => left > 0 && expected(entry)).map(staleFinding);
  return { kept, hidden, stale };
}

/** An entry, and how many of its findings have not been met yet. */
interface Remaining {
  readonly entry: KnownFinding;
  left: number;
}

function staleFinding({ entry, left }: Remaining): Diagnostic {
  const { code, file, message, count, at } = entry;
  const found = count - left;
  const args = { code, file, message, baseline: at.file, listed: count, found };
  return diagnostic("stale-baseline", args, at);
}

/** The entries of a baseline that lists these findings, sorted by file, code and message. */
export function baselineOf(
  findings: readonly Diagnostic[],
  pathOf: BaselineTerms["pathOf"],
): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { code, message, at } of findings) {
    const entry = { code, file: pathOf(at.file), message };
    const key = keyOf(entry);
    entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries.values()].sort(byFile);
}

const keyOf = ({ code, file, message }: Pick<BaselineEntry, "code" | "file" | "message">) =>
  JSON.stringify([code, file, message]);

const byFile: Order<BaselineEntry> = firstOf(
  (a, b) => compareText(a.file, b.file),
  (a, b) => compareText(a.code, b.code),
  (a, b) => compareText(a.message, b.message),
);
