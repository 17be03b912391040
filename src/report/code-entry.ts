import { diagnosticCatalogue } from "../diagnostics/catalogue.ts";
import { reasonCatalogue } from "../diagnostics/reasons.ts";
import type { Severity } from "../diagnostics/severity.ts";

/** What a code means: of a finding in a workspace, or of a reason for a verdict. */
export interface CodeEntry {
  readonly code: string;
  readonly kind: "finding" | "reason";
  /** All that a finding may have where nothing else is set, the usual one first; none for reasons. */
  readonly severities: readonly Severity[];
  readonly title: string;
  readonly explanation: string;
}

/** All codes of findings, then all codes of reasons, the most decisive first. */
export const allCodeEntries: readonly CodeEntry[] = [
  ...Object.entries(diagnosticCatalogue).map(
    ([code, { severity, otherwise = [], title, explanation }]): CodeEntry => ({
      code,
      kind: "finding",
      severities: [severity, ...otherwise],
      title,
      explanation,
    }),
  ),
  ...Object.entries(reasonCatalogue).map(
    ([code, { title, explanation }]): CodeEntry => ({
      code,
      kind: "reason",
      severities: [],
      title,
      explanation,
    }),
  ),
];

/** What a code means; two entries where a finding and a reason share it, none where it is not known. */
export function codeEntries(code: string): CodeEntry[] {
  return allCodeEntries.filter((entry) => entry.code === code);
}
