import type { Cursor } from "../cursor/cursor.ts";
import { idTerm } from "./own-terms.ts";

/** The id of a document that a node keeps among its identifiers, where it has the form of one; all others are told as not carried. */
export function identifierIn(node: Cursor, form: RegExp): string | null {
  let own: string | null = null;
  for (const entry of node.list("otherIdentifier")) {
    const type = entry.isObject ? entry.text("identifierType") : null;
    const identifier = type === idTerm ? entry.text("identifier") : null;
    if (own === null && identifier !== null && form.test(identifier)) {
      own = identifier;
      entry.pass("type", "@type");
    } else entry.lose();
  }
  return own;
}

/** An identifier that is the id of a document. */
export function identifierOf(id: string): object {
  return { type: "IdentifierEntry", identifier: id, identifierType: idTerm };
}
