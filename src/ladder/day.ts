import { arrange, type Diagnostic, diagnostic, fingerprinted } from "../diagnostics/diagnostic.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import { append } from "../kernel/append.ts";
import { workspacePaths } from "../kernel/workspace-paths.ts";
import { checkClauses } from "../policy/check-clauses.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

/** A workspace on one day, without what cannot be evaluated, and everything that is wrong with it. */
export interface Day {
  readonly catalogue: Catalogue;
  /** Sorted; those of the workspace, of this day, and of clauses that cannot be compiled. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens the catalogue of a day: banks and frameworks whose clauses cannot be compiled are reported and left out. */
export function openDay(catalogue: Catalogue): Day {
  const { workspace, asOf } = catalogue;
  const findings: Diagnostic[] = [...workspace.diagnostics, ...catalogue.diagnostics];
  const sound = <D extends Document<Kind, unknown>>(
    documents: ReadonlyMap<string, D>,
    check: (document: D) => Diagnostic[],
  ): Map<string, D> => {
    const kept = new Map<string, D>();
    for (const [id, document] of documents) {
      const problems = check(document);
      append(findings, problems);
      if (problems.length === 0) kept.set(id, document);
    }
    return kept;
  };
  const banks = sound(catalogue.banks, (bank) => ownClauses(bank, "gates", bank.data.gates, asOf));
  const frameworks = sound(catalogue.frameworks, (f) =>
    ownClauses(f, "clauses", f.data.clauses, asOf),
  );
  for (const [id, why] of catalogue.excluded) {
    const edition = workspace.documents.latest("micro-credential", id);
    if (edition !== undefined)
      findings.push(diagnostic("offering-excluded", { id, why }, placeOf(edition, "id")));
  }
  const diagnostics = fingerprinted(arrange(findings), workspacePaths(workspace.display));
  return { catalogue: { ...catalogue, banks, frameworks }, diagnostics };
}

/** The day as `check` reads it: with documents that take no part in answers for keys alone that mean nothing. */
export function dayAsRead(day: Day): Day {
  const { documents, readable } = day.catalogue.workspace;
  return documents === readable ? day : openDay(day.catalogue.asRead());
}

/** Those of the built-in packs are held by their test cases, and compiled only when they are asked. */
const ownClauses: typeof checkClauses = (document, ...rest) =>
  document.origin === "pack" ? [] : checkClauses(document, ...rest);
