import type { Closure } from "./closure.ts";
import type { LocalEdges } from "./local-edges.ts";
import { ownerOf } from "./node.ts";
import { composeSets, converseSet, only, type RelationSet } from "./relation-set.ts";

type Arc = readonly [to: number, relations: RelationSet];

/**
 * All that statements are to others in the graph of one pair: the edges of both documents and of the pair, and the
 * classes at which they end, joined by what the closure says of two classes.
 */
export class PairRelations {
  private readonly indexes = new Map<string, number>();
  private readonly arcs: Arc[][] = [];

  /** `owners` are the two documents; edges to statements of any other are left out. */
  constructor(parts: readonly LocalEdges[], owners: readonly string[], closure: Closure) {
    const belongs = (node: string) => owners.includes(ownerOf(node) ?? "");
    const classes: number[] = [];
    const ofClass = new Map<number, number>();
    for (const { spokes, inner } of parts) {
      for (const [node, relations, portal] of spokes) {
        if (!belongs(node)) continue;
        const known = ofClass.get(portal);
        const end = known ?? this.add();
        if (known === undefined) {
          ofClass.set(portal, end);
          classes.push(portal);
        }
        this.join(this.indexOf(node), relations, end);
      }
      for (const [from, relations, to] of inner) {
        if (!belongs(from) || !belongs(to)) continue;
        this.arcs[this.indexOf(from)]?.push([this.indexOf(to), relations]);
      }
    }
    for (const [at, one] of classes.entries()) {
      for (const other of classes.slice(at)) {
        const relations = closure.between(one, other);
        if (relations === 0) continue;
        this.join(ofClass.get(one) ?? 0, relations, ofClass.get(other) ?? 0);
      }
    }
  }

  /** What a statement is to every other that it relates to, by node. */
  from(start: string): (node: string) => RelationSet {
    const begin = this.indexes.get(start);
    if (begin === undefined) return () => 0;
    const reached = new Uint8Array(this.arcs.length);
    reached[begin] = only("exact");
    const open = [begin];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const so = reached[at] ?? 0;
      for (const [to, relations] of this.arcs[at] ?? []) {
        const known = reached[to] ?? 0;
        const grown = known | composeSets(so, relations);
        if (grown === known) continue;
        reached[to] = grown;
        open.push(to);
      }
    }
    return (node) => reached[this.indexes.get(node) ?? -1] ?? 0;
  }

  private indexOf(node: string): number {
    const known = this.indexes.get(node);
    if (known !== undefined) return known;
    const index = this.add();
    this.indexes.set(node, index);
    return index;
  }

  private add(): number {
    this.arcs.push([]);
    return this.arcs.length - 1;
  }

  private join(one: number, relations: RelationSet, other: number): void {
    this.arcs[one]?.push([other, relations]);
    if (one !== other) this.arcs[other]?.push([one, converseSet(relations)]);
  }
}
