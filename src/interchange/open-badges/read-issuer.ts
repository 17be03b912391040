import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { documentIdFrom } from "../ids.ts";
import { identifierIn } from "./identifiers.ts";
import { idForm, uriFor } from "./own-terms.ts";
import type { Reader } from "./reader.ts";
import { worded } from "./worded.ts";

/** Who offers what is awarded. */
export interface Issuer {
  readonly id: string;
  /** What its id was made from; null where the file or the user states the id. */
  readonly madeFrom: string | null;
  /** Neither the file nor the user says who it is. */
  readonly isUnknown: boolean;
  readonly name: string | null;
  /** Its URI, where it has one of its own. */
  readonly uri: string | null;
  readonly data: { readonly [key: string]: DraftValue | undefined };
}

/** The id that stands for an issuer that nobody states. */
const unknownIssuer = "unstated";

/** Reads a profile, or the URI of one; what it says of a person is not read. */
export function readIssuer(profile: Cursor | null, reader: Reader): Issuer {
  const { institution } = reader.options;
  const facts = profile?.isObject === true ? factsOf(profile, reader) : factsOfUri(profile);
  const { name, uri, own } = facts;
  const host = hostOf(facts.url ?? uri);
  const made = own === null ? documentIdFrom(name ?? host ?? "") : null;
  const id = institution ?? own ?? made ?? unknownIssuer;
  const isMade = institution === undefined && own === null && made !== null;
  const hasOwnUri = uri !== null && uri !== uriFor("issuer", id);
  return {
    id,
    madeFrom: isMade ? (name === null ? "address" : "name") : null,
    isUnknown: institution === undefined && own === null && made === null,
    name,
    uri: hasOwnUri ? uri : null,
    data: { id, name: name ?? undefined, ...facts.data },
  };
}

interface Facts {
  readonly name: string | null;
  readonly uri: string | null;
  readonly url: string | null;
  readonly own: string | null;
  readonly data: { readonly [key: string]: DraftValue | undefined };
}

function factsOf(profile: Cursor, reader: Reader): Facts {
  profile.pass("type", "@type", "@context", "image", "email", "phone");
  const address = profile.get("address");
  address?.pass("type", "@type");
  const country = address?.text("addressCountryCode") ?? null;
  const region = address?.text("addressRegion") ?? null;
  const isCode = region !== null && /^[A-Z0-9]{1,3}$/.test(region) && country !== null;
  return {
    name: worded(profile, reader.language, "name"),
    uri: profile.text("id", "@id"),
    url: profile.text("url"),
    own: identifierIn(profile, idForm),
    data: {
      country: country ?? undefined,
      region: (isCode ? `${country}-${region}` : region) ?? undefined,
      profile: worded(profile, reader.language, "description") ?? undefined,
    },
  };
}

function factsOfUri(profile: Cursor | null): Facts {
  const uri = profile === null || Array.isArray(profile.value) ? null : profile.asText();
  return { name: null, uri, url: null, own: null, data: {} };
}

/** The name of the machine of an address on the web. */
function hostOf(uri: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/?#:@]+)/i.exec(uri ?? "")?.[1] ?? null;
}
