import type { Cursor } from "../cursor/cursor.ts";
import { organisationUri } from "./own-uris.ts";
import { authority, codes, unknownCountry } from "./vocabulary.ts";

/** A text in one language. */
export function inLanguage(text: string, tag: string): object {
  return { [tag]: [text] };
}

/** A concept of a controlled list. */
export function concept(id: string, scheme: string, label: object | null = null): object {
  return {
    id,
    type: "Concept",
    inScheme: { id: scheme, type: "ConceptScheme" },
    ...(label === null ? {} : { prefLabel: label }),
  };
}

/** A note. */
export function note(text: string, tag: string): object {
  return { type: "Note", noteLiteral: inLanguage(text, tag) };
}

/** Our own name of something. */
export function identifier(notation: string): object {
  return { type: "Identifier", notation, schemeName: "local id" };
}

/** Who issues; the model wants a country, which is written as unknown where none is stated. */
export function organisation(issuer: Cursor | null, tag: string): object {
  const id = issuer?.text("id") ?? "unknown";
  const country = issuer?.text("country") ?? null;
  const code = country === null ? null : codes.country.toList(country);
  if (country !== null && code === null)
    issuer?.get("country")?.lose("it is not among the countries of the list");
  if (issuer !== null && code === null) {
    const args = {
      what: "country",
      of: `the issuer ${id}`,
      instead: "the list's code for unknown",
    };
    issuer.reading.report("value-missing", args, issuer.path);
  }
  return {
    id: organisationUri(id),
    type: "Organisation",
    legalName: inLanguage(issuer?.text("name") ?? id, tag),
    location: [
      {
        type: "Location",
        address: [
          {
            type: "Address",
            countryCode: concept(
              `${authority.country}/${code ?? unknownCountry}`,
              authority.country,
            ),
          },
        ],
      },
    ],
  };
}
