import type { View } from "../graph/view.ts";

/** What a node is called: its name, or else its code or identifier. */
export function nameOf(view: View): string {
  return (
    view.text("name", "prefLabel", "competencyText") ??
    view.text("codedNotation") ??
    view.text("ctid") ??
    (view.id === null || view.id.startsWith("_:") ? null : lastPart(view.id)) ??
    "without a name"
  );
}

/** The last part of an address, which tells it from others. */
export function lastPart(iri: string): string {
  return iri.replace(/[/#]+$/, "").replace(/^.*[/#:]/s, "");
}
