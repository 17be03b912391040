import { digest } from "../../kernel/digest.ts";

/** The type of an identifier that is the id of a document. */
export const idTerm = "ext:CreditbankId";

/** The form of the id of a document. */
export const idForm = /^[a-z0-9][a-z0-9.-]*$/;

/** The type of an alignment that says which credits are meant; Open Badges has a number of credits and no unit. */
export const creditUnitTerm = "ext:CreditUnit";

/** The part of an achievement that an alignment of ours leads to for a unit. */
export const unitPart = "credit-unit";

/** The types of an alignment that states an EQF level: of Edubadges, and of older files of SURF. */
export const eqfTerms: readonly string[] = ["ext:EQFLevel", "ext:EQF"];

/** The type of an alignment that states a level of a national framework. */
export const nqfTerm = "ext:NQFLevel";

/** The type of an alignment that states how quality is assured (SURF). */
export const qualityTerm = "ext:QualityAssurance";

/** The result types of assessments that are graded, and of which that is not said, where no other is known. */
export const resultTerms = { graded: "ext:Graded", assessment: "ext:Assessment" } as const;

/** The key of the source that an imported document names. */
export const sourceKey = "open-badges";

/** The key of the source that names the issuer's own URI. */
export const issuerKey = "open-badges-issuer";

/** A URI for what has none: a UUID of version 8 (RFC 9562) over its name, always the same for the same name. */
export function uriFor(...name: readonly (string | null)[]): string {
  const hex = digest(JSON.stringify(["creditbank", ...name])).slice("sha256:".length);
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  const parts = [
    ...[hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`],
    ...[`${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)],
  ];
  return `urn:uuid:${parts.join("-")}`;
}

/** The URI of a part of something that has a URI. */
export function partUri(whole: string, part: string): string {
  return `${whole}${whole.includes("#") ? "." : "#"}${part}`;
}

/** The part that a URI names of something that has a URI; null where it names none. */
export function partOf(whole: string | null, uri: string): string | null {
  if (whole === null || !uri.startsWith(partUri(whole, ""))) return null;
  const part = uri.slice(partUri(whole, "").length);
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part) ? part : null;
}
