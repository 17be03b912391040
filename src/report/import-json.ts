import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ReportHead } from "./text/json.ts";
import { diagnosticJson, printReport } from "./text/json.ts";

/** A document that an import made. */
export interface ImportedDocument {
  readonly kind: string;
  readonly id: string;
  /** The file that it was written to, as it is shown; null for standard output. */
  readonly file: string | null;
}

/** What an import did. */
export interface ImportOutcome {
  /** The format that was read; null where it could not be told. */
  readonly format: string | null;
  readonly documents: readonly ImportedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The `import` report as JSON. */
export function importJson(head: ReportHead, outcome: ImportOutcome): string {
  const { format, documents, diagnostics } = outcome;
  return printReport("import", head, {
    format,
    documents,
    diagnostics: diagnostics.map(diagnosticJson),
  });
}
