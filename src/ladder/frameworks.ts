import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { append } from "../kernel/append.ts";
import { checkClauses } from "../policy/check-clauses.ts";
import { clauseDocument } from "../policy/clause-document.ts";
import { type Conformance, conformanceOf } from "../policy/conformance.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

/** Which frameworks to check against, by id. */
export interface FrameworkChoice {
  /** Named one by one: each clause that is not met is a finding. */
  readonly named: readonly string[];
  /** Reached by `all` or a pattern: built-in packs among them are only compared, without findings. */
  readonly surveyed: readonly string[];
}

/** How the offerings stand against frameworks, and what is to be said about it. */
export interface FrameworkChecks {
  readonly frameworks: readonly Document<"framework">[];
  readonly conformance: readonly Conformance[];
  /** Those among `conformance` whose clauses are findings. */
  readonly binding: readonly Conformance[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks all offerings of a day against frameworks; one that is named counts also outside its dates, with a notice. */
export function checkFrameworks(catalogue: Catalogue, choice: FrameworkChoice): FrameworkChecks {
  const diagnostics: Diagnostic[] = [];
  const named = new Set(choice.named);
  const frameworks = [...new Set([...choice.named, ...choice.surveyed])].flatMap((id) => {
    const current = catalogue.frameworks.get(id);
    if (current !== undefined) return [current];
    const other = named.has(id) ? outOfDate(catalogue, id) : null;
    append(diagnostics, other?.diagnostics ?? []);
    return other?.framework === undefined ? [] : [other.framework];
  });
  const binds = (id: string) =>
    named.has(id) || frameworks.some((one) => one.id === id && one.origin === "workspace");
  const conformance = [...catalogue.offerings.values()].flatMap((offering) => {
    const document = clauseDocument(offering.data);
    return frameworks.map((one) => conformanceOf(offering, document, one, catalogue.asOf));
  });
  const binding = conformance.filter(({ framework }) => binds(framework));
  return {
    frameworks,
    conformance,
    binding,
    diagnostics: [...diagnostics, ...binding.flatMap((item) => clauseFindings(catalogue, item))],
  };
}

/** The last edition of a framework that is not in effect on the day, if its clauses can be used; of one that is in effect, the day says why it cannot. */
function outOfDate(
  { workspace, asOf }: Catalogue,
  id: string,
): {
  readonly framework?: Document<"framework">;
  readonly diagnostics: readonly Diagnostic[];
} | null {
  const framework = workspace.documents.latest("framework", id);
  if (framework === undefined || workspace.documents.on("framework", id, asOf)) return null;
  const faults = checkClauses(framework, "clauses", framework.data.clauses, asOf);
  if (faults.length > 0) return { diagnostics: faults };
  const { from, to } = framework.effective;
  const args = {
    framework: id,
    period: `${from ?? "…"} to ${to ?? "…"}`,
    asOf,
    successor: framework.data.successor ?? null,
  };
  const at = placeOf(framework, "effective");
  return { framework, diagnostics: [diagnostic("framework-out-of-date", args, at)] };
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
