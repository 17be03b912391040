import { compareText } from "../../kernel/order.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Draft } from "../draft.ts";
import { circularEdges, type Edge } from "../hierarchy/circular-edges.ts";
import { draftOf } from "../open-badges/draft-of.ts";
import { type Association, isBelonging } from "./associations.ts";
import { isMapping } from "./mappings.ts";
import type { Named, Record, Recorded } from "./record.ts";

/** A micro-credential that is a part of another, or comes before it. */
interface Relation extends Edge {
  readonly association: Association;
}

/** The documents of a record, with what they are built from and what comes before them; all other associations are told, but for those between competencies. */
export function relatedDrafts(record: Record): readonly Draft[] {
  const relations = record.associations.flatMap((association) => relationOf(association, record));
  const parts = below(relations.filter(({ association }) => isBelonging(association)));
  const before = below(relations.filter(({ association }) => !isBelonging(association)));
  return record.documents.map((read) => {
    const recommended = listed(before.get(read.id));
    return draftOf(
      { ...read, competencies: read.allCompetencies },
      {
        ...(recommended === undefined ? {} : { prerequisites: { recommended } }),
        composedOf: listed(parts.get(read.id)),
      },
    );
  });
}

/** What an association says of two micro-credentials; nothing, and a finding, where it says none that a document can. */
function relationOf(association: Association, record: Record): readonly Relation[] {
  const { at, type } = association;
  const ends = [record.named(association.source), record.named(association.target)] as const;
  const [source, target] = ends.map(offeringOf);
  if (isMapping(association, ends)) return [];
  if (ends.some((end) => end.type === "competency")) return toldByCompetency(association, ends);
  const why = notBetween(ends);
  if (why !== null) at.lose(why);
  else if (source === null || source === undefined || target === null || target === undefined)
    at.lose("it is not between two micro-credentials");
  else if (isBelonging(association) || type === "precedes")
    return [{ below: source.id, above: target.id, association }];
  else at.lose(`there is no word for ${type} between micro-credentials`);
  return [];
}

/** That a competency belongs to its document is said by standing there; what else is said of it has no place. */
function toldByCompetency(
  association: Association,
  [source, target]: readonly [Named, Named],
): readonly Relation[] {
  const isPart = isBelonging(association) && source.type === "competency";
  if (!isPart || target.type !== "document")
    association.at.lose(`there is no word for ${association.type} between these`);
  return [];
}

function offeringOf(end: Named): Recorded | null {
  return end.type === "document" && end.document.kind === "micro-credential" ? end.document : null;
}

/** Why an association is not between two documents of the record; null where it is. */
function notBetween(ends: readonly Named[]): string | null {
  const types = ends.map(({ type }) => type);
  if (types.includes("several")) return "several achievements have the id of one of its ends";
  if (types.includes("elsewhere")) return "one of its ends is not in the file";
  return types.includes("left-out") ? "one of its ends became no document" : null;
}

/** What is below each document; an association that would make something part of itself, or come before itself, is told. */
function below(relations: readonly Relation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const circular = circularEdges(relations);
  const found = new Map<string, Set<string>>();
  for (const relation of relations) {
    if (circular.has(relation)) relation.association.at.lose("it leads back to where it began");
    else {
      const known = found.get(relation.above) ?? new Set();
      found.set(relation.above, known.add(relation.below));
    }
  }
  return found;
}

function listed(ids: ReadonlySet<string> | undefined): readonly DraftValue[] | undefined {
  return ids === undefined ? undefined : [...ids].sort(compareText);
}
