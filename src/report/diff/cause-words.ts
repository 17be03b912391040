import type { Span } from "../../diagnostics/span.ts";
import type { ExplainedCause } from "../../ladder/comparison/compare-states.ts";
import type { Edit } from "../../ladder/comparison/edit.ts";
import { placeOf } from "../text/code-frame.ts";
import type { SideReport } from "./diff-report.ts";

/** How a place is written. */
export type PlaceWords = (at: Span) => string;

/** What is said of a cause before its edits. */
export function causeSentence(
  { certainty, edits, alone, undone }: ExplainedCause,
  place: PlaceWords = placeOf,
): string {
  const also = undone === "new" ? " (other edits would suffice as well)" : "";
  switch (certainty) {
    case "single":
      return `because of this edit; it alone suffices${also}`;
    case "joint":
      return `because of these ${edits.length} edits together; none can be left out${also}${aloneWords(alone, edits, place)}`;
    case "among":
      return `because of some of these ${edits.length} edits; which was not worked out`;
    case "candidates":
      return `which edits it rests on was not worked out; it may rest on these ${edits.length}`;
  }
}

/** Which of several edits would have broken or opened it by themselves, if not to the same answer. */
function aloneWords(
  alone: ExplainedCause["alone"],
  edits: ExplainedCause["edits"],
  place: PlaceWords,
): string {
  if (alone === null) return "";
  if (alone.length === 0) return ", and none of them would do it alone";
  if (alone.length === edits.length) return ", though each alone would do it";
  const places = alone.map((edit) => {
    const at = edit.head ?? edit.base;
    return at === null ? edit.path : place(at.at);
  });
  return `, though ${places.join(", ")} alone would do it`;
}

/** Where an edit is and what it changes: a place, the document and path, and the lines before and after. */
export interface EditWords {
  readonly place: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Puts an edit into words. A place that only an earlier revision has is called after it. */
export function editWords(edit: Edit, base: SideReport, shownAt: PlaceWords = placeOf): EditWords {
  const { document, path, change, head } = edit;
  const edition = document.edition === null ? "" : `@${document.edition}`;
  const name = `${document.kind} ${document.id}${edition}`;
  const at = head ?? edit.base;
  const place =
    at === null
      ? ""
      : shownAt(at.at) + (head === null && base.commit !== null ? ` in ${base.name}` : "");
  const verb = { changed: "", added: "added: ", removed: "removed: ", moved: "order of " }[change];
  return {
    place,
    what: `${verb}${path === "" ? name : `${path} in ${name}`}`,
    before: shown(edit, "base"),
    after: shown(edit, "head"),
  };
}

/** The key and its value; the line itself, if it may be shown, where it is an item of a list, a whole document, or text that is long. */
function shown(edit: Edit, side: "base" | "head"): string | null {
  const place = edit[side];
  if (place === null) return null;
  const value = side === "base" ? edit.before : edit.after;
  const key = /[^.[\]]+$/.exec(edit.path)?.[0];
  return key === undefined || value === null ? place.line.trim() || value : `${key}: ${value}`;
}
