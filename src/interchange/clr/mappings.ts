import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Association } from "./associations.ts";
import type { Named, Record } from "./record.ts";

/** The relation that an association between competencies asserts. */
const relations: ReadonlyMap<string, string> = new Map([
  ["exactMatchOf", "exact"],
  ["isRelatedTo", "related"],
]);

/** Does an association say what two competencies are to each other? */
export function isMapping({ type }: Association, ends: readonly [Named, Named]): boolean {
  return relations.has(type) && ends.every((end) => addressOf(end) !== null);
}

/** What competencies of a record are to each other, as proposed mappings. */
export function mappingsOf(record: Record): readonly DraftValue[] {
  return record.associations.flatMap((association) => {
    const ends = [record.named(association.source), record.named(association.target)] as const;
    const [from, to] = ends.map(addressOf);
    const relation = relations.get(association.type);
    if (from === null || to === null || relation === undefined) return [];
    return [{ from, relation, to, status: "proposed" }];
  });
}

/** The address of a competency, also of one that is a document by itself. */
function addressOf(end: Named): string | null {
  if (end.type === "competency") return end.address;
  if (end.type !== "document" || !end.document.isCompetency) return null;
  const [only, ...more] = end.document.allCompetencies;
  return only === undefined || more.length > 0 ? null : `${end.document.id}#${only.id}`;
}
