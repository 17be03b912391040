import { digestOf } from "../award/agreements.ts";
import { together, wording } from "../award/fingerprint.ts";
import { checkMappings } from "../competency/hygiene/check-mappings.ts";
import { arrange, type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/severity.ts";
import { placeOf } from "../documents/document.ts";
import { compareText } from "../kernel/order.ts";
import { type Conformance, checkConformance } from "../policy/conformance.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { checkClaims } from "./claims.ts";
import type { Day } from "./day.ts";
import { Evaluation } from "./evaluation.ts";
import { exceptionFaults, unusedExceptions } from "./exception-findings.ts";
import { checkPathways } from "./pathways.ts";
import { checkPrograms } from "./satisfiability/check-programs.ts";

/** The answer of `check`. */
export interface CheckReport {
  readonly asOf: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly conformance: readonly Conformance[];
  readonly summary: {
    readonly files: number;
    readonly documents: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
}

/** Checks a day of a workspace: documents, decisions, claims, pathways, and conformance to the frameworks named. */
export function check(day: Day, frameworks: readonly string[]): CheckReport {
  const { catalogue } = day;
  const evaluation = new Evaluation(catalogue);
  const conformance = conformanceOf(catalogue, frameworks);
  const diagnostics = arrange([
    ...day.diagnostics,
    ...checkMappings(catalogue, evaluation.graph.closure),
    ...checkAgreements(evaluation),
    ...checkClaims(evaluation),
    ...checkPathways(evaluation),
    ...checkPrograms(catalogue),
    ...exceptionFaults(catalogue),
    ...unusedExceptions(evaluation),
    ...conformance.flatMap((item) => clauseFindings(catalogue, item)),
  ]);
  return {
    asOf: catalogue.asOf,
    diagnostics,
    conformance,
    summary: summarise(catalogue, diagnostics),
  };
}

/** Counts files, documents and findings. */
function summarise(
  catalogue: Catalogue,
  diagnostics: readonly Diagnostic[],
): CheckReport["summary"] {
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  const own = [...catalogue.workspace.documents.all()].filter((d) => d.origin === "workspace");
  return {
    files: catalogue.workspace.files,
    documents: own.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
  };
}

function conformanceOf(catalogue: Catalogue, frameworks: readonly string[]): Conformance[] {
  return [...catalogue.offerings.values()].flatMap((offering) =>
    frameworks.flatMap((id) => {
      const framework = catalogue.frameworks.get(id);
      return framework === undefined ? [] : [checkConformance(offering, framework)];
    }),
  );
}

const severityOf = { must: "error", should: "warning", may: "info" } as const;

function clauseFindings(catalogue: Catalogue, conformance: Conformance): Diagnostic[] {
  const offering = catalogue.offerings.get(conformance.microCredential);
  if (offering === undefined) return [];
  return conformance.clauses
    .filter((clause) => clause.result === "fail")
    .map((clause) => {
      const args = {
        framework: conformance.framework,
        clause: clause.id,
        title: clause.title,
        state: clause.failures.join("; "),
      };
      const severity = severityOf[clause.severity];
      return diagnostic("clause-failed", args, placeOf(offering, "id"), { severity });
    });
}

/** Decisions whose offerings changed in substance or wording since, or whose review is due. */
function checkAgreements({ book, catalogue }: Evaluation): Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const { agreement, offerings, outdated } of [...catalogue.banks.keys()].flatMap((bank) =>
    book.decisionsOf(bank),
  )) {
    const { id, data } = agreement;
    if (outdated !== null) {
      const parts = outdated.length === 0 ? ["its substance"] : outdated;
      const related = offerings.map((o) => ({
        message: "the offering as it is now",
        at: placeOf(o, "id"),
      }));
      findings.push(
        diagnostic(
          "agreement-outdated",
          { agreement: id, parts },
          placeOf(agreement, "basis", "substance"),
          { related },
        ),
      );
    }
    const recorded = digestOf(data)?.wording;
    if (recorded !== undefined && outdated === null) {
      const now = together(offerings.map((o) => ({ id: o.id, digest: wording(o.data) })));
      const confirmed = data.reaffirmed?.some((entry) => entry.wording === now) ?? false;
      if (now !== recorded && !confirmed) {
        const at = placeOf(agreement, "basis", "wording");
        findings.push(diagnostic("agreement-reworded", { agreement: id }, at));
      }
    }
    if (data.reviewBy !== undefined && compareText(data.reviewBy, catalogue.asOf) < 0) {
      const args = { agreement: id, reviewBy: data.reviewBy };
      findings.push(diagnostic("agreement-review-due", args, placeOf(agreement, "reviewBy")));
    }
  }
  return findings;
}
