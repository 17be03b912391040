import type { Cursor } from "../cursor/cursor.ts";
import type { ImportOptions } from "../format.ts";
import { documentIdFrom } from "../ids.ts";
import { textIn } from "./lang-string.ts";
import { organisationOf } from "./own-uris.ts";
import { codes, unknownCountry } from "./vocabulary.ts";

/** Who issues, as a micro-credential states it. */
export interface Issuer {
  readonly id: string;
  readonly name?: string | undefined;
  readonly country?: string | undefined;
}

/** Reads an awarding body; its id is the user's, the one that we wrote, or made from its name. Told where the file names nobody. */
export function readIssuer(
  item: Cursor,
  body: Cursor | null,
  title: string,
  options: ImportOptions,
): Issuer {
  const name = body === null ? null : textIn(body, options.language, "legalName");
  const country = body === null ? null : countryOf(body);
  const own = organisationOf(body?.text("id") ?? null);
  const stated = options.institution ?? own ?? (name === null ? null : documentIdFrom(name));
  if (stated === null) {
    const args = { what: "issuer", of: title, instead: `"unknown"` };
    item.reading.report("value-missing", args, item.path);
  }
  // Without a name of its own an issuer is written under its id.
  const isNamed = name !== null && name !== own;
  return {
    id: stated ?? "unknown",
    name: isNamed ? name : undefined,
    country: country ?? undefined,
  };
}

function countryOf(body: Cursor): string | null {
  body.pass("id", "type", "registration", "identifier", "eIDASIdentifier", "logo", "contactPoint");
  const [location] = body.list("location");
  const [address] = location?.list("address") ?? [];
  location?.pass(...location.keys);
  address?.pass(...address.keys);
  const country = address?.get("countryCode");
  country?.pass(...country.keys);
  const code = country?.text("id")?.split("/").at(-1);
  const found = code === undefined ? null : codes.country.fromList(code);
  if (found === null && code !== unknownCountry)
    country?.lose("it is not among the countries that are known here");
  return found;
}
