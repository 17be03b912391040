import { arrange, type Diagnostic, fingerprinted } from "../diagnostics/diagnostic.ts";
import { withSeverity } from "../documents/with-severity.ts";
import { workspacePaths } from "../kernel/workspace-paths.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Findings of a workspace as they are reported: sorted, with its own severities, and fingerprints that do not depend on how its folder is named. */
export function settled(
  findings: Iterable<Diagnostic>,
  { settings, display }: Pick<Workspace, "settings" | "display">,
): Diagnostic[] {
  return fingerprinted(withSeverity(arrange(findings), settings), workspacePaths(display));
}
