import { strongestFirst } from "../documents/credit-bank.ts";
import { compose, converse, type Relation } from "./relation.ts";

/** Several relations at once: a bit for each, the strongest the lowest. */
export type RelationSet = number;

const bits = Object.fromEntries(
  strongestFirst.map((relation, at) => [relation, 1 << at]),
) as Record<Relation, RelationSet>;

const all = 1 << strongestFirst.length;

/** The set of one relation. */
export const only = (relation: Relation): RelationSet => bits[relation];

function relationsIn(set: RelationSet): Relation[] {
  return strongestFirst.filter((relation) => (set & bits[relation]) !== 0);
}

/** The strongest relation of a set; null of none. */
export function strongestIn(set: RelationSet): Relation | null {
  return strongestFirst.find((relation) => (set & bits[relation]) !== 0) ?? null;
}

const composed = Array.from({ length: all * all }, (_, index) => {
  let result = 0;
  for (const first of relationsIn(Math.floor(index / all))) {
    for (const second of relationsIn(index % all)) {
      const relation = compose(first, second);
      if (relation !== null) result |= bits[relation];
    }
  }
  return result;
});

const conversed = Array.from({ length: all }, (_, set) =>
  relationsIn(set).reduce((result, relation) => result | bits[converse(relation)], 0),
);

/** What two steps say together, over all ways to take one of each. */
export const composeSets = (first: RelationSet, second: RelationSet): RelationSet =>
  composed[first * all + second] ?? 0;

/** The relations seen from the other end. */
export const converseSet = (set: RelationSet): RelationSet => conversed[set] ?? 0;
