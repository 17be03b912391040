import { byPlace } from "../../../allocation/order.ts";
import type { AllocationProblem, RequirementNode } from "../../../allocation/problem.ts";
import type { AllocationResult, Placement } from "../../../allocation/result.ts";
import { firstOf, sorted } from "../../../kernel/order.ts";

/** A problem in which less is allowed than in the one that it was made of. */
export interface Narrower {
  readonly problem: AllocationProblem;
  /** The paths of what has to be complete in it beside what had to be before. */
  readonly wanted: readonly string[];
}

/** Ends of the paths of nodes that stand within a requirement; no requirement can have them. */
export const marks = {
  /** Complete when more is put into a requirement than it counts. */
  over: "#over",
  /** Complete when a certain award is in it. */
  holding: "#holding",
  /** What else is in it; never complete. */
  others: "#others",
};

const marked = new RegExp(`(${Object.values(marks).join("|")})+$`);

/** The path of the requirement in which a node stands. */
export const ownPath = (path: string): string => path.replace(marked, "");

/** The problem in which a node has to be complete, too. */
export function wanting(problem: AllocationProblem, path: string): Narrower {
  const objectives = [{ measure: "complete", path } as const, ...(problem.objectives ?? [])];
  return { problem: { ...problem, objectives }, wanted: [path] };
}

/** The problem with another node at a path. */
export function replaced(
  problem: AllocationProblem,
  path: string,
  by: RequirementNode,
): AllocationProblem {
  const within = (nodes: readonly RequirementNode[]): readonly RequirementNode[] =>
    nodes.map((node) => {
      if (node.path === path) return by;
      return "of" in node ? { ...node, of: within(node.of) } : node;
    });
  return { ...problem, requirements: within(problem.requirements) };
}

/** A result in the paths of the problem before anything was overfilled, in the order that placements have there. */
export function inOwnPaths(problem: AllocationProblem, result: AllocationResult): AllocationResult {
  const placement = (one: Placement): Placement => ({
    ...one,
    requirement: ownPath(one.requirement),
    shared: one.shared === null ? null : ownPath(one.shared),
    also: one.also === null ? null : { ...one.also, requirement: ownPath(one.also.requirement) },
  });
  return {
    ...result,
    placements: sorted(
      result.placements.map(placement),
      firstOf(byPlace(problem), (a, b) => a.award - b.award),
    ),
    completed: result.completed.filter((path) => ownPath(path) === path),
  };
}
