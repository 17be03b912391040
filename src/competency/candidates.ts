import type { Document } from "../documents/document.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import type { RelationGraph } from "./graph.ts";
import { ownerOf } from "./node.ts";
import { composeSets, converseSet, only, type RelationSet } from "./relation-set.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

interface Entry {
  readonly offering: Offering;
  /** All that statements of the offering are to the class. */
  readonly relations: RelationSet;
}

const [exact, broader, narrower] = [only("exact"), only("broader"), only("narrower")];
const weak = only("close") | only("related");

/**
 * Which offerings of a day can have evidence for a course, or were compared with it by name: found by the classes
 * that statements of both are aligned to, so that pairs with nothing in common are never looked at.
 */
export class Candidates {
  private readonly catalogue: Catalogue;
  private readonly graph: RelationGraph;
  private readonly entries = new Map<number, Entry[]>();
  /** Classes that offerings are aligned to, and all that is above those. */
  private readonly leadsDown = new Set<number>();
  private readonly named = new Map<string, Offering[]>();
  private readonly bySpan = new Map<string, Offering[]>();
  private readonly known = new WeakMap<Course, readonly Offering[]>();
  private readonly order: ReadonlyMap<Offering, number>;

  constructor(catalogue: Catalogue, graph: RelationGraph) {
    this.catalogue = catalogue;
    this.graph = graph;
    for (const offering of catalogue.offerings.values()) this.enter(offering);
    this.order = new Map([...catalogue.offerings.values()].map((m, at) => [m, at]));
  }

  /** The offerings that may have evidence for the course, claim it, or are named with it in a crosswalk; in catalogue order. */
  of(course: Course): readonly Offering[] {
    const known = this.known.get(course) ?? this.find(course);
    this.known.set(course, known);
    return known;
  }

  /** The offerings whose every competency is aligned to one framework, as is every outcome of the course. */
  comparedThrough(framework: string): readonly Offering[] {
    return this.bySpan.get(framework) ?? [];
  }

  private enter(offering: Offering): void {
    for (const [portal, relations] of this.graph.portalsOf(offering)) {
      put(this.entries, portal, { offering, relations });
      if (this.leadsDown.has(portal)) continue;
      this.leadsDown.add(portal);
      for (const high of this.graph.closure.above(portal)) this.leadsDown.add(high);
    }
    for (const framework of this.graph.spanOf(offering)) put(this.bySpan, framework, offering);
    for (const claim of offering.data.pathways?.claims ?? []) {
      if (claim.course) put(this.named, claim.course, offering);
    }
    for (const [, , to] of this.graph.innerOf(offering)) {
      if (to.startsWith("c:")) put(this.named, idOf(to), offering);
    }
  }

  private find(course: Course): Offering[] {
    const found = new Set<Offering>(this.named.get(course.id));
    const byName = [
      ...this.graph.mappedTo(course.id),
      ...this.graph.innerOf(course).flatMap(([, , to]) => (to.startsWith("m:") ? idOf(to) : [])),
    ];
    for (const id of byName) {
      const offering = this.catalogue.offerings.get(id);
      if (offering !== undefined) found.add(offering);
    }
    for (const [portal, relations] of this.graph.portalsOf(course)) {
      this.meet(found, portal, converseSet(relations));
    }
    return [...found].sort((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
  }

  /** Adds the offerings from which a way leads over a class, and on from it by `onward`. */
  private meet(found: Set<Offering>, portal: number, onward: RelationSet): void {
    const { closure } = this.graph;
    const take = (from: number, between: RelationSet) => {
      const rest = composeSets(between, onward);
      for (const { offering, relations } of this.entries.get(from) ?? []) {
        if (composeSets(relations, rest) !== 0) found.add(offering);
      }
    };
    take(portal, closure.between(portal, portal));
    if ((onward & (exact | broader)) !== 0) {
      for (const high of closure.above(portal)) take(high, broader);
    }
    if ((onward & (exact | narrower)) !== 0) {
      for (const low of closure.below(portal, (one) => this.leadsDown.has(one)))
        take(low, narrower);
    }
    if ((onward & exact) !== 0) for (const near of closure.beside(portal)) take(near, weak);
  }
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

/** The id of the document that owns a statement of a micro-credential or course. */
const idOf = (node: string): string => (ownerOf(node) ?? "").slice(2);
