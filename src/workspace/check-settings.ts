import { diagnosticCatalogue, isDiagnosticCode } from "../diagnostics/catalogue.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { didYouMean } from "../kernel/text.ts";

/** The codes whose severity a workspace sets must exist. */
export function checkSettings(settings: Document<"workspace">): Diagnostic[] {
  return Object.keys(settings.data.severity ?? {})
    .filter((code) => !isDiagnosticCode(code))
    .map((code) => {
      const suggestion = didYouMean(code, Object.keys(diagnosticCatalogue));
      const args = { key: code, suggestion, known: [] };
      return diagnostic("unknown-key", args, placeOf(settings, "severity", code));
    });
}
