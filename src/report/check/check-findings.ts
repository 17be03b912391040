import { diagnosticCatalogue, isDiagnosticCode } from "../../diagnostics/catalogue.ts";
import type { CheckReport } from "../../ladder/check.ts";
import type { CiRun, Rule } from "../ci/findings.ts";
import type { Tool } from "../text/json.ts";
import { conclusionOf } from "./check-text.ts";

/** What the findings of `check` need to be shown by continuous integration. */
export interface CheckSetting
  extends Pick<CiRun, "files" | "locate" | "within" | "omitsSuppressed"> {
  readonly tool: Tool;
  /** Does the run fail on warnings too? */
  readonly strict: boolean;
  /** The baseline that was compared with, as the user would type it; null for none. */
  readonly baseline: string | null;
}

/** The findings of a `check`, for the formats of continuous integration. */
export function checkFindings(report: CheckReport, setting: CheckSetting): CiRun {
  const { tool, files, locate, within, omitsSuppressed, strict, baseline } = setting;
  return {
    tool,
    command: "creditbank check",
    findings: report.diagnostics,
    suppressed: [
      ...report.silenced.map((finding) => ({
        finding,
        by: "comment" as const,
        reason: `silenced by a comment: ${finding.reason}`,
      })),
      ...report.hidden.map((finding) => ({
        finding,
        by: "baseline" as const,
        reason: `listed in the baseline ${baseline ?? ""}`.trimEnd(),
      })),
    ],
    omitsSuppressed,
    ruleOf,
    files,
    locate,
    within,
    conclusion: conclusionOf(report),
    fails: ({ severity }) => severity === "error" || (strict && severity === "warning"),
    baseline: baseline !== null,
  };
}

function ruleOf(code: string): Rule {
  if (isDiagnosticCode(code)) return diagnosticCatalogue[code];
  return { title: code, explanation: code, severity: "error" };
}
