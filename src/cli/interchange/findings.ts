import { arrange, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../interchange/input-file.ts";
import { codeFrame, findingLine, type SourceText } from "../../report/text/code-frame.ts";
import type { Session } from "../session.ts";

/** Says what was found on standard error: errors and warnings with their lines where these are of `quotable` files; the rest a line each. */
export function sayFindings(
  session: Session,
  diagnostics: readonly Diagnostic[],
  quotable: readonly InputFile[] = [],
): void {
  const sources = new Map<string, SourceText>();
  for (const { path, text } of quotable) if ("path" in text) sources.set(path, text);
  for (const finding of arrange(diagnostics)) {
    if (finding.severity === "info") session.note(findingLine(finding, session.style));
    else session.say(codeFrame(finding, sources, session.style).join("\n"));
  }
}
