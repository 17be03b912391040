import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Explanation } from "../../ladder/explain.ts";
import { assumptionJson } from "../ladder/assumption-json.ts";
import { pairJson } from "../ladder/pair-json.ts";
import { programJson } from "../ladder/program-json.ts";
import { byId, diagnosticJson, printReport, type ReportHead } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";
import { courseJson } from "./course-json.ts";
import { decision } from "./decision.ts";
import { gateJson } from "./gate-json.ts";

/** The `explain` report as JSON. */
export function explainJson(
  head: ReportHead,
  { pair, view, banks }: Explanation,
  diagnostics: readonly Diagnostic[],
  lookup: Lookup,
): string {
  return printReport("explain", head, {
    pair: pairJson(pair, lookup),
    program: programJson(view),
    banks: banks.map(({ id, gates, courses, clusters, assumptions }) => ({
      bank: id,
      gates: byId(gates).map((gate) => gateJson(gate, id, lookup)),
      courses: courses.map(courseJson),
      clusters: clusters.map(courseJson),
      assumed: assumptions.map(assumptionJson),
    })),
    decision: decision(pair, lookup),
    diagnostics: diagnostics.map(diagnosticJson),
  });
}
