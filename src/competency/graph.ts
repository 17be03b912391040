import type { Document } from "../documents/document.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { AddressBook } from "./address-book.ts";
import { Assertion } from "./assertion.ts";
import { Closure } from "./closure.ts";
import { greater, type JointMapping, Layers, type StatedDegree } from "./layers.ts";
import { type LocalEdges, localEdges } from "./local-edges.ts";
import { competencyNode, outcomeNode, ownerKey } from "./node.ts";
import { PairRelations } from "./pair-relations.ts";
import { strongestIn } from "./relation-set.ts";
import { type Adjacency, type Derivation, link, SoughtDerivation } from "./search.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** What is known of how statements relate, over one day's catalogue (semantics, section 2). */
export class RelationGraph {
  readonly catalogue: Catalogue;
  readonly closure: Closure;
  private readonly book: AddressBook;
  private readonly layers: Layers;
  /** The graph that this one adds to; null where it stands by itself. */
  private readonly base: RelationGraph | null;
  private readonly alignmentEdges = new WeakMap<Offering | Course, Adjacency>();
  private readonly local = new WeakMap<Offering | Course, LocalEdges>();
  private readonly spans = new WeakMap<Offering | Course, ReadonlySet<string>>();

  constructor(catalogue: Catalogue, base: RelationGraph | null = null) {
    this.catalogue = catalogue;
    this.base = base;
    this.book = base?.book ?? new AddressBook(catalogue);
    this.layers = new Layers(this.book);
    if (base === null) {
      for (const framework of catalogue.competencyFrameworks.values()) {
        this.layers.addFramework(framework);
      }
      for (const crosswalk of catalogue.crosswalks.values()) this.layers.addCrosswalk(crosswalk);
    }
    this.closure = base?.closure ?? new Closure(this.layers.shared);
  }

  /** The same with one more crosswalk, whose mappings are of micro-credentials and courses only. */
  supposing(crosswalk: Document<"crosswalk">): RelationGraph {
    const more = new RelationGraph(this.catalogue, this);
    more.layers.addCrosswalk(crosswalk);
    return more;
  }

  /** The strongest relation of every competency of `m` to every outcome of `c`, by competency and outcome id. */
  relate(m: Offering, c: Course): Map<string, Map<string, Derivation>> {
    const result = new Map<string, Map<string, Derivation>>();
    const ofPair = this.ofPair(m, c);
    const parts = [this.localOf(m), this.localOf(c), localEdges(ofPair, this.closure)];
    if (parts.every(({ spokes, inner }) => spokes.length + inner.length === 0)) return result;
    const owners = [ownerKey(m), ownerKey(c)] as const;
    const relations = new PairRelations(parts, owners, this.closure);
    for (const { id } of m.data.competencies) {
      const start = competencyNode(m.id, id);
      const to = relations.from(start);
      for (const outcome of c.data.outcomes) {
        const node = outcomeNode(c.id, outcome.id);
        const relation = strongestIn(to(node));
        if (relation === null) continue;
        const found = result.get(id) ?? new Map<string, Derivation>();
        result.set(id, found);
        const layers = () => this.layersOf(m, c, ofPair);
        found.set(outcome.id, new SoughtDerivation(relation, start, node, layers, owners));
      }
    }
    return result;
  }

  /** The greatest degree that accepted mappings of a competency to an outcome state; null where none does. */
  statedDegree(m: string, competency: string, c: string, outcome: string): StatedDegree | null {
    const key = `${competencyNode(m, competency)} ${outcomeNode(c, outcome)}`;
    return this.degreeOf(key);
  }

  /** The accepted joint mappings to outcomes of a course. */
  jointMappings(course: string): readonly JointMapping[] {
    const own = this.layers.joint.get(course) ?? [];
    return this.base === null ? own : [...this.base.jointMappings(course), ...own];
  }

  /** Was every outcome of the course looked at for this offering? */
  isCompared(m: Offering, c: Course): boolean {
    if (this.wasCompared(m.id, c.id)) return true;
    const ofCourse = this.spanOf(c);
    for (const framework of this.spanOf(m)) if (ofCourse.has(framework)) return true;
    return false;
  }

  /** The frameworks to which every statement of a document has an alignment of its own; none where it has no statement. */
  spanOf(document: Offering | Course): ReadonlySet<string> {
    const known = this.spans.get(document) ?? this.findSpan(document);
    this.spans.set(document, known);
    return known;
  }

