import { diagnosticCatalogue, isDiagnosticCode } from "../diagnostics/catalogue.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { leavesOut } from "../diagnostics/left-out.ts";
import type { Span } from "../diagnostics/span.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { idMatcher, isGlob } from "../kernel/glob.ts";
import { didYouMean } from "../kernel/text.ts";
import { descend, entryOf } from "../source/tree.ts";
import { builtIn } from "./packs.ts";
import type { DocumentIndex } from "./workspace.ts";

/** The codes whose severity a workspace sets must exist and be its to set, and its patterns must name a framework. */
export function checkSettings(settings: Document<"workspace">, index: DocumentIndex): Diagnostic[] {
  return [...unknownCodes(settings), ...keptSeverities(settings), ...idlePatterns(settings, index)];
}

function keptSeverities(settings: Document<"workspace">): Diagnostic[] {
  return Object.entries(settings.data.severity ?? {}).flatMap(([code, level]) => {
    if (level === "error" || !leavesOut(code)) return [];
    return [diagnostic("severity-kept", { code }, keyPlace(settings, code))];
  });
}

function idlePatterns(settings: Document<"workspace">, index: DocumentIndex): Diagnostic[] {
  const known = [...index.ids("framework"), ...builtIn("framework")];
  return (settings.data.frameworks ?? []).flatMap((pattern, at) => {
    if (!isGlob(pattern) || known.some(idMatcher(pattern))) return [];
    const args = { reference: pattern, expected: "framework", suggestion: null };
    return [diagnostic("unknown-reference", args, placeOf(settings, "frameworks", at))];
  });
}

function unknownCodes(settings: Document<"workspace">): Diagnostic[] {
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
