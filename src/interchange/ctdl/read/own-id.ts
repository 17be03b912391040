import type { View } from "../graph/view.ts";
import { ownScheme } from "../vocabulary.ts";

/** The id that a thing had in a workspace of ours, kept among its identifiers; null where there is none. */
export function ownId(view: View): string | null {
  for (const identifier of view.views("identifier")) {
    if (identifier.text("identifierTypeName") !== ownScheme) continue;
    const id = identifier.text("identifierValueCode");
    if (id !== null && /^[a-z0-9][a-z0-9.-]*$/.test(id)) return id;
  }
  return null;
}

/** The code that others know a thing by: of a course, what stands in the calendar. */
export function codeOf(view: View): string | null {
  const stated = view.text("codedNotation", "courseCode");
  const codes = view.views("identifier", "identifierValue").flatMap((identifier) => {
    if (identifier.text("identifierTypeName") === ownScheme) return [];
    identifier.pass("@type", "identifierType");
    return identifier.text("identifierValueCode") ?? [];
  });
  return stated ?? codes[0] ?? null;
}
