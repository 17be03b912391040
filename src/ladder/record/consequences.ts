import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { checkAgreements } from "../check-agreements.ts";
import { checkClaims } from "../claims.ts";
import type { Day } from "../day.ts";
import { Evaluation } from "../evaluation.ts";
import { unusedExceptions } from "../exception-findings.ts";
import { checkPathways } from "../pathways.ts";

/** The findings of one day that another state of the workspace has not: what a decision brings with it. */
export function consequences(before: Day, after: Day): Diagnostic[] {
  const known = new Set(findings(before).map(({ fingerprint }) => fingerprint));
  return findings(after).filter(({ fingerprint }) => !known.has(fingerprint));
}

/** The findings that a recorded decision can bear on. */
function findings({ catalogue, diagnostics }: Day): Diagnostic[] {
  const evaluation = new Evaluation(catalogue);
  return [
    ...diagnostics,
    ...checkAgreements(evaluation),
    ...checkClaims(evaluation),
    ...checkPathways(evaluation),
    ...unusedExceptions(evaluation),
  ];
}
