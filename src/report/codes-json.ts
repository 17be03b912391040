import type { CodeEntry } from "./code-entry.ts";
import { printJson, type Tool } from "./json.ts";

/** What codes mean, as JSON. */
export function codesJson(tool: Tool, entries: readonly CodeEntry[]): string {
  const codes = entries.map(({ code, kind, severity, title, explanation }) => ({
    code,
    kind,
    severity,
    title,
    explanation,
  }));
  return printJson({ report: "codes", schemaVersion: 1, tool, codes });
}
