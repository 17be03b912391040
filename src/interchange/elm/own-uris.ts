import { idForm } from "../open-badges/own-terms.ts";

const offering = "urn:creditbank:micro-credential:";
const specification = ":specification";
const organisation = "urn:creditbank:organisation:";

/** Stands for the holder of a credential that nobody holds yet. */
export const nobody = "urn:creditbank:nobody-yet";

/** A micro-credential, and its edition where it has editions. */
export interface Offering {
  readonly id: string;
  readonly edition: string | null;
}

/** The URI of a micro-credential as we write it. */
export function offeringUri({ id, edition }: Offering): string {
  return `${offering}${id}${edition === null ? "" : `@${encodeURIComponent(edition)}`}`;
}

/** The URI of what a micro-credential asks and teaches. */
export const specificationUri = (of: Offering): string => `${offeringUri(of)}${specification}`;

/** The URI of an issuer. */
export const organisationUri = (id: string): string => `${organisation}${id}`;

/** The micro-credential whose specification a URI of ours names; null where it is no such URI. */
export function offeringOf(uri: string | null): Offering | null {
  return uri?.endsWith(specification) ? offeringNamed(uri.slice(0, -specification.length)) : null;
}

/** The micro-credential that a URI of ours names; null where it is no such URI. */
export function offeringNamed(uri: string): Offering | null {
  const [name = "", edition = null] = uri.split("@");
  const id = idBehind(offering, name);
  const read = edition === null ? null : decoded(edition);
  return id === null || (edition !== null && read === null) ? null : { id, edition: read };
}

/** The id of the issuer that a URI of ours names; null where it is no such URI. */
export function organisationOf(uri: string | null): string | null {
  return idBehind(organisation, uri);
}

function idBehind(prefix: string, uri: string | null): string | null {
  const id = uri?.startsWith(prefix) ? uri.slice(prefix.length) : "";
  return idForm.test(id) ? id : null;
}

/** A text whose signs are written as in URIs; null where it is none, or empty. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return null;
  }
}
