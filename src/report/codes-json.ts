import type { CodeEntry } from "./code-entry.ts";
import { printReport, type ReportHead } from "./text/json.ts";

/** What codes mean, as JSON. */
export function codesJson(head: ReportHead, entries: readonly CodeEntry[]): string {
  const codes = entries.map(({ code, kind, severity, title, explanation }) => ({
    code,
    kind,
    severity,
    title,
    explanation,
  }));
  return printReport("codes", head, { codes, diagnostics: [] });
}
