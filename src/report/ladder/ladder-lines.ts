import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LadderItem, LadderSummary } from "../../ladder/result.ts";
import { diagnosticJson, printLine, type ReportHead } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";
import { pairJson } from "./pair-json.ts";
import { programJson } from "./program-json.ts";

/** A pair or a program as one line of JSON. */
export function ladderLine(item: LadderItem, lookup: Lookup, limits: boolean): string {
  return item.type === "pair"
    ? printLine({ type: "pair", ...pairJson(item.pair, lookup) })
    : printLine({
        type: "program",
        ...(limits ? programJson(item.view, { lookup, limits }) : programJson(item.view)),
      });
}

/** The last line of a ladder: what it is, the counts and all findings; where it is missing, so are others. */
export function lastLine(
  head: ReportHead,
  summary: LadderSummary,
  diagnostics: readonly Diagnostic[],
): string {
  return printLine({
    type: "summary",
    report: "ladder",
    schemaVersion: 1,
    tool: { name: head.tool.name, version: head.tool.version },
    asOf: head.asOf,
    summary,
    diagnostics: diagnostics.map(diagnosticJson),
  });
}
