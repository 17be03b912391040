import { diagnosticCatalogue, isDiagnosticCode } from "../diagnostics/catalogue.ts";
import { isReasonCode, reasonCatalogue, reasonCodes } from "../diagnostics/reasons.ts";
import type { Severity } from "../diagnostics/severity.ts";

/** What a code means: of a finding in a workspace, or of a reason for a verdict. */
export interface CodeEntry {
  readonly code: string;
  readonly kind: "finding" | "reason";
  /** Of a finding where nothing else is set; null for reasons. */
  readonly severity: Severity | null;
  readonly title: string;
  readonly explanation: string;
}

/** All codes of findings, then all codes of reasons, the most decisive first. */
export const codeList: readonly string[] = [
  ...new Set([...Object.keys(diagnosticCatalogue), ...reasonCodes]),
];

/** What a code means; two entries where a finding and a reason share it, none where it is not known. */
export function codeEntries(code: string): CodeEntry[] {
  const entries: CodeEntry[] = [];
  if (isDiagnosticCode(code)) {
    const { severity, title, explanation } = diagnosticCatalogue[code];
    entries.push({ code, kind: "finding", severity, title, explanation });
  }
  if (isReasonCode(code)) {
    const { title, explanation } = reasonCatalogue[code];
    entries.push({ code, kind: "reason", severity: null, title, explanation });
  }
  return entries;
}
