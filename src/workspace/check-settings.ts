import { diagnosticCatalogue, isDiagnosticCode } from "../diagnostics/catalogue.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/span.ts";
import type { Document } from "../documents/document.ts";
import { didYouMean } from "../kernel/text.ts";
import { descend, entryOf } from "../source/tree.ts";

/** The codes whose severity a workspace sets must exist. */
export function checkSettings(settings: Document<"workspace">): Diagnostic[] {
  return Object.keys(settings.data.severity ?? {})
    .filter((code) => !isDiagnosticCode(code))
    .map((code) => {
      const suggestion = didYouMean(code, Object.keys(diagnosticCatalogue));
      const args = { key: code, suggestion, known: [] };
      return diagnostic("unknown-key", args, keyPlace(settings, code));
    });
}

function keyPlace({ root, file }: Document<"workspace">, code: string): Span {
  const entry = entryOf(descend(root, ["severity"]).node, code);
  return entry === null ? file.span(root.start, root.end) : file.span(entry.keyStart, entry.keyEnd);
}
