import type { Span } from "../diagnostics/span.ts";
import { ownerOf } from "./node.ts";
import { compose, converse, type Relation } from "./relation.ts";

/** One asserted relation on the way from a competency to an outcome. */
export interface RelationStep {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
  readonly at: Span;
  /** Who asserted it; null for alignments and hierarchies, which their document asserts. */
  readonly by: string | null;
  /** The title of the source that it names; null where it names none. */
  readonly source: string | null;
}

/** The strongest relation of a competency to an outcome and the steps that give it. */
export interface Derivation {
  readonly relation: Relation;
  readonly steps: readonly RelationStep[];
}

/** An asserted relation seen from one of its ends. */
export interface Edge {
  readonly to: string;
  readonly relation: Relation;
  readonly step: RelationStep;
}

/** Edges by the node they leave. */
export type Adjacency = Map<string, Edge[]>;

/** Adds an asserted relation, to be walked from both ends. */
export function link(edges: Adjacency, from: string, to: string, step: RelationStep): void {
  addEdge(edges, from, { to, relation: step.relation, step });
  addEdge(edges, to, { to: from, relation: converse(step.relation), step });
}

function addEdge(edges: Adjacency, from: string, edge: Edge): void {
  const known = edges.get(from);
  if (known === undefined) edges.set(from, [edge]);
  else known.push(edge);
}

interface State {
  readonly node: string;
  readonly relation: Relation;
  readonly before: State | null;
  readonly step: RelationStep | null;
}

/** A relation that is known, with the steps that give it sought when they are asked for. */
export class SoughtDerivation implements Derivation {
  readonly relation: Relation;
  private readonly start: string;
  private readonly end: string;
  private readonly layers: () => readonly Adjacency[];
  private readonly owners: readonly string[];
  private found: readonly RelationStep[] | null = null;

  constructor(
    relation: Relation,
    start: string,
    end: string,
    layers: () => readonly Adjacency[],
    owners: readonly string[],
  ) {
    this.relation = relation;
    this.start = start;
    this.end = end;
    this.layers = layers;
    this.owners = owners;
  }

  get steps(): readonly RelationStep[] {
    const { start, end, relation, owners } = this;
    this.found ??= stepsOf(
      start,
      { node: end, relation },
      this.layers(),
      new Set([null, ...owners]),
    );
    return this.found;
  }
}

/** The shortest way from a statement along relations that compose to what it is to another; the first found of equals. */
function stepsOf(
  start: string,
  goal: Pick<State, "node" | "relation">,
  layers: readonly Adjacency[],
  owners: ReadonlySet<string | null>,
): RelationStep[] {
  const queue: State[] = [{ node: start, relation: "exact", before: null, step: null }];
  const seen = new Set<string>([`exact ${start}`]);
  for (let state = queue[0], at = 0; state !== undefined; at += 1, state = queue[at]) {
    if (state.node === goal.node && state.relation === goal.relation) return trail(state);
    for (const edges of layers) {
      for (const edge of edges.get(state.node) ?? []) {
        const relation = compose(state.relation, edge.relation);
        if (relation === null || seen.has(`${relation} ${edge.to}`)) continue;
        if (!owners.has(ownerOf(edge.to))) continue;
        seen.add(`${relation} ${edge.to}`);
        queue.push({ node: edge.to, relation, before: state, step: edge.step });
      }
    }
  }
  return [];
}

function trail(end: State): RelationStep[] {
  const steps: RelationStep[] = [];
  for (let state: State | null = end; state !== null; state = state.before) {
    if (state.step !== null) steps.unshift(state.step);
  }
  return steps;
}
