import { type DiagnosticCode, diagnosticCatalogue } from "./catalogue.ts";
import { readingCodes } from "./reading-codes.ts";

const beyondReading: readonly DiagnosticCode[] = [
  "duplicate-local-id",
  "duplicate-document",
  "reference-cycle",
  "requirement-shape",
  "rising-relations",
  "invalid-clause",
  "unsafe-pattern",
];

const codes: ReadonlySet<string> = new Set([...Object.keys(readingCodes), ...beyondReading]);

/**
 * Does a finding of this code leave a document, or a file, out of every answer? Then it is an error whatever a workspace
 * says: an answer without it that calls itself sound would be taken for one with it.
 */
export function leavesOut(code: string): code is DiagnosticCode {
  return codes.has(code) && diagnosticCatalogue[code as DiagnosticCode].severity === "error";
}
