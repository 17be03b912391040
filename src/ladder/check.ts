import { checkStatements } from "../competency/statement/check-statements.ts";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import { comingUpCodes } from "../diagnostics/coming-up.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/severity.ts";
import { placeOf } from "../documents/document.ts";
import type { CivilDate } from "../kernel/date.ts";
import { type Conformance, checkConformance } from "../policy/conformance.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { checkAgreements } from "./check-agreements.ts";
import { checkClaims } from "./claims.ts";
import { comingUp } from "./coming-up.ts";
import { checkConsistency, inconsistencyFinding } from "./consistency/check-consistency.ts";
import type { Inconsistency } from "./consistency/result.ts";
import type { Day } from "./day.ts";
import { Evaluation } from "./evaluation.ts";
import { exceptionFaults, unusedExceptions } from "./exception-findings.ts";
import { checkPathways } from "./pathways.ts";
import { checkPrograms } from "./satisfiability/check-programs.ts";
import { reported } from "./silenced.ts";

/** The answer of `check`. */
export interface CheckReport {
  readonly asOf: string;
  /** Until which day what comes up is listed; null where that was not asked. */
  readonly until: CivilDate | null;
  /** With the workspace's own severities. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a comment silences. */
  readonly silenced: readonly Diagnostic[];
  readonly conformance: readonly Conformance[];
  /** Decisions that do not go together; null when that was not asked for. */
  readonly consistency: readonly Inconsistency[] | null;
  readonly summary: {
    readonly files: number;
    readonly documents: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly silenced: number;
  };
}

/** What is checked only when asked for. */
export interface CheckOptions {
  /** Compare the decisions of each bank with each other. */
  readonly consistency?: boolean;
  /** List what comes up until this day. */
  readonly until?: CivilDate | null;
}

/** Checks a day of a workspace: documents, decisions, claims, pathways, and conformance to the frameworks named. */
export function check(
  day: Day,
  frameworks: readonly string[],
  { consistency: asked = false, until = null }: CheckOptions = {},
): CheckReport {
  const { catalogue } = day;
  const evaluation = new Evaluation(catalogue);
  const conformance = conformanceOf(catalogue, frameworks);
  const consistency = asked ? checkConsistency(evaluation) : null;
  const found = [
    ...day.diagnostics,
    ...checkStatements(catalogue),
    ...checkAgreements(evaluation),
    ...checkClaims(evaluation),
    ...checkPathways(evaluation),
    ...checkPrograms(catalogue),
    ...exceptionFaults(catalogue),
    ...unusedExceptions(evaluation),
    ...conformance.flatMap((item) => clauseFindings(catalogue, item)),
    ...(consistency ?? []).map(inconsistencyFinding),
    ...(until === null ? [] : comingUp(catalogue, until)),
  ];
  const all = frameworks.length > 0 && frameworks.length === catalogue.frameworks.size;
  const unasked: DiagnosticCode[] = [
    "work-limit",
    ...(all ? [] : (["clause-failed"] as const)),
    ...(asked ? [] : (["unequal-decisions", "weaker-got-more"] as const)),
    ...(until === null ? comingUpCodes : []),
  ];
  const { diagnostics, silenced } = reported(catalogue, found, unasked);
  return {
    asOf: catalogue.asOf,
    until,
    diagnostics,
    silenced,
    conformance,
    consistency,
    summary: summarise(catalogue, diagnostics, silenced),
  };
}

/** Counts files, documents and findings. */
function summarise(
  catalogue: Catalogue,
  diagnostics: readonly Diagnostic[],
  silenced: readonly Diagnostic[],
): CheckReport["summary"] {
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  const own = [...catalogue.workspace.documents.all()].filter((d) => d.origin === "workspace");
  return {
    files: catalogue.workspace.files,
    documents: own.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    silenced: silenced.length,
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
