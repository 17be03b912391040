import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import { arrange, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { type SilencedFinding, type Silencer, silence } from "../diagnostics/silencer.ts";
import type { AnyDocument } from "../documents/document.ts";
import { includes } from "../kernel/date.ts";
import { groupBy } from "../kernel/group.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { settled } from "./settled.ts";

/** Findings to report, and those that a comment silences; both sorted, with the workspace's own severities. */
export interface Reported {
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly SilencedFinding[];
}

/** Applies a workspace's severities, then its comments that silence findings; a comment that silences nothing is a finding itself. `unasked` are the codes whose check did not run, or not in full. */
export function reported(
  catalogue: Catalogue,
  findings: readonly Diagnostic[],
  unasked: readonly DiagnosticCode[],
): Reported {
  const { settings, silencers, documents } = catalogue.workspace;
  const known = settled(findings, catalogue.workspace);
  const byFile = groupBy(documents.all(), ({ file }) => file.path);
  const off = (code: string) => settings?.data.severity?.[code] === "off";
  const expected = (silencer: Silencer, code: string) =>
    !unasked.some((other) => other === code) &&
    !off(code) &&
    (byFile.get(silencer.at.file) ?? []).some(
      (document) => holds(silencer, document) && isChecked(catalogue, document),
    );
  const { kept, silenced, unused } = silence(known, silencers, expected);
  const own = settled(unused, catalogue.workspace);
  return { diagnostics: own.length === 0 ? kept : arrange([...kept, ...own]), silenced };
}

/** Does the comment stand in the document, or head it? */
function holds({ within }: Silencer, { root }: AnyDocument): boolean {
  return within.start <= root.start && root.start < within.end;
}

/** Is the document one of the day, so that its findings would be there? */
function isChecked({ asOf, excluded }: Catalogue, { effective, kind, id }: AnyDocument): boolean {
  return includes(effective, asOf) && !(kind === "micro-credential" && excluded.has(id));
}
