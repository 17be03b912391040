import { digest } from "../kernel/digest.ts";
import { compareText, firstOf, type Order } from "../kernel/order.ts";
import { type DiagnosticArgs, type DiagnosticCode, diagnosticCatalogue } from "./catalogue.ts";
import { leavesOutAny } from "./left-out.ts";
import type { Severity } from "./severity.ts";
import type { Span } from "./span.ts";

/** Another place that a finding is about. */
export interface RelatedPlace {
  readonly message: string;
  readonly at: Span;
}

/** One finding about the input: what, where, why, and what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Is anything that is written left out of the answers because of it? Whatever severity a workspace gives it. */
  readonly omits: boolean;
  readonly message: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly at: Span;
  readonly related: readonly RelatedPlace[];
  /** What to do about it; null when the message says it all. */
  readonly help: string | null;
  /** The same for the same finding when lines above it move. */
  readonly fingerprint: string;
}

/** What may be added to a finding beside its code, arguments and place. */
export interface DiagnosticExtras {
  readonly related?: readonly RelatedPlace[];
  readonly help?: string | null;
  readonly severity?: Severity;
}

/** Builds a finding; message and help come from the catalogue. */
export function diagnostic<C extends DiagnosticCode>(
  code: C,
  args: DiagnosticArgs<C>,
  at: Span,
  extras: DiagnosticExtras = {},
): Diagnostic {
  const entry = diagnosticCatalogue[code];
  const shown = shortened(args) as DiagnosticArgs<C>;
  const message = (entry.message as (args: DiagnosticArgs<C>) => string)(shown);
  const help = (entry.help as (args: DiagnosticArgs<C>) => string | null)(shown);
  const severity = extras.severity ?? entry.severity;
  return {
    code,
    severity,
    omits: leavesOutAny(code, severity),
    message,
    args: shown,
    at,
    related: extras.related ?? [],
    help: extras.help === undefined ? help : extras.help,
    fingerprint: fingerprintOf(code, at.file, message),
  };
}

const fingerprintOf = (code: string, file: string, message: string) =>
  digest([code, file, message].join("\n")).slice("sha256:".length, 39);

/** The findings with fingerprints that rest on what `pathOf` makes of their files as they are shown. */
export function fingerprinted(
  diagnostics: readonly Diagnostic[],
  pathOf: (file: string) => string,
): Diagnostic[] {
  return diagnostics.map((one) => ({
    ...one,
    fingerprint: fingerprintOf(one.code, pathOf(one.at.file), one.message),
  }));
}

/** The most of a text from the input that a finding repeats. */
const longestQuotation = 300;

/** Arguments whose texts are cut to a length that can be read. */
function shortened(args: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      typeof value === "string" && value.length > longestQuotation
        ? `${value.slice(0, longestQuotation)}…`
        : value,
    ]),
  );
}

/** Total order of findings: file, line, column, code, message. */
const byPlace: Order<Diagnostic> = firstOf(
  (a, b) => compareText(a.at.file, b.at.file),
  (a, b) => a.at.line - b.at.line,
  (a, b) => a.at.column - b.at.column,
  (a, b) => compareText(a.code, b.code),
  (a, b) => compareText(a.message, b.message),
);

/** Sorted, each finding once. */
export function arrange(diagnostics: Iterable<Diagnostic>): Diagnostic[] {
  const ordered = [...diagnostics].sort(byPlace);
  return ordered.filter((one, index) => {
    const before = ordered[index - 1];
    return before === undefined || byPlace(before, one) !== 0;
  });
}
