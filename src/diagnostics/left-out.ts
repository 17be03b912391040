import { type DiagnosticCode, diagnosticCatalogue } from "./catalogue.ts";
import { readingCodes } from "./reading-codes.ts";
import type { Severity } from "./severity.ts";

const beyondReading: readonly DiagnosticCode[] = [
  "duplicate-local-id",
  "duplicate-document",
  "reference-cycle",
  "requirement-shape",
  "rising-relations",
  "invalid-clause",
  "unsafe-pattern",
];

/** What is at fault is left out alone: a reference, a level, an exception. The document is used without it. */
const inPart: readonly DiagnosticCode[] = [
  "unknown-reference",
  "unknown-level",
  "exception-target",
];

const whole: ReadonlySet<string> = new Set([...Object.keys(readingCodes), ...beyondReading]);
const any: ReadonlySet<string> = new Set([...whole, ...inPart]);

/**
 * Does a finding of this code leave a document, or a file, out of every answer? Then it is an error whatever a workspace
 * says: an answer without it that calls itself sound would be taken for one with it.
 */
export function leavesOut(code: string): code is DiagnosticCode {
  return whole.has(code) && diagnosticCatalogue[code as DiagnosticCode].severity === "error";
}

/** Does a finding, of the severity that it is found with, leave anything that is written out of the answers? */
export function leavesOutAny(code: DiagnosticCode, found: Severity): boolean {
  return found === "error" && any.has(code);
}

/**
 * The findings for which a workspace is not whole: what they are about takes no part in any answer. An error in a comment
 * is none of them, nor is a warning that the workspace makes an error; what it makes less of than an error, it allows.
 */
export function invalidating<F extends { readonly severity: Severity; readonly omits: boolean }>(
  findings: readonly F[],
): readonly F[] {
  return findings.filter(({ severity, omits }) => omits && severity === "error");
}
