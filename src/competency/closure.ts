import { Hierarchy } from "./hierarchy.ts";
import { only, type RelationSet } from "./relation-set.ts";
import type { Adjacency } from "./search.ts";

const exact = only("exact");
const broader = only("broader");
const narrower = only("narrower");

/**
 * How statements of frameworks and URIs relate, however long the way: statements that are exactly the same form a
 * class, and classes a hierarchy. Built once; what two classes are to each other is looked up.
 */
export class Closure {
  private readonly classes = new Map<string, number>();
  /** Close and related classes: these relations hold for direct neighbours only. */
  private readonly weak = new Map<number, Map<number, RelationSet>>();
  readonly hierarchy: Hierarchy;
  private readonly known: number;
  private size: number;

  constructor(edges: Adjacency) {
    this.size = this.gather(edges);
    this.known = this.size;
    const links: [number, number][] = [];
    for (const [from, list] of edges) {
      for (const { to, relation } of list) {
        const [one, other] = [this.classOf(from), this.classOf(to)];
        if (relation === "narrower") links.push([one, other]);
        else if (relation === "close" || relation === "related")
          this.neighbours(one).set(other, (this.neighbours(one).get(other) ?? 0) | only(relation));
      }
    }
    this.hierarchy = new Hierarchy(this.size, links);
  }

  /** The class of a statement; one that no framework relates to anything has a class of its own. */
  classOf(node: string): number {
    const known = this.classes.get(node);
    if (known !== undefined) return known;
    this.classes.set(node, this.size);
    this.size += 1;
    return this.size - 1;
  }

  /** All that the first class is to the second. */
  between(one: number, other: number): RelationSet {
    const alone = one >= this.known || other >= this.known;
    if (one === other) {
      const circular = !alone && this.hierarchy.isCircular(one);
      return circular ? exact | broader | narrower : exact;
    }
    if (alone) return 0;
    return (
      (this.hierarchy.isAbove(one, other) ? broader : 0) |
      (this.hierarchy.isAbove(other, one) ? narrower : 0) |
      (this.weak.get(one)?.get(other) ?? 0)
    );
  }

  /** Classes that something says are broader, without steps between. */
  directlyAbove(one: number): number[] {
    return one < this.known ? [...this.hierarchy.directlyAbove(one)] : [];
  }

  /** Classes broader than this one. */
  above(one: number): Iterable<number> {
    return one < this.known ? this.hierarchy.allAbove(one) : [];
  }

  /** Classes narrower than this one that the test lets pass, reached through such classes only. */
  below(one: number, passes: (other: number) => boolean): Iterable<number> {
    return one < this.known ? this.hierarchy.allBelow(one, passes) : [];
  }

  /** Classes close or related to this one. */
  beside(one: number): Iterable<number> {
    return this.weak.get(one)?.keys() ?? [];
  }

  private neighbours(one: number): Map<number, RelationSet> {
    const known = this.weak.get(one) ?? new Map<number, RelationSet>();
    this.weak.set(one, known);
    return known;
  }

  /** Numbers the classes of exactly equal statements, each found by a walk. */
  private gather(edges: Adjacency): number {
    let count = 0;
    for (const start of edges.keys()) {
      if (this.classes.has(start)) continue;
      this.classes.set(start, count);
      const open = [start];
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        for (const { to, relation } of edges.get(node) ?? []) {
          if (relation !== "exact" || this.classes.has(to)) continue;
          this.classes.set(to, count);
          open.push(to);
        }
      }
      count += 1;
    }
    return count;
  }
}
