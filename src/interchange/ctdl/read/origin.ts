import type { Kind } from "../../../documents/kinds.ts";
import type { View } from "../graph/view.ts";
import { derivedCtid, iriOfCtid } from "../identity.ts";
import { type Data, ownScheme } from "../vocabulary.ts";
import { isAbsolute } from "./agents.ts";
import { ownId } from "./own-id.ts";

/** Where a thing is described, as sources of a document of a kind: its identifiers, its page. What we gave it ourselves is none. */
export function originOf(view: View, kind: Kind): Data {
  const own = ownId(view);
  const edition = view.text("versionCode") ?? "";
  const given = own === null ? null : derivedCtid(kind, own, edition);
  const url = foreignId(view, given) ?? undefined;
  const ctid = view.text("ctid");
  const locator = ctid === null || ctid === given ? undefined : ctid;
  const page = view.text("subjectWebpage");
  const ctdl = url === undefined && locator === undefined ? undefined : { url, locator };
  const webpage = page === null ? undefined : { url: page };
  const identifier = identifierOf(view);
  const sources = { ctdl, webpage, identifier };
  const [source] = Object.entries(sources).flatMap(([key, value]) => (value ? key : []));
  return source === undefined ? {} : { source, sources };
}

/** The absolute identifier of a thing; null where there is none, or we made it from a CTID that we gave. */
export function foreignId({ id }: View, given: string | null): string | null {
  if (!isAbsolute(id)) return null;
  return given !== null && id === iriOfCtid(given) ? null : id;
}

/** The first identifier that others know it by: what it is of, and the code. */
function identifierOf(view: View) {
  const all = view.views("identifier", "identifierValue");
  const [first] = all.filter((each) => each.text("identifierTypeName") !== ownScheme);
  if (first === undefined) return undefined;
  const locator = first.text("identifierValueCode") ?? undefined;
  return { title: first.text("identifierTypeName") ?? undefined, locator };
}
