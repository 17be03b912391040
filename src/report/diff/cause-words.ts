import type { ExplainedCause } from "../../ladder/comparison/compare-states.ts";
import type { Edit } from "../../ladder/comparison/edit.ts";
import { placeOf } from "../code-frame.ts";

/** What is said of a cause before its edits. */
export function causeSentence({ certainty, edits, undone }: ExplainedCause): string {
  const also = undone === "new" ? " (other edits would suffice as well)" : "";
  switch (certainty) {
    case "single":
      return `because of this edit; it alone suffices${also}`;
    case "joint":
      return `because of these ${edits.length} edits together; none can be left out${also}`;
    case "among":
      return `because of some of these ${edits.length} edits; which was not worked out`;
    case "candidates":
      return `which edits it rests on was not worked out; it may rest on these ${edits.length}`;
    case "unexplained":
      return "no set of edits gives this answer: documents that cannot be read have a part in it";
  }
}

/** Where an edit is and what it changes: a place, the document and path, and the lines before and after. */
export interface EditWords {
  readonly place: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Puts an edit into words. Where only one state has the place, that is said by the name of the state. */
export function editWords(edit: Edit, base: string): EditWords {
  const { document, path, change, head } = edit;
  const edition = document.edition === null ? "" : `@${document.edition}`;
  const name = `${document.kind} ${document.id}${edition}`;
  const at = head ?? edit.base;
  const place = at === null ? "" : placeOf(at.at) + (head === null ? ` in ${base}` : "");
  const verb = { changed: "", added: "added: ", removed: "removed: ", moved: "order of " }[change];
  return {
    place,
    what: `${verb}${path === "" ? name : `${path} in ${name}`}`,
    before: shown(edit, "base"),
    after: shown(edit, "head"),
  };
}

/** The line itself; the value where it goes over several lines. */
function shown(edit: Edit, side: "base" | "head"): string | null {
  const place = edit[side];
  if (place === null) return null;
  const value = side === "base" ? edit.before : edit.after;
  const line = place.line.trim();
  return edit.path === "" || value === null || line.includes(value) ? line : `${line} ${value}`;
}
