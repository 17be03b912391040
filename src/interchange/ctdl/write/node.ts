import { Rational } from "../../../kernel/rational.ts";
import type { JsonValue } from "../../../source/json/json-value.ts";
import { conceptOfUnit } from "../../credit-units.ts";
import { audienceLevels, ownScheme } from "../vocabulary.ts";

/** A node or an object within one; what has no value is left out. */
export type Node = { readonly [key: string]: JsonValue };

/** Words in a language. */
export function words(text: string, language: string): Node {
  return { [language]: text };
}

/** An object of the entries that have a value. */
export function node(entries: { readonly [key: string]: JsonValue | undefined }): Node {
  const stated = Object.entries(entries).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as Node;
}

/** An alignment to a concept of a vocabulary of CTDL; where CTDL has none, to our name, which as its own notation is read as it is. */
export function concept(scheme: string, prefix: string, name: string, isKnown: boolean): Node {
  return node({
    "@type": "ceterms:CredentialAlignmentObject",
    "ceterms:framework": isKnown ? `https://credreg.net/ctdl/terms/${scheme}` : undefined,
    "ceterms:targetNode": isKnown ? `${prefix}:${name}` : undefined,
    "ceterms:targetNodeName": words(isKnown ? spaced(name) : name, isKnown ? "en" : "und"),
    "ceterms:codedNotation": isKnown ? undefined : name,
  });
}

/** `DegreeCredit` as words. */
const spaced = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ");

/** An alignment to something that only has a name. */
export function label(name: string, language: string): Node {
  return {
    "@type": "ceterms:CredentialAlignmentObject",
    "ceterms:targetNodeName": words(name, language),
  };
}

/** What an amount of credit is written from. */
export interface Amount {
  readonly credits: number | Rational;
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly level?: string | undefined;
  readonly subject?: string | undefined;
}

/** An amount of credit with its unit, level and subject. */
export function valueProfile(
  { credits, unit, year, level, subject }: Amount,
  language: string,
): Node {
  const levelName = year === undefined ? level : `Year ${year}`;
  return node({
    "@type": "ceterms:ValueProfile",
    "schema:value": credits instanceof Rational ? credits.toNumber() : credits,
    "ceterms:creditUnitType": unit === undefined ? undefined : [unitNode(unit)],
    "ceterms:creditLevelType":
      levelName === undefined
        ? undefined
        : [concept("AudienceLevel", "audLevel", levelName, audienceLevels.includes(levelName))],
    "ceterms:subject": subject === undefined ? undefined : [label(subject, language)],
  });
}

function unitNode(unit: string): Node {
  const name = conceptOfUnit(unit);
  return concept("CreditUnit", "creditUnit", name ?? unit, name !== null);
}

/** An identifier: our own id, or one of others. */
export function identifier(code: string, typeName: string | undefined = ownScheme): Node {
  return node({
    "@type": "ceterms:IdentifierValue",
    "ceterms:identifierTypeName": typeName === undefined ? undefined : words(typeName, "und"),
    "ceterms:identifierValueCode": code,
  });
}
