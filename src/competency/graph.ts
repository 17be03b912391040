import type { Span } from "../diagnostics/span.ts";
import { parseAddress } from "../documents/address.ts";
import type { Mapping } from "../documents/crosswalk.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { greatest, Rational } from "../kernel/rational.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import {
  competencyNode,
  frameworkNode,
  outcomeNode,
  ownerKey,
  ownerOf,
  splitNode,
} from "./node.ts";
import type { Relation } from "./relation.ts";
import { type Adjacency, type Derivation, link, search } from "./search.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** A mapping from several competencies together to one outcome. */
export interface JointMapping {
  readonly members: readonly { readonly microCredential: string; readonly competency: string }[];
  readonly course: string;
  readonly outcome: string;
  readonly relation: Relation;
  readonly degree: Rational | null;
  readonly at: Span;
  readonly by: string | null;
}

/** What is known of how statements relate, over one day's catalogue (semantics, section 2). */
export class RelationGraph {
  private readonly catalogue: Catalogue;
  private readonly nodeOfUri = new Map<string, string>();
  private readonly shared: Adjacency = new Map();
  private readonly ofDocument = new Map<string, Adjacency>();
  private readonly ofPair = new Map<string, Adjacency>();
  private readonly degrees = new Map<string, Rational>();
  private readonly jointByCourse = new Map<string, JointMapping[]>();
  private readonly comparedPairs = new Set<string>();
  private readonly alignmentEdges = new WeakMap<Offering | Course, Adjacency>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    for (const framework of catalogue.competencyFrameworks.values()) this.addFramework(framework);
    for (const crosswalk of catalogue.crosswalks.values()) this.addCrosswalk(crosswalk);
  }

  /** The strongest relation of every competency of `m` to every outcome of `c`, by competency and outcome id. */
  relate(m: Offering, c: Course): Map<string, Map<string, Derivation>> {
    const layers = [
      this.shared,
      this.alignmentsOf(m),
      this.alignmentsOf(c),
      this.ofDocument.get(ownerKey(m)),
      this.ofDocument.get(ownerKey(c)),
      this.ofPair.get(`${m.id} ${c.id}`),
    ].filter((layer) => layer !== undefined && layer.size > 0) as Adjacency[];
    const outcomes = new Map(c.data.outcomes.map((o) => [outcomeNode(c.id, o.id), o.id]));
    const result = new Map<string, Map<string, Derivation>>();
    const owners = new Set([null, ownerKey(m), ownerKey(c)]);
    for (const { id } of m.data.competencies) {
      const found = search(competencyNode(m.id, id), layers, outcomes, owners);
      if (found.size > 0) result.set(id, found);
    }
    return result;
  }

  /** The greatest degree that accepted mappings of a competency to an outcome state; null where none does. */
  statedDegree(m: string, competency: string, c: string, outcome: string): Rational | null {
    return this.degrees.get(`${competencyNode(m, competency)} ${outcomeNode(c, outcome)}`) ?? null;
  }

  /** The accepted joint mappings to outcomes of a course. */
  jointMappings(course: string): readonly JointMapping[] {
    return this.jointByCourse.get(course) ?? [];
  }

  /** Was every outcome of the course looked at for this offering? */
  isCompared(m: Offering, c: Course): boolean {
    if (this.comparedPairs.has(`${m.id} ${c.id}`)) return true;
    const competencies = m.data.competencies.map((k) => this.frameworksOf(k.alignments));
    const outcomes = c.data.outcomes.map((o) => this.frameworksOf(o.alignments));
    const [first] = competencies;
    if (first === undefined || outcomes.length === 0) return false;
    const everywhere = (framework: string) =>
      competencies.every((set) => set.has(framework)) &&
      outcomes.every((set) => set.has(framework));
    return [...first].some(everywhere);
  }

  private frameworksOf(
    alignments: readonly { readonly target: string }[] | null | undefined,
  ): Set<string> {
    const found = new Set<string>();
    for (const { target } of alignments ?? []) {
      const node = this.node(target);
      if (node?.startsWith("f:")) found.add(node.slice(2, node.indexOf("#")));
    }
    return found;
  }

  private addFramework(framework: Document<"competency-framework">): void {
    const { competencies } = framework.data;
    for (const { id, uri } of competencies) {
      if (uri) this.nodeOfUri.set(uri, frameworkNode(framework.id, id));
    }
    for (const [index, { id, parent }] of competencies.entries()) {
      if (!parent) continue;
      const at = placeOf(framework, "competencies", index, "parent");
      const [from, to] = [frameworkNode(framework.id, parent), frameworkNode(framework.id, id)];
      relateNodes(this.shared, from, "broader", to, at, null);
    }
  }

  private addCrosswalk(crosswalk: Document<"crosswalk">): void {
    for (const { microCredential, course } of crosswalk.data.compared) {
      this.comparedPairs.add(`${microCredential} ${course}`);
    }
    const { assertedBy } = crosswalk.data;
    const by = assertedBy
      ? [assertedBy.role, assertedBy.organisation].filter(Boolean).join(", ")
      : null;
    for (const [index, mapping] of crosswalk.data.mappings.entries()) {
      if (mapping.status !== "accepted") continue;
      this.addMapping(mapping, placeOf(crosswalk, "mappings", index, "relation"), by);
    }
  }

  private addMapping(mapping: Mapping, at: Span, by: string | null): void {
    const sources = typeof mapping.from === "string" ? [mapping.from] : mapping.from;
    const to = this.node(mapping.to);
    const nodes = sources.map((source) => this.node(source));
    const [from] = nodes;
    if (to === null || from === null || from === undefined || nodes.includes(null)) return;
    if (nodes.length > 1) {
      this.addJoint(mapping, nodes as string[], to, at, by);
      return;
    }
    relateNodes(this.layerFor(from, to), from, mapping.relation, to, at, by);
    if (mapping.degree !== undefined) {
      const key = `${from} ${to}`;
      this.degrees.set(key, greatest(this.degrees.get(key) ?? Rational.zero, mapping.degree));
    }
  }

  private addJoint(
    mapping: Mapping,
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
    const { relation, degree } = mapping;
    const joint = { members, course, outcome, relation, degree: degree ?? null, at, by };
    const known = this.jointByCourse.get(course);
    if (known === undefined) this.jointByCourse.set(course, [joint]);
    else known.push(joint);
  }

  /** Where a mapping's edge belongs: to every graph, to those of one document, or to that of one pair. */
  private layerFor(from: string, to: string): Adjacency {
    const owners = [...new Set([from, to].map(ownerOf).filter((owner) => owner !== null))];
    const [first, second] = owners;
    if (first === undefined) return this.shared;
    if (second === undefined) return layer(this.ofDocument, first);
    const m = owners.find((owner) => owner.startsWith("m:"));
    const c = owners.find((owner) => owner.startsWith("c:"));
    if (m === undefined || c === undefined) return new Map();
    return layer(this.ofPair, `${m.slice(2)} ${c.slice(2)}`);
  }

  private alignmentsOf(document: Offering | Course): Adjacency {
    const known = this.alignmentEdges.get(document);
    if (known !== undefined) return known;
    const edges: Adjacency = new Map();
    const [key, statements] =
      document.kind === "course"
        ? (["outcomes", document.data.outcomes] as const)
        : (["competencies", document.data.competencies] as const);
    for (const [index, { id, alignments }] of statements.entries()) {
      const own =
        document.kind === "course" ? outcomeNode(document.id, id) : competencyNode(document.id, id);
      for (const [position, { target, relation }] of (alignments ?? []).entries()) {
        const node = this.node(target);
        const at = placeOf(document, key, index, "alignments", position, "target");
        if (node !== null) relateNodes(edges, own, relation, node, at, null);
      }
    }
    this.alignmentEdges.set(document, edges);
    return edges;
  }

  /** The node that an address names; null when it names nothing in effect. */
  private node(text: string): string | null {
    const address = parseAddress(text);
    if (address === null) return null;
    if (address.type === "uri") return this.nodeOfUri.get(address.uri) ?? `u:${address.uri}`;
    const { document, local } = address;
    const { offerings, courses, competencyFrameworks, workspace } = this.catalogue;
    const has = (list: readonly { readonly id: string }[] | undefined) =>
      list?.some((item) => item.id === local) ?? false;
    if (has(offerings.get(document)?.data.competencies)) return competencyNode(document, local);
    if (has(courses.get(document)?.data.outcomes)) return outcomeNode(document, local);
    if (competencyFrameworks.has(document)) return frameworkNode(document, local);
    return workspace.documents.has("micro-credential", document)
      ? competencyNode(document, local)
      : null;
  }
}

function layer(layers: Map<string, Adjacency>, key: string): Adjacency {
  const known = layers.get(key) ?? new Map();
  layers.set(key, known);
  return known;
}

/** Puts a relation between two nodes on record. */
function relateNodes(
  edges: Adjacency,
  from: string,
  relation: Relation,
  to: string,
  at: Span,
  by: string | null,
): void {
  link(edges, from, to, { from: from.slice(2), relation, to: to.slice(2), at, by });
}
