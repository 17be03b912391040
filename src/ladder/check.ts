import { arrange, type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/severity.ts";
import { placeOf } from "../documents/document.ts";
import type { CivilDate } from "../kernel/date.ts";
import { type Conformance, checkConformance } from "../policy/conformance.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { checkAgreements } from "./check-agreements.ts";
import { checkClaims } from "./claims.ts";
import { comingUp } from "./coming-up.ts";
import type { Day } from "./day.ts";
import { Evaluation } from "./evaluation.ts";
import { exceptionFaults, unusedExceptions } from "./exception-findings.ts";
import { checkPathways } from "./pathways.ts";
import { checkPrograms } from "./satisfiability/check-programs.ts";

/** The answer of `check`. */
export interface CheckReport {
  readonly asOf: string;
  /** Until which day what comes up is listed; null where that was not asked. */
  readonly until: CivilDate | null;
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

/** Checks a day of a workspace: documents, decisions, claims, pathways, conformance to the frameworks named, and what comes up until a day. */
export function check(
  day: Day,
  frameworks: readonly string[],
  until: CivilDate | null = null,
): CheckReport {
  const { catalogue } = day;
  const evaluation = new Evaluation(catalogue);
  const conformance = conformanceOf(catalogue, frameworks);
  const diagnostics = arrange([
    ...day.diagnostics,
    ...checkAgreements(evaluation),
    ...checkClaims(evaluation),
    ...checkPathways(evaluation),
    ...checkPrograms(catalogue),
    ...exceptionFaults(catalogue),
    ...unusedExceptions(evaluation),
    ...conformance.flatMap((item) => clauseFindings(catalogue, item)),
    ...(until === null ? [] : comingUp(catalogue, until)),
  ]);
  return {
    asOf: catalogue.asOf,
    until,
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
