import type { Span } from "../diagnostics/span.ts";
import type { Node, PathStep } from "../source/tree.ts";
import { type AnyDocument, placeOf } from "./document.ts";
import { personalNodes } from "./personal.ts";
import { valueText } from "./value-text.ts";

/** A value of a document as it may be shown: in words, and the line of text at its place. */
export interface ShownValue {
  readonly value: string;
  readonly at: Span;
  readonly line: string;
}

/** The value at a path, as it may be shown. What a decision about one learner tells of a person is covered. */
export function shownValue(
  document: AnyDocument,
  node: Node,
  path: readonly PathStep[],
): ShownValue {
  const personal = personalNodes(document);
  const value = personal.has(node) ? "(about a learner)" : valueText(node, personal);
  const at = placeOf(document, ...path);
  return { value, at, line: document.file.shownWithout(at.line, [...personal]) };
}
