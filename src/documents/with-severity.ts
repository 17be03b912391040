import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { leavesOut } from "../diagnostics/left-out.ts";
import type { Document } from "./document.ts";

/** Applies the workspace's own severities; `off` drops a finding. What leaves a document out of the answers stays an error. */
export function withSeverity(
  diagnostics: readonly Diagnostic[],
  settings: Document<"workspace"> | null,
): Diagnostic[] {
  const levels = settings?.data.severity ?? {};
  return diagnostics.flatMap((finding) => {
    const own = Object.hasOwn(levels, finding.code) && !leavesOut(finding.code);
    const level = own ? levels[finding.code] : undefined;
    if (level === "off") return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}
