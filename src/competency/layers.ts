import type { Span } from "../diagnostics/span.ts";
import type { Mapping } from "../documents/crosswalk.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { sourceTitle } from "../documents/source-title.ts";
import type { Rational } from "../kernel/rational.ts";
import type { AddressBook } from "./address-book.ts";
import { Assertion } from "./assertion.ts";
import { frameworkNode, ownerOf, splitNode } from "./node.ts";
import type { Relation } from "./relation.ts";
import { type Adjacency, link, type RelationStep } from "./search.ts";

type Crosswalk = Document<"crosswalk">;

/** A mapping from several competencies together to one outcome. */
export interface JointMapping {
  readonly members: readonly { readonly microCredential: string; readonly competency: string }[];
  readonly course: string;
  readonly outcome: string;
  readonly relation: Relation;
  readonly degree: Rational | null;
  readonly at: Span;
  readonly by: string | null;
  readonly source: string | null;
}

/** The greatest degree that mappings of one statement to another state, and the mapping that states it. */
export interface StatedDegree {
  readonly degree: Rational;
  readonly step: RelationStep;
}

/** What frameworks and crosswalks assert, sorted by the graphs that it enters. */
export class Layers {
  /** Edges of every graph. */
  readonly shared: Adjacency = new Map();
  /** Edges of all graphs of one document, by its owner key. */
  readonly ofDocument = new Map<string, Adjacency>();
  /** Edges of the graph of one pair, by course and then by micro-credential. */
  readonly ofPair = new Map<string, Map<string, Adjacency>>();
  /** The greatest degree stated for two nodes, by `from to`. */
  readonly degrees = new Map<string, StatedDegree>();
  readonly joint = new Map<string, JointMapping[]>();
  /** Micro-credentials that somebody compared with a course in full, by course. */
  readonly compared = new Map<string, Set<string>>();
  private readonly book: AddressBook;

  constructor(book: AddressBook) {
    this.book = book;
  }

  /** Adds a framework's hierarchy. */
  addFramework(framework: Document<"competency-framework">): void {
    for (const [index, { id, parent }] of framework.data.competencies.entries()) {
      if (!parent) continue;
      const [from, to] = [frameworkNode(framework.id, parent), frameworkNode(framework.id, id)];
      const path = ["competencies", index, "parent"];
      link(this.shared, from, to, new Assertion([from, "broader", to], framework, path, null));
    }
  }

  /** Adds what a crosswalk compares, and its accepted mappings. */
  addCrosswalk(crosswalk: Crosswalk): void {
    for (const { microCredential, course } of crosswalk.data.compared) {
      const known = this.compared.get(course);
      if (known === undefined) this.compared.set(course, new Set([microCredential]));
      else known.add(microCredential);
    }
    const by = assertedBy(crosswalk);
    for (const [index, mapping] of crosswalk.data.mappings.entries()) {
      if (mapping.status === "accepted") this.addMapping(crosswalk, mapping, index, by);
    }
  }

  private addMapping(
    crosswalk: Crosswalk,
    mapping: Mapping,
    index: number,
    by: string | null,
  ): void {
    const sources = typeof mapping.from === "string" ? [mapping.from] : mapping.from;
    const to = this.book.node(mapping.to);
    const nodes = sources.map((source) => this.book.node(source));
    const [from] = nodes;
    if (to === null || from === null || from === undefined || nodes.includes(null)) return;
    const path = ["mappings", index, "relation"];
    if (nodes.length > 1) {
      this.addJoint(crosswalk, mapping, nodes as string[], to, placeOf(crosswalk, ...path), by);
      return;
    }
    const ends = [from, mapping.relation, to] as const;
    const step = new Assertion(ends, crosswalk, path, by, sourceTitle(crosswalk, mapping.source));
    const edges = this.layerFor(from, to);
    if (edges !== null) link(edges, from, to, step);
    if (mapping.degree !== undefined) {
      const key = `${from} ${to}`;
      const stated = { degree: mapping.degree, step };
      this.degrees.set(key, greater(this.degrees.get(key) ?? null, stated));
    }
  }

  private addJoint(
    crosswalk: Crosswalk,
    { relation, degree, source: key }: Mapping,
    nodes: readonly string[],
    to: string,
    at: Span,
    by: string | null,
  ): void {
    if (!to.startsWith("c:") || !nodes.every((node) => node.startsWith("m:"))) return;
    const [course, outcome] = splitNode(to);
    const members = nodes.map((node) => {
      const [microCredential, competency] = splitNode(node);
      return { microCredential, competency };
    });
    const source = sourceTitle(crosswalk, key);
    const joint = { members, course, outcome, relation, degree: degree ?? null, at, by, source };
    const known = this.joint.get(course);
    if (known === undefined) this.joint.set(course, [joint]);
    else known.push(joint);
  }

  /** Where a mapping's edge belongs: to every graph, to those of one document, or to that of one pair; null is nowhere. */
  private layerFor(from: string, to: string): Adjacency | null {
    const owners = [...new Set([from, to].map(ownerOf).filter((owner) => owner !== null))];
    const [first, second] = owners;
    if (first === undefined) return this.shared;
    if (second === undefined) return layer(this.ofDocument, first);
    const m = owners.find((owner) => owner.startsWith("m:"));
    const c = owners.find((owner) => owner.startsWith("c:"));
    if (m === undefined || c === undefined) return null;
    const pairs = this.ofPair.get(c.slice(2)) ?? new Map<string, Adjacency>();
    this.ofPair.set(c.slice(2), pairs);
    return layer(pairs, m.slice(2));
  }
}

/** The one of two stated degrees that is greater; the first of equals. */
export function greater(known: StatedDegree | null, other: StatedDegree): StatedDegree {
  return known === null || other.degree.moreThan(known.degree) ? other : known;
}

function layer(layers: Map<string, Adjacency>, key: string): Adjacency {
  const known = layers.get(key) ?? new Map();
  layers.set(key, known);
  return known;
}

/** Who asserted the mappings of a crosswalk, in words; null where it does not say. */
function assertedBy({ data: { assertedBy: by } }: Crosswalk): string | null {
  return by ? [by.role, by.organisation].filter(Boolean).join(", ") : null;
}
