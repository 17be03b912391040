import { hideKnown, type KnownFinding } from "../diagnostics/baseline.ts";
import { arrange, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { withSeverity } from "../documents/with-severity.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type CheckReport, countsOf } from "./check.ts";

/** A baseline, and how a report is compared with it. */
export interface CheckBaseline {
  readonly known: readonly KnownFinding[];
  /** Entries that are no longer found are errors. */
  readonly strict: boolean;
  /** The path within the workspace of a file as it is shown. */
  readonly pathOf: (file: string) => string;
  /** Was a file, by its path within the workspace, among those checked? */
  readonly checked: (path: string) => boolean;
}

/** The report without the findings that a baseline lists, and with a finding for each entry that lists more than there is. */
export function withoutKnown(
  report: CheckReport,
  { known, strict, pathOf, checked }: CheckBaseline,
  { settings }: Pick<Workspace, "settings">,
): CheckReport {
  const { kept, hidden, stale } = hideKnown(report.diagnostics, known, {
    pathOf,
    expected: ({ code, file }) => checked(file) && !report.unasked.some((other) => other === code),
  });
  const reported: Diagnostic[] = strict
    ? stale.map((finding) => ({ ...finding, severity: "error" }))
    : withSeverity(stale, settings);
  return recounted({ ...report, diagnostics: arrange([...kept, ...reported]), hidden });
}

/** The report on the files that are shown only. */
export function narrowedTo(report: CheckReport, shown: (file: string) => boolean): CheckReport {
  return recounted({
    ...report,
    diagnostics: report.diagnostics.filter(({ at }) => shown(at.file)),
    silenced: report.silenced.filter(({ at }) => shown(at.file)),
    consistency: report.consistency?.filter(({ left }) => shown(left.at.file)) ?? null,
  });
}

function recounted(report: CheckReport): CheckReport {
  return { ...report, summary: { ...report.summary, ...countsOf(report) } };
}
