import type { AllocationProblem, RequirementNode } from "./problem.ts";

/** What can hold credit back: limit and overlap ids, and paths of requirements that count or take only so much. */
export function namesOf(problem: AllocationProblem): ReadonlySet<string> {
  return new Set([
    ...problem.limits.map((limit) => limit.id),
    ...(problem.overlaps ?? []).map((overlap) => overlap.id),
    ...capacities(problem.requirements),
  ]);
}

function capacities(nodes: readonly RequirementNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "course") return [];
    if (node.kind === "pool") return [node.path];
    return node.kind === "all-of" ? capacities(node.of) : [node.path, ...capacities(node.of)];
  });
}

/** The problem without the limits and capacities named; an overlap that is lifted lets every award serve twice. */
export function lifted(problem: AllocationProblem, names: ReadonlySet<string>): AllocationProblem {
  const all = problem.awards.reduce((sum, award) => sum + award.credits, 0);
  return changed(problem, (name) => (names.has(name) ? all : 0));
}

/** The problem with one limit or capacity raised: credits by `credits`, numbers of awards or children by one. */
export function raised(
  problem: AllocationProblem,
  name: string,
  credits: number,
): AllocationProblem {
  return changed(problem, (own) => (own === name ? credits : 0), 1);
}

/** Raises what `more` is asked for by so many credits; counts rise by `count`, or without it beyond any bound. */
function changed(
  problem: AllocationProblem,
  more: (name: string) => number,
  count?: number,
): AllocationProblem {
  const raise = <L extends { id: string; measure: string; max: number }>(limit: L): L => {
    const credits = more(limit.id);
    if (credits === 0) return limit;
    const awards = count ?? problem.awards.length;
    return { ...limit, max: limit.max + (limit.measure === "awards" ? awards : credits) };
  };
  const loosen = (node: RequirementNode): RequirementNode => {
    if (node.kind === "course") return node;
    const credits = more(node.path);
    if (node.kind === "pool") return { ...node, credits: node.credits + credits };
    const of = node.of.map(loosen);
    if (node.kind === "all-of") return { ...node, of };
    if (node.kind !== "choose") return { ...node, of, credits: node.credits + credits };
    return { ...node, of, choose: node.choose + (credits === 0 ? 0 : (count ?? of.length)) };
  };
  return {
    ...problem,
    requirements: problem.requirements.map(loosen),
    limits: problem.limits.map(raise),
    ...(problem.overlaps === undefined ? {} : { overlaps: problem.overlaps.map(raise) }),
  };
}