  /** The classes that a document's statements are aligned or mapped to, and what any of them is to each. */
  portalsOf(document: Offering | Course): LocalEdges["portals"] {
    return this.localOf(document).portals;
  }

  /** Edges of a document between statements of micro-credentials and courses. */
  innerOf(document: Offering | Course): LocalEdges["inner"] {
    return this.localOf(document).inner;
  }

  /** Micro-credentials that a crosswalk relates directly to a course, or compares with it. */
  mappedTo(course: string): ReadonlySet<string> {
    return new Set([
      ...(this.layers.ofPair.get(course)?.keys() ?? []),
      ...(this.layers.compared.get(course) ?? []),
      ...(this.layers.joint.get(course) ?? []).flatMap(({ members }) =>
        members.map(({ microCredential }) => microCredential),
      ),
      ...(this.base?.mappedTo(course) ?? []),
    ]);
  }

  private wasCompared(m: string, c: string): boolean {
    return (
      (this.layers.compared.get(c)?.has(m) ?? false) || (this.base?.wasCompared(m, c) ?? false)
    );
  }

  private degreeOf(key: string): StatedDegree | null {
    const own = this.layers.degrees.get(key) ?? null;
    const other = this.base?.degreeOf(key) ?? null;
    return own === null ? other : greater(other, own);
  }

  private ofPair(m: Offering, c: Course): Adjacency[] {
    const own = this.layers.ofPair.get(c.id)?.get(m.id);
    const before = this.base?.ofPair(m, c) ?? [];
    return own === undefined ? before : [...before, own];
  }

  private layersOf(m: Offering, c: Course, ofPair: readonly Adjacency[]): Adjacency[] {
    return [
      ...this.sharedLayers(),
      this.alignmentsOf(m),
      this.alignmentsOf(c),
      ...this.documentLayers(m),
      ...this.documentLayers(c),
      ...ofPair,
    ].filter((layer) => layer.size > 0);
  }

  private sharedLayers(): Adjacency[] {
    return [...(this.base?.sharedLayers() ?? []), this.layers.shared];
  }

  private documentLayers(document: Offering | Course): Adjacency[] {
    const own = this.layers.ofDocument.get(ownerKey(document));
    const before = this.base?.documentLayers(document) ?? [];
    return own === undefined ? before : [...before, own];
  }

  private localOf(document: Offering | Course): LocalEdges {
    const known = this.local.get(document);
    if (known !== undefined) return known;
    const layers = [this.alignmentsOf(document), ...this.documentLayers(document)];
    const found = localEdges(layers, this.closure);
    this.local.set(document, found);
    return found;
  }

  private findSpan(document: Offering | Course): Set<string> {
    const { data } = document;
    const statements = data.kind === "course" ? data.outcomes : data.competencies;
    const [first, ...rest] = statements.map(({ alignments }) => this.frameworksOf(alignments));
    return new Set([...(first ?? [])].filter((id) => rest.every((others) => others.has(id))));
  }

  private frameworksOf(
    alignments: readonly { readonly target: string }[] | null | undefined,
  ): Set<string> {
    const found = new Set<string>();
    for (const { target } of alignments ?? []) {
      const node = this.book.node(target);
      if (node?.startsWith("f:")) found.add(node.slice(2, node.indexOf("#")));
    }
    return found;
  }

  private alignmentsOf(document: Offering | Course): Adjacency {
    const known = this.alignmentEdges.get(document) ?? this.readAlignments(document);
    this.alignmentEdges.set(document, known);
    return known;
  }

  private readAlignments(document: Offering | Course): Adjacency {
    const edges: Adjacency = new Map();
    const { data, id } = document;
    const [key, statements, nodeFor] =
      data.kind === "course"
        ? (["outcomes", data.outcomes, outcomeNode] as const)
        : (["competencies", data.competencies, competencyNode] as const);
    for (const [index, statement] of statements.entries()) {
      const own = nodeFor(id, statement.id);
      for (const [position, { target, relation }] of (statement.alignments ?? []).entries()) {
        const node = this.book.node(target);
        if (node === null) continue;
        const path = [key, index, "alignments", position, "target"];
        link(edges, own, node, new Assertion([own, relation, node], document, path, null));
      }
    }
    return edges;
  }
}
