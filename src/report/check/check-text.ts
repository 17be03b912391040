import { isComingUp } from "../../diagnostics/coming-up.ts";
import type { CheckReport } from "../../ladder/check.ts";
import { counted } from "../text/amount.ts";
import { codeFrame, type Sources } from "../text/code-frame.ts";
import { indented } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import type { Style } from "../text/style.ts";
import { comingUpLines } from "./coming-up-text.ts";
import { conformanceTable } from "./conformance-table.ts";
import { conformanceLines } from "./conformance-text.ts";
import { consistencyLines } from "./consistency-text.ts";
import { repeatedLines } from "./repeated.ts";

/** What a `check` report needs to be shown. */
export interface CheckView {
  readonly sources: Sources;
  readonly lookup: Lookup;
  readonly style: Style;
  /** Findings only: no information, no summary. */
  readonly quiet: boolean;
}

/** The `check` report for reading. */
export function checkText(report: CheckReport, view: CheckView): string {
  const { sources, style, quiet } = view;
  const wanted = report.diagnostics.filter(({ severity }) => !quiet || severity !== "info");
  const shown = wanted.filter(({ code }) => !isComingUp(code));
  const blocks = shown.map((finding) => codeFrame(finding, sources, style));
  if (report.conformance.length > 0 && !quiet) blocks.push(conformanceBlock(report, view));
  if (report.consistency !== null && !quiet)
    blocks.push(consistencyLines(report.consistency, view));
  if (report.until !== null && !quiet) {
    blocks.push(comingUpLines(wanted, { until: report.until, style }));
  }
  if (!quiet) {
    const conclusion = [conclusionOf(report), ...repeatedLines(shown)];
    blocks.push(conclusion.flatMap((line) => indented(line, 0, style.width)));
  }
  return blocks.map((block) => `${block.join("\n")}\n`).join("\n");
}

/** With more frameworks than this, a table says more than lists do. */
const mostLists = 3;

function conformanceBlock({ conformance, additions }: CheckReport, view: CheckView): string[] {
  const frameworks = new Set(conformance.map(({ framework }) => framework));
  return frameworks.size > mostLists
    ? conformanceTable(conformance, additions, view)
    : conformanceLines(conformance, view);
}

/** "2 errors and 1 warning in 18 files (43 documents), as of 2025-01-31". */
export function conclusionOf({ summary, asOf }: CheckReport): string {
  const { files, documents, cases, errors, warnings, infos, silenced, hidden } = summary;
  const run = cases > 0 ? `, ${counted(cases, "test case")} run` : "";
  const where = `${counted(files, "file")} (${counted(documents, "document")})${run}, as of ${asOf}`;
  const found = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(infos > 0 ? [counted(infos, "notice")] : []),
  ].join(", ");
  const rest = [
    ...(silenced > 0 ? [`; ${counted(silenced, "finding")} silenced by comments`] : []),
    ...(hidden > 0 ? [`; ${counted(hidden, "finding")} hidden by the baseline`] : []),
  ].join("");
  return `${found === "" ? "no findings" : found} in ${where}${rest}`;
}
