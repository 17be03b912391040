import type { Span } from "../../diagnostics/span.ts";
import type { AnyDocument } from "../../documents/document.ts";
import type { DocumentEdit } from "../../documents/document-edits.ts";
import { isAboutLearner } from "../../documents/personal.ts";
import { shownValue } from "../../documents/shown-value.ts";

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

/** An edit with its places. What a decision about one learner tells of a person is covered. */
export function editView({ document, base, head, tree }: DocumentEdit, id: string): Edit {
  const was = base && tree.base && shownValue(base, tree.base, tree.basePath);
  const is = head && tree.head && shownValue(head, tree.head, tree.headPath);
  const isPersonal = [base, head].some((one) => one !== null && isAboutLearner(one));
  return {
    id,
    document: { kind: document.kind, id: document.id, edition: document.edition },
    change: tree.change,
    // The items of lists may be named after a person.
    path: isPersonal ? tree.path.replace(/\[.*/s, "") : tree.path,
    base: was && { at: was.at, line: was.line },
    head: is && { at: is.at, line: is.line },
    before: was?.value ?? null,
    after: is?.value ?? null,
  };
}
