import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type { Ladder, Pair } from "../../ladder/result.ts";
import { diagnosticJson, printReport, type ReportHead } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";
import { pairJson } from "./pair-json.ts";
import { programJson } from "./program-json.ts";

/** A ladder and how it is to be reported. */
export interface LadderReport {
  readonly head: ReportHead;
  readonly ladder: Ladder;
  /** All findings, sorted: those of the workspace and those of the evaluation. */
  readonly diagnostics: readonly Diagnostic[];
  readonly lookup: Lookup;
  /** List pairs that have nothing to do with each other, too. */
  readonly all: boolean;
  /** Say what each limit costs and why no more counts. */
  readonly limits: boolean;
}

/** Pairs by micro-credential, edition and program. */
const byPair = firstOf<Pair>(
  byText((pair) => pair.microCredential),
  byText((pair) => pair.edition ?? ""),
  byText((pair) => pair.program),
);

/** The `ladder` report as JSON. */
export function ladderJson(report: LadderReport): string {
  const { head, ladder, diagnostics, lookup, limits } = report;
  const payload = {
    pairs: sorted(ladder.pairs, byPair).map((pair) => pairJson(pair, lookup)),
    programs: sorted(
      ladder.programs,
      byText((view) => view.program),
    ).map((view) => (limits ? programJson(view, { lookup, limits }) : programJson(view))),
    summary: ladder.summary,
    diagnostics: diagnostics.map(diagnosticJson),
  };
  return printReport("ladder", head, payload);
}
