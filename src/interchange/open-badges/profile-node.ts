import type { Cursor } from "../cursor/cursor.ts";
import { identifierOf } from "./identifiers.ts";
import { issuerKey, uriFor } from "./own-terms.ts";

/** The issuer of a micro-credential as a profile: under its own URI where the document keeps it, else under one made from its id. */
export function issuerProfile(item: Cursor): object {
  const issuer = item.get("issuer");
  const id = issuer?.text("id") ?? "";
  const country = issuer?.text("country") ?? null;
  const region = issuer?.text("region") ?? null;
  const isWithin = country !== null && region?.startsWith(`${country}-`) === true;
  const place = {
    addressCountryCode: country ?? undefined,
    addressRegion: (isWithin ? region.slice(country.length + 1) : region) ?? undefined,
  };
  const hasPlace = country !== null || region !== null;
  return {
    ...profileNode(item, id),
    name: issuer?.text("name") ?? undefined,
    description: issuer?.text("profile") ?? undefined,
    address: hasPlace ? { type: ["Address"], ...place } : undefined,
  };
}

/** A profile of an institution of which only the id is known, and the URI that the document keeps of it. */
export function profileNode(item: Cursor, id: string): object {
  const kept = item.get("sources")?.get(issuerKey) ?? null;
  kept?.pass("title");
  const uri = kept?.text("url") ?? uriFor("issuer", id);
  return { id: uri, type: ["Profile"], otherIdentifier: [identifierOf(id)] };
}
