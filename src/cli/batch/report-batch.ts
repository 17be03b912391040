import { arrange, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import { withSeverity } from "../../documents/with-severity.ts";
import { exceptionFaults } from "../../ladder/exception-findings.ts";
import { type BatchSummary, totalsOf } from "../../learner/summary.ts";
import { batchSummaryJson } from "../../report/batch-summary-json.ts";
import { batchSummaryText } from "../../report/batch-summary-text.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { reaches, type Threshold } from "../fail-on.ts";
import { save } from "../format.ts";
import type { Host } from "../host.ts";
import type { Opened } from "../opening.ts";
import type { Session } from "../session.ts";
import { tool } from "../version.ts";
import type { BatchFlags } from "./batch-flags.ts";

/** What a batch came to, and what it was answered with. */
interface Done {
  readonly session: Session;
  readonly opened: Opened;
  readonly threshold: Threshold;
  readonly summary: BatchSummary;
}

/** Tells what a batch came to, and writes it to the file of `--summary`; the exit code. Throws a UsageError where it cannot. */
export function reportBatch(
  host: Host,
  flags: Pick<BatchFlags, "summary" | "quiet" | "verbose">,
  { session, opened, threshold, summary }: Done,
): ExitCode {
  const { catalogue } = opened.day;
  const totals = totalsOf(summary);
  const programOf = (id: string) =>
    catalogue.programs.get(id) ?? catalogue.workspace.documents.editions("program", id).at(-1);
  const names = {
    title: (id: string) => programOf(id)?.data.title ?? id,
    unit: (id: string) => programOf(id)?.data.unit ?? "",
  };
  const diagnostics: Diagnostic[] = withSeverity(
    arrange([
      ...opened.day.diagnostics,
      ...exceptionFaults(catalogue, (id) => summary.programs.has(id)),
    ]),
    opened.workspace.settings,
  );
  const head = { tool, asOf: opened.asOf };
  const whole = { head, summary, totals, names, diagnostics };
  if (flags.summary !== undefined) save(host, flags.summary, batchSummaryJson(whole));
  const view = {
    style: session.style,
    quiet: flags.quiet ?? false,
    detailed: flags.verbose ?? false,
  };
  host.stderr.write(batchSummaryText(whole, view));
  const warned = totals.rejected > 0 && threshold === "warning";
  const review = (totals.verdicts.get("review") ?? 0) > 0;
  return warned || reaches(threshold, diagnostics, review) ? exitCode.findings : exitCode.fine;
}
