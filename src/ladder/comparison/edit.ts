import type { Span } from "../../diagnostics/span.ts";
import { type AnyDocument, placeOf } from "../../documents/document.ts";
import type { DocumentEdit } from "../../documents/document-edits.ts";
import { valueText } from "../../documents/value-text.ts";

/** A place of one state, and the line of text there. */
export interface EditPlace {
  readonly at: Span;
  readonly line: string;
}

/** One difference in what two states of a workspace say. */
export interface Edit {
  /** `e1`, `e2` …, by kind, id and edition of the document and then by place. */
  readonly id: string;
  readonly document: Pick<AnyDocument, "kind" | "id" | "edition">;
  readonly change: "changed" | "added" | "removed" | "moved";
  /** Keys, and names of list items in brackets; empty where it is the whole document. */
  readonly path: string;
  /** Null where the state does not have it. */
  readonly base: EditPlace | null;
  readonly head: EditPlace | null;
  /** The value in words, cut with an ellipsis where it is long; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** An edit with its places. Learners that exceptions name are covered. */
export function editView(edit: DocumentEdit, id: string): Edit {
  const { document, base, head, tree } = edit;
  const personal = document.kind === "exception" && tree.path === "learner";
  const words = (node: typeof tree.base) =>
    node === null ? null : personal ? "(a learner)" : valueText(node);
  return {
    id,
    document: { kind: document.kind, id: document.id, edition: document.edition },
    change: tree.change,
    path: tree.path,
    base: base === null || tree.base === null ? null : placed(base, tree.basePath),
    head: head === null || tree.head === null ? null : placed(head, tree.headPath),
    before: words(tree.base),
    after: words(tree.head),
  };
}

function placed(document: AnyDocument, path: readonly (string | number)[]): EditPlace {
  const at = placeOf(document, ...path);
  return { at, line: document.file.shown(at.line) };
}
