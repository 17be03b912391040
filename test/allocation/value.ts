import {
  type AllocationProblem,
  type Objective,
  type RequirementNode,
  standardObjectives,
} from "../../src/allocation/problem.ts";
import { compareText } from "../../src/kernel/order.ts";
import { leavesOf, type Put } from "./put.ts";
import { treeOf } from "./tree.ts";

/** Credits counted by placements, from the definition. */
export function creditsOf(problem: AllocationProblem, puts: readonly Put[]): number {
  const sum = problem.requirements.reduce((total, node) => total + counts(node, puts, false), 0);
  return Math.min(problem.total, sum);
}

/** What a node counts; with `shared`, what fills it, second placements included. */
function counts(node: RequirementNode, puts: readonly Put[], shared: boolean): number {
  if (node.kind === "course" || node.kind === "pool") {
    const inside = puts
      .filter((put) => put.requirement === node.path || put.also?.requirement === node.path)
      .concat(shared ? puts.filter((put) => put.shared === node.path) : [])
      .reduce((sum, put) => sum + put.granted, 0);
    return node.kind === "pool" ? Math.min(node.credits, inside) : inside;
  }
  const inside = node.of.reduce((sum, child) => sum + counts(child, puts, shared), 0);
  return "credits" in node ? Math.min(node.credits, inside) : inside;
}

/** Paths of the complete requirements, from the definition, by code point. */
export function completedOf(problem: AllocationProblem, puts: readonly Put[]): readonly string[] {
  const done = (node: RequirementNode): boolean => {
    switch (node.kind) {
      case "course":
        return puts.some((put) => leavesOf(put).includes(node.path));
      case "program":
        return false;
      case "pool":
      case "credits-of":
        return counts(node, puts, true) === node.credits;
      case "all-of":
        return node.of.every(done);
      case "choose":
        return node.of.filter(done).length >= node.choose;
    }
  };
  const complete = treeOf(problem).nodes.filter(done);
  return complete.map((node) => node.path).sort(compareText);
}

/** The objectives stated, then the standard ones that are not; weighted uses do not stand for their number. */
export function objectivesOf(problem: AllocationProblem): readonly Objective[] {
  const stated = problem.objectives ?? [];
  const named = (standard: Objective) =>
    stated.some(
      (one) => one.measure === standard.measure && !("weights" in one && one.weights !== undefined),
    );
  return [...stated, ...standardObjectives.filter((standard) => !named(standard))];
}

/** The value of each objective, greater always better. */
export function scoreOf(problem: AllocationProblem, puts: readonly Put[]): readonly number[] {
  const awards = puts.flatMap((put) => problem.awards[put.award] ?? []);
  const completed = completedOf(problem, puts);
  const used = [...new Set(awards.flatMap((award) => award.uses))];
  const value = (objective: Objective): number => {
    switch (objective.measure) {
      case "credits":
        return creditsOf(problem, puts);
      case "completed":
        return completed.length;
      case "complete":
        return completed.includes(objective.path) ? 1 : 0;
      case "uses":
        return (
          0 -
          used.reduce((sum, one) => sum + (objective.weights?.[one] ?? weightless(objective)), 0)
        );
      case "granted":
        return 0 - puts.reduce((sum, put) => sum + put.granted * (put.also === null ? 1 : 2), 0);
      case "review":
      case "eligible":
        return 0 - awards.filter((award) => award.standing === objective.measure).length;
    }
  };
  return objectivesOf(problem).map(value);
}

/** What a micro-credential without a stated weight weighs. */
export function weightless(objective: Extract<Objective, { measure: "uses" }>): number {
  return objective.weights === undefined ? 1 : 0;
}
