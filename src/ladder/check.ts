import { digestOf } from "../award/agreements.ts";
import { together, wording } from "../award/fingerprint.ts";
import { arrange, type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/severity.ts";
import { placeOf } from "../documents/document.ts";
import { compareText } from "../kernel/order.ts";
import type { Conformance } from "../policy/conformance.ts";
import type { CaseSettings } from "../workspace/case-workspaces.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { type Additions, additionsFor } from "./additions.ts";
import { runCases } from "./cases/run-cases.ts";
import { checkClaims } from "./claims.ts";
import type { Day } from "./day.ts";
import { Evaluation } from "./evaluation.ts";
import { exceptionFaults, unusedExceptions } from "./exception-findings.ts";
import { checkFrameworks, type FrameworkChoice } from "./frameworks.ts";
import { checkPathways } from "./pathways.ts";
import { checkPrograms } from "./satisfiability/check-programs.ts";

/** The answer of `check`. */
export interface CheckReport {
  readonly asOf: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly conformance: readonly Conformance[];
  /** Those among `conformance` that were asked for by name, or are the workspace's own frameworks. */
  readonly binding: readonly Conformance[];
  /** For each offering, the facts that would make it meet more frameworks; empty where fewer than two were asked about. */
  readonly additions: readonly Additions[];
  readonly summary: {
    readonly files: number;
    readonly documents: number;
    /** Test cases of the workspace's own rule packs that were run. */
    readonly cases: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
}

const noCases: CaseSettings = { settings: [], diagnostics: [] };

/** Checks a day of a workspace: documents, decisions, claims, pathways, test cases, and conformance to the frameworks named. */
export function check(
  day: Day,
  frameworks: readonly string[] | FrameworkChoice,
  cases: CaseSettings = noCases,
): CheckReport {
  const { catalogue } = day;
  const evaluation = new Evaluation(catalogue);
  const choice = "named" in frameworks ? frameworks : { named: frameworks, surveyed: [] };
  const checked = checkFrameworks(catalogue, choice);
  const diagnostics = arrange([
    ...day.diagnostics,
    ...checkAgreements(evaluation),
    ...checkClaims(evaluation),
    ...checkPathways(evaluation),
    ...checkPrograms(catalogue),
    ...exceptionFaults(catalogue),
    ...unusedExceptions(evaluation),
    ...cases.diagnostics,
    ...runCases(cases.settings),
    ...checked.diagnostics,
  ]);
  return {
    asOf: catalogue.asOf,
    diagnostics,
    conformance: checked.conformance,
    binding: checked.binding,
    additions: additionsFor(catalogue, checked),
    summary: summarise(catalogue, diagnostics, cases),
  };
}

/** Counts files, documents and findings. */
function summarise(
  catalogue: Catalogue,
  diagnostics: readonly Diagnostic[],
  cases: CaseSettings,
): CheckReport["summary"] {
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  const own = [...catalogue.workspace.documents.all()].filter((d) => d.origin === "workspace");
  return {
    files: catalogue.workspace.files,
    documents: own.length,
    cases: cases.settings.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
  };
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
