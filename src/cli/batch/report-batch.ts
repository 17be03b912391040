import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { exceptionFaults } from "../../ladder/exception-findings.ts";
import { settled } from "../../ladder/settled.ts";
import { type BatchSummary, totalsOf } from "../../learner/parts/summary.ts";
import { batchSummaryJson } from "../../report/learner/batch-summary-json.ts";
import { batchSummaryText } from "../../report/learner/batch-summary-text.ts";
import { unsettledNote } from "../../report/learner/proven-words.ts";
import type { NamedWriter } from "../begin-file.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { answersReach, type Threshold } from "../fail-on.ts";
import type { Host } from "../host/host.ts";
import type { Opened } from "../opening.ts";
import { sayFindings } from "../say-findings.ts";
import type { Session } from "../session.ts";
import { tool } from "../version.ts";
import type { BatchFlags } from "./batch-flags.ts";
import { unusedPersonal } from "./personal-exceptions.ts";

/** What a batch has done. */
interface BatchDone {
  readonly session: Session;
  readonly opened: Opened;
  readonly threshold: Threshold;
  readonly summary: BatchSummary;
  /** Was anything told of rows that are used all the same? */
  readonly warned: boolean;
  /** Where the summary goes, as JSON; null where none is asked for. */
  readonly summaryFile: NamedWriter | null;
  /** Is it one part of a batch? Whether no row could be used at all is told of the whole. */
  readonly isPart: boolean;
}

/** The option that has all findings. */
const allFindings = "--summary FILE";

/** Says what a batch came to, writes its summary where asked, and gives the exit code. */
export function reportBatch(
  host: Host,
  flags: Pick<BatchFlags, "quiet" | "verbose">,
  done: BatchDone,
): ExitCode {
  const { session, opened, threshold, summary, summaryFile } = done;
  const { catalogue } = opened.day;
  const totals = totalsOf(summary);
  const programOf = (id: string) =>
    catalogue.programs.get(id) ?? catalogue.workspace.documents.latest("program", id);
  const names = {
    title: (id: string) => programOf(id)?.data.title ?? id,
    unit: (id: string) => programOf(id)?.data.unit ?? "",
  };
  const graded = (found: readonly Diagnostic[]) => settled(found, opened.workspace);
  const ofExceptions = [
    ...exceptionFaults(catalogue, (id) => summary.programs.has(id)),
    ...unusedPersonal(catalogue, summary),
  ];
  const diagnostics = graded([...opened.day.diagnostics, ...ofExceptions]);
  sayFindings(session, graded(ofExceptions), allFindings);
  const head = { tool, asOf: opened.asOf };
  const whole = { head, summary, totals, names, diagnostics };
  summaryFile?.write(batchSummaryJson(whole));
  summaryFile?.finish();
  const view = {
    style: session.style,
    quiet: flags.quiet ?? false,
    detailed: flags.verbose ?? false,
  };
  host.stderr.write(batchSummaryText(whole, view));
  const unsettled = unsettledNote(totals);
  if (unsettled !== null) session.note(unsettled);
  const noneUsed = !done.isPart && totals.rejected === summary.rows;
  if (noneUsed) {
    const why = summary.rows === 0 ? "there is no row below the heading" : "no row could be used";
    session.say(`${why}, so nobody was answered`);
  }
  const warned =
    (threshold === "warning" || threshold === "review") && (totals.rejected > 0 || done.warned);
  const review = (totals.verdicts.get("review") ?? 0) > 0;
  const failed = warned || (noneUsed && threshold !== "never");
  const ofWorkspace = graded(opened.day.diagnostics);
  sayFindings(
    session,
    ofWorkspace.filter((one) => answersReach(threshold, [one], false)),
    allFindings,
  );
  return failed || answersReach(threshold, diagnostics, review) ? exitCode.findings : exitCode.fine;
}
