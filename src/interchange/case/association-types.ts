import type { Crosswalk } from "../../documents/crosswalk.ts";

type Mapping = Crosswalk["mappings"][number];

/** What an association between two competencies says in our words, or why it says nothing there. */
export type AssociationMeaning =
  | {
      readonly relation: Mapping["relation"];
      readonly status: "accepted" | "proposed";
    }
  | { readonly why: string };

/** The association types of CASE 1.1 (Information Model, "AssociationType"), but for isChildOf, which makes the hierarchy. */
const meanings: Readonly<Record<string, AssociationMeaning>> = {
  exactMatchOf: { relation: "exact", status: "accepted" },
  isTranslationOf: { relation: "exact", status: "accepted" },
  isPartOf: { relation: "narrower", status: "accepted" },
  isRelatedTo: { relation: "related", status: "accepted" },
  isPeerOf: { relation: "related", status: "proposed" },
  replacedBy: { relation: "close", status: "proposed" },
  precedes: { why: "competencies have no order in which they are learned" },
  exemplar: { why: "it names an example, not a competency" },
  hasSkillLevel: { why: "a level is a word of the competency, not a competency" },
};

/** The meaning of an association type; a type of somebody's own (`ext:...`) has none. */
export function meaningOf(type: string): AssociationMeaning {
  return Object.hasOwn(meanings, type)
    ? (meanings[type] as AssociationMeaning)
    : { why: `associations of the type ${type} have no meaning here` };
}

/** The association types that say a relation on their own; the others are named in the rationale of a mapping. */
const usual: Readonly<Record<string, Mapping["relation"]>> = {
  exactMatchOf: "exact",
  isPartOf: "narrower",
  isRelatedTo: "related",
};

/** What a mapping says of the association that it was, where its relation does not tell; null where it does. */
export function rationaleOf(type: string): string | null {
  return Object.hasOwn(usual, type) ? null : `${type} (CASE)`;
}

/** An association type for a mapping. */
export interface AssociationType {
  readonly type: string;
  /** Is the origin what the mapping leads to? */
  readonly reverse: boolean;
  /** Does the rationale of the mapping name it? Then it stands for a proposed mapping, too. */
  readonly stated: boolean;
}

const named = /^(isTranslationOf|isPeerOf|replacedBy|isChildOf) \(CASE\)$/;

/** The association that a mapping is written as; null where CASE has none. */
export function typeOf(
  relation: Mapping["relation"],
  rationale: string | null,
): AssociationType | null {
  const [, stated] = named.exec(rationale ?? "") ?? [];
  if (stated !== undefined) return { type: stated, reverse: false, stated: true };
  switch (relation) {
    case "exact":
      return { type: "exactMatchOf", reverse: false, stated: false };
    case "narrower":
      return { type: "isPartOf", reverse: false, stated: false };
    case "broader":
      return { type: "isPartOf", reverse: true, stated: false };
    case "related":
      return { type: "isRelatedTo", reverse: false, stated: false };
    case "close":
      return null;
  }
}
