import { compareText } from "../kernel/order.ts";
import type { AllocationProblem, RequirementNode } from "./problem.ts";
import type { AllocationResult } from "./result.ts";
import { maximise } from "./search.ts";
import { nothing } from "./solution.ts";
import { type AllocateOptions, contextOf } from "./solve.ts";

/**
 * An irreducible set of limit ids and requirement paths that forbids counting more credits, by code point.
 * Empty when the total is reached or the result is not optimal. Where the work limit (one for each test) leaves
 * a test undecided the name is kept, so that the set still forbids more.
 */
export function bindingConstraints(
  problem: AllocationProblem,
  result: AllocationResult,
  options: AllocateOptions = {},
): readonly string[] {
  if (!result.optimal || result.credits >= problem.total) return [];
  const names = [...problem.limits.map((limit) => limit.id), ...capacities(problem.requirements)];
  const dropped = new Set<string>();
  const kept: string[] = [];
  for (const name of [...new Set(names)].sort(compareText)) {
    dropped.add(name);
    if (!mayExceed(without(problem, dropped), result.credits, options)) continue;
    dropped.delete(name);
    kept.push(name);
  }
  return kept;
}

/** True when more than `credits` can be counted, or when that could not be excluded. */
function mayExceed(problem: AllocationProblem, credits: number, options: AllocateOptions): boolean {
  const context = contextOf(problem, options);
  const { instance } = context;
  const floor = Math.floor(credits / instance.unit);
  const start = nothing(instance);
  const [, ...later] = start.score;
  const known = { ...start, score: [floor, ...later] as const };
  return maximise(context, 0, known, { enough: floor + 1 }).bound > floor;
}

function capacities(nodes: readonly RequirementNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "course") return [];
    if (node.kind === "pool") return [node.path];
    return node.kind === "all-of" ? capacities(node.of) : [node.path, ...capacities(node.of)];
  });
}

function without(problem: AllocationProblem, dropped: ReadonlySet<string>): AllocationProblem {
  const all = problem.awards.reduce((sum, award) => sum + award.credits, 0);
  return {
    ...problem,
    requirements: problem.requirements.map((node) => loosen(node, dropped, all)),
    limits: problem.limits.filter((limit) => !dropped.has(limit.id)),
  };
}

function loosen(node: RequirementNode, dropped: ReadonlySet<string>, all: number): RequirementNode {
  if (node.kind === "course") return node;
  const free = dropped.has(node.path);
  if (node.kind === "pool") return free ? { ...node, credits: all } : node;
  const of = node.of.map((child) => loosen(child, dropped, all));
  if (node.kind === "credits-of") return { ...node, of, credits: free ? all : node.credits };
  return node.kind === "choose"
    ? { ...node, of, choose: free ? of.length : node.choose }
    : { ...node, of };
}
