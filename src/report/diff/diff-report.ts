import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Comparison } from "../../ladder/comparison/compare-states.ts";
import { counted } from "../text/amount.ts";
import type { ReportHead } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";

/** A state of a workspace, as it is called and counted. */
export interface SideReport {
  readonly name: string;
  /** Null where it is no revision. */
  readonly commit: string | null;
  readonly files: number;
  readonly documents: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that a report of `diff` shows. */
export interface DiffReport {
  readonly head: ReportHead;
  readonly comparison: Comparison;
  readonly base: SideReport;
  readonly now: SideReport;
  readonly lookup: { readonly base: Lookup; readonly head: Lookup };
}

/** The one sentence of a comparison: what is broken, and what is opened. */
export function verdictSentence({ summary, changes, edits }: Comparison): string {
  if (changes.length === 0) {
    return edits.length === 0
      ? "The two say the same."
      : "Nothing changes in the answers: same verdicts, credits, awards and agreements.";
  }
  const { broken, opened } = summary.pathways;
  const breaks = broken === 0 ? "breaks no pathway" : `breaks ${counted(broken, "pathway")}`;
  const opens = opened === 0 ? (broken === 0 ? "opens none" : "opens none") : `opens ${opened}`;
  const { conformance } = summary.kinds;
  const lost =
    conformance.broken === 0 ? "" : `; ${counted(conformance.broken, "conformance")} is lost`;
  return `This change ${breaks} and ${opens}${lost}.`;
}

/** What was edited, counted. */
export function editedSentence({ documents, edits }: Comparison): string {
  if (edits.length === 0) return "No document differs.";
  const places = edits.length === 1 ? "one place" : `${edits.length} places`;
  return `${counted(documents, "document")} edited in ${places}.`;
}
