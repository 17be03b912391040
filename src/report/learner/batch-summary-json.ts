import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type ReasonCode, reasonRank } from "../../diagnostics/reasons.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type {
  BatchSummary,
  BatchTotals,
  Counts,
  ProgramSummary,
} from "../../learner/parts/summary.ts";
import { diagnosticJson, printReport, type ReportHead } from "../text/json.ts";

/** What a summary names by its id only. */
export interface ProgramNames {
  /** The title of a program; its id where it is not known. */
  readonly title: (program: string) => string;
  /** The unit of its credits. */
  readonly unit: (program: string) => string;
}

/** The summary of a batch and what its report needs besides. */
export interface BatchReport {
  readonly head: ReportHead;
  readonly summary: BatchSummary;
  readonly totals: BatchTotals;
  readonly names: ProgramNames;
  readonly diagnostics: readonly Diagnostic[];
}

/** The `batch` report as JSON: programs and codes of rejected rows by id, reasons by how many answers they stand in. */
export function batchSummaryJson(report: BatchReport): string {
  const { head, summary, totals, names, diagnostics } = report;
  return printReport("batch", head, {
    programs: programsOf(summary).map(([id, program]) => programJson(id, program, names)),
    rejected: byKey(summary.rejected).map(([code, count]) => ({ code, count })),
    summary: {
      rows: summary.rows,
      rejected: totals.rejected,
      learners: summary.learners,
      answers: totals.answers,
      ...verdictCounts(totals.verdicts),
      unproven: totals.unproven,
      notUnique: totals.notUnique,
    },
    diagnostics: diagnostics.map(diagnosticJson),
  });
}

/** The programs of a summary by id. */
export function programsOf({ programs }: BatchSummary): readonly [string, ProgramSummary][] {
  return byKey(programs);
}

/** Reasons by how many answers they stand in, the most first; then in the order of the catalogue. */
export function rankedReasons({ reasons }: ProgramSummary): readonly [ReasonCode, number][] {
  return sorted(
    reasons,
    firstOf(
      (a, b) => b[1] - a[1],
      (a, b) => reasonRank(a[0]) - reasonRank(b[0]),
    ),
  );
}

/** Anything that is counted, by its name. */
export function byKey<K extends string, V>(counts: ReadonlyMap<K, V>): readonly [K, V][] {
  return sorted(
    counts,
    byText(([key]) => key),
  );
}

function programJson(id: string, program: ProgramSummary, names: ProgramNames): object {
  const { answers, verdicts, credits, exceptions, unproven, notUnique } = program;
  return {
    program: id,
    answers,
    verdicts: verdictCounts(verdicts),
    credits: { ...credits, unit: names.unit(id) },
    reasons: rankedReasons(program).map(([code, count]) => ({ code, count })),
    exceptions: byKey(exceptions).map(([exception, count]) => ({ exception, count })),
    unproven,
    notUnique,
  };
}

function verdictCounts(verdicts: Counts) {
  const of = (verdict: string) => verdicts.get(verdict) ?? 0;
  return {
    recognized: of("recognized"),
    eligible: of("eligible"),
    review: of("review"),
    no: of("no"),
  };
}
