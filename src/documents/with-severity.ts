import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "./document.ts";

/** Applies the workspace's own severities; `off` drops a finding. */
export function withSeverity(
  diagnostics: readonly Diagnostic[],
  settings: Document<"workspace"> | null,
): Diagnostic[] {
  const levels = settings?.data.severity ?? {};
  return diagnostics.flatMap((finding) => {
    const level = Object.hasOwn(levels, finding.code) ? levels[finding.code] : undefined;
    if (level === "off") return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}
