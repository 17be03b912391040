import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CoverageToday } from "../diagnostics/substance-change.ts";
import { diagnosticJson, printReport, type ReportHead } from "./text/json.ts";

/** What `record` did. */
export interface Recorded {
  readonly action: "recorded" | "approved" | "reaffirmed";
  readonly agreement: string;
  /** The day of the decision, the approval or the reaffirmation. */
  readonly on: string;
  /** Where it was written, as it is shown; null for standard output. */
  readonly file: string | null;
  /** The micro-credentials that it names. */
  readonly microCredentials: readonly string[];
  readonly approved: boolean;
  /** How the micro-credentials cover today the courses that it gives. */
  readonly covers: readonly CoverageToday[];
  /** What is to be said about the agreement, and what it brings with it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The `record` report as JSON. */
export function recordJson(head: ReportHead, recorded: Recorded): string {
  const { action, agreement, on, file, microCredentials, approved, covers } = recorded;
  return printReport("record", head, {
    action,
    agreement,
    on,
    file,
    microCredentials,
    approved,
    covers: covers.map(coverageJson),
    diagnostics: recorded.diagnostics.map(diagnosticJson),
  });
}

function coverageJson({ course, compared, covers, certain, possible, threshold }: CoverageToday) {
  return {
    course,
    compared,
    covers: covers === "unknown" ? null : covers === "true",
    coverage: { certain, possible, threshold },
  };
}
