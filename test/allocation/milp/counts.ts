import type { AllocationProblem, RequirementNode } from "../../../src/allocation/problem.ts";
import { isLeaf } from "../tree.ts";
import { type Model, scaled, type Term } from "./model.ts";
import type { Way } from "./ways.ts";

/**
 * For each path the terms that sum to what its node counts: a capped column for a node with credits, the
 * children's terms for others. With `shared`, second placements count too: what fills the node.
 */
export function addCounts(
  problem: AllocationProblem,
  model: Model,
  ways: readonly Way[],
  shared: boolean,
): ReadonlyMap<string, readonly Term[]> {
  const granted = new Map<string, Term[]>();
  for (const { column, put } of ways) {
    const second = put.also?.requirement ?? (shared ? put.shared : null);
    for (const path of [put.requirement, ...(second === null ? [] : [second])]) {
      const terms = granted.get(path) ?? [];
      if (put.granted > 0) terms.push([column, put.granted]);
      granted.set(path, terms);
    }
  }
  const counts = new Map<string, readonly Term[]>();
  const visit = (node: RequirementNode): readonly Term[] => {
    const inside = isLeaf(node) ? (granted.get(node.path) ?? []) : node.of.flatMap(visit);
    const terms = "credits" in node ? capped(model, inside, node.credits) : inside;
    counts.set(node.path, terms);
    return terms;
  };
  problem.requirements.forEach(visit);
  return counts;
}

function capped(model: Model, inside: readonly Term[], credits: number): readonly Term[] {
  if (inside.length === 0) return [];
  const column = model.continuous(credits);
  model.row([[column, 1], ...scaled(inside, -1)], 0);
  return [[column, 1]];
}
