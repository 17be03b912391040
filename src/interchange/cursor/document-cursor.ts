import { type AnyDocument, placeOf } from "../../documents/document.ts";
import { listsAlwaysThere } from "../../documents/kinds.ts";
import { plain } from "../../documents/plain.ts";
import type { JsonValue } from "../../source/json/json-value.ts";
import { Cursor } from "./cursor.ts";

/** A document as a tree of which it is kept what was read; what an export never asks for, and what the document states to be none, is told as not carried. */
export function documentCursor(document: AnyDocument): Cursor {
  return Cursor.over({
    value: plain(document.data) as JsonValue,
    none: { always: listsAlwaysThere(document.kind) },
    place: (path) => placeOf(document, ...path),
  });
}
