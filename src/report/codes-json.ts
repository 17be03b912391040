import type { CodeEntry } from "./code-entry.ts";
import { printReport, type ReportHead } from "./text/json.ts";

/** What codes mean, as JSON. */
export function codesJson(head: ReportHead, entries: readonly CodeEntry[]): string {
  const codes = entries.map(({ code, kind, severities, title, explanation }) => ({
    code,
    kind,
    severity: severities[0] ?? null,
    severities,
    title,
    explanation,
  }));
  return printReport("codes", head, { codes, diagnostics: [] });
}
