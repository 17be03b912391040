import type { AllocationProblem, RequirementNode } from "../../../src/allocation/problem.ts";
import { leavesOf } from "../put.ts";
import { type Model, scaled, type Term } from "./model.ts";
import type { Way } from "./ways.ts";

/** For each path the terms that are 1 when its requirement is complete, else 0; none for a program. */
export function addCompletions(
  problem: AllocationProblem,
  model: Model,
  ways: readonly Way[],
  filled: ReadonlyMap<string, readonly Term[]>,
): ReadonlyMap<string, readonly Term[]> {
  const taken = new Map<string, Term[]>();
  for (const { column, put } of ways) {
    for (const path of leavesOf(put)) taken.set(path, [...(taken.get(path) ?? []), [column, 1]]);
  }
  const always: Term = [model.continuous(1, 1), 1];
  const complete = new Map<string, readonly Term[]>();
  /** A binary that may be 1 only when the terms reach the need. */
  const reach = (terms: readonly Term[], need: number): readonly Term[] => {
    if (need === 0) return [always];
    if (terms.length === 0) return [];
    const done = model.binary();
    model.row([[done, need], ...scaled(terms, -1)], 0);
    return [[done, 1]];
  };
  const every = (children: readonly (readonly Term[])[]): readonly Term[] => {
    if (children.length === 0) return [always];
    const done = model.binary();
    for (const child of children) model.row([[done, 1], ...scaled(child, -1)], 0);
    return [[done, 1]];
  };
  const visit = (node: RequirementNode): readonly Term[] => {
    const terms = value(node);
    if (node.kind !== "program") complete.set(node.path, terms);
    return terms;
  };
  const value = (node: RequirementNode): readonly Term[] => {
    switch (node.kind) {
      case "course":
        return taken.get(node.path) ?? [];
      case "pool":
        return reach(filled.get(node.path) ?? [], node.credits);
    }
    const children = node.of.map(visit);
    if (node.kind === "credits-of") return reach(filled.get(node.path) ?? [], node.credits);
    if (node.kind === "choose") return reach(children.flat(), node.choose);
    return node.kind === "all-of" ? every(children) : [];
  };
  problem.requirements.forEach(visit);
  return complete;
}
