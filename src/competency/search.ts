import type { Span } from "../diagnostics/span.ts";
import { ownerOf } from "./node.ts";
import { compose, converse, type Relation, strongest } from "./relation.ts";

/** One asserted relation on the way from a competency to an outcome. */
export interface RelationStep {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
  readonly at: Span;
  /** Who asserted it; null for alignments and hierarchies, which their document asserts. */
  readonly by: string | null;
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

/** Walks from one competency along every path whose relations compose, within the documents of `owners`, and keeps the strongest at each outcome. */
export function search(
  start: string,
  layers: readonly Adjacency[],
  outcomes: ReadonlyMap<string, string>,
  owners: ReadonlySet<string | null>,
): Map<string, Derivation> {
  const queue: State[] = [{ node: start, relation: "exact", before: null, step: null }];
  const seen = new Set<string>([`exact ${start}`]);
  const reached = new Map<string, Map<Relation, State>>();
  for (let state = queue[0], at = 0; state !== undefined; at += 1, state = queue[at]) {
    const outcome = outcomes.get(state.node);
    if (outcome !== undefined) {
      const states = reached.get(outcome) ?? new Map<Relation, State>();
      reached.set(outcome, states.set(state.relation, states.get(state.relation) ?? state));
    }
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
  const derivations = new Map<string, Derivation>();
  for (const [outcome, states] of reached) {
    const relation = strongest(new Set(states.keys()));
    const state = relation === null ? undefined : states.get(relation);
    if (relation !== null && state !== undefined)
      derivations.set(outcome, { relation, steps: trail(state) });
  }
  return derivations;
}

function trail(end: State): RelationStep[] {
  const steps: RelationStep[] = [];
  for (let state: State | null = end; state !== null; state = state.before) {
    if (state.step !== null) steps.unshift(state.step);
  }
  return steps;
}
