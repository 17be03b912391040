import type { Closure } from "./closure.ts";
import { ownerOf } from "./node.ts";
import { only, type RelationSet } from "./relation-set.ts";
import type { Adjacency } from "./search.ts";

/** What one document adds to a graph, its framework ends as classes. */
export interface LocalEdges {
  /** From a statement of the document to a class: what the statement is to it. */
  readonly spokes: readonly (readonly [node: string, relations: RelationSet, ofClass: number])[];
  /** Between two statements of documents; each edge stands once from either end. */
  readonly inner: readonly (readonly [from: string, relations: RelationSet, to: string])[];
  /** The classes at the ends of the spokes, and what any statement is to each. */
  readonly portals: ReadonlyMap<number, RelationSet>;
}

/** Sorts the edges of some layers. */
export function localEdges(layers: readonly Adjacency[], closure: Closure): LocalEdges {
  const spokes: [string, RelationSet, number][] = [];
  const inner: [string, RelationSet, string][] = [];
  const portals = new Map<number, RelationSet>();
  for (const layer of layers) {
    for (const [from, edges] of layer) {
      if (ownerOf(from) === null) continue;
      for (const { to, relation } of edges) {
        if (ownerOf(to) !== null) {
          inner.push([from, only(relation), to]);
          continue;
        }
        const ofClass = closure.classOf(to);
        spokes.push([from, only(relation), ofClass]);
        portals.set(ofClass, (portals.get(ofClass) ?? 0) | only(relation));
      }
    }
  }
  return { spokes, inner, portals };
}
