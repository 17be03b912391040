import { isUri } from "../../documents/address.ts";
import { uuidIn, uuidOf } from "../../kernel/uuid.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** The URI of a part of a package; made of its identifier where it states none that is absolute. */
export function uriOf(part: Cursor): string | null {
  const identifier = part.text("identifier");
  const uri = part.text("uri");
  if (uri !== null && isUri(uri)) return uri;
  if (uri !== null) part.get("uri")?.wrong("an absolute URI");
  return identifier === null ? null : `urn:uuid:${identifier}`;
}

/** Tells an identifier that a URI neither ends with nor makes when it is written again: documents name a thing by its URI. */
export function tellIdentifier(part: Cursor): void {
  const uri = part.text("uri");
  if (uri === null || !isUri(uri) || isNamedBy(part, uri)) return;
  part.get("identifier")?.lose("a document names it by its URI");
}

/** Tells the identifier of an association, which documents know by its ends; one that these make is made again. */
export function tellAssociation(association: Cursor, type: string): void {
  const [origin, destination] = ["originNodeURI", "destinationNodeURI"].map((key) =>
    association.get(key)?.text("uri"),
  );
  if (isNamedBy(association, [origin, type, destination].join("\n"))) return;
  const named = association.get("identifier") ?? association.get("uri");
  named?.lose("an association is known by what it connects");
}

function isNamedBy(part: Cursor, name: string): boolean {
  const identifier = part.text("identifier")?.toLowerCase() ?? null;
  return identifier === null || identifier === uuidIn(name) || identifier === uuidOf(name);
}
