import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Assessment, AssessReport } from "../../ladder/assess.ts";
import { assumptionJson } from "../ladder/assumption-json.ts";
import { awardJson } from "../ladder/award-json.ts";
import { byId, diagnosticJson, printReport, type ReportHead } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";
import { termsJson } from "./bank-terms-json.ts";
import { ceilingJson, courseJson } from "./course-json.ts";
import { gateJson } from "./gate-json.ts";

/** The `assess` report as JSON. */
export function assessJson(
  head: ReportHead,
  { assessments }: AssessReport,
  diagnostics: readonly Diagnostic[],
  lookup: Lookup,
): string {
  return printReport("assess", head, {
    assessments: assessments.map((assessment) => assessmentJson(assessment, lookup)),
    diagnostics: diagnostics.map(diagnosticJson),
  });
}

function assessmentJson(assessment: Assessment, lookup: Lookup): object {
  const { microCredential, edition, offering, bank } = assessment;
  return {
    microCredential,
    edition,
    offering,
    bank,
    gates: byId(assessment.gates).map((gate) => gateJson(gate, bank, lookup)),
    ceiling: ceilingJson(assessment.ceiling),
    courses: assessment.courses.map(courseJson),
    awards: assessment.awards.map((award) => ({
      ...awardJson(award, null, lookup),
      unit: award.unit,
    })),
    terms: termsJson(assessment, lookup),
    assumed: assessment.assumptions.map(assumptionJson),
  };
}
