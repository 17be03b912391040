import type { AllocationProblem, RequirementNode } from "../../../allocation/problem.ts";
import type { AllocationResult, Placement } from "../../../allocation/result.ts";
import { isCompletable } from "./completable.ts";

/** Ends the path of a node that is complete when more is put into a requirement than it counts. */
const over = "#over";

type Capped = Extract<RequirementNode, { readonly kind: "pool" | "credits-of" }>;

/** A problem in which something more has to be complete than in the one that it was made of. */
export interface Overfilled {
  readonly problem: AllocationProblem;
  readonly path: string;
}

/**
 * The problem with a requirement overfilled, for each below `prefix` in which any of some awards could be lost. Who loses
 * any of them loses it in one of these.
 */
export function overfilled(
  problem: AllocationProblem,
  prefix: string,
  awards: ReadonlySet<number>,
): readonly Overfilled[] {
  return cappedIn(problem.requirements.filter(({ path }) => path === prefix)).flatMap((node) => {
    const more = morePut(node);
    const mayLose = takenBy(node).some((award) => awards.has(award));
    if (!mayLose || !isCompletable(more, problem.awards)) return [];
    const { path, credits } = node;
    const of: RequirementNode = { kind: "credits-of", path, credits, of: [more] };
    const requirements = replaced(problem.requirements, of);
    return [{ path: more.path, problem: { ...problem, requirements } }];
  });
}

/** Everything under a requirement, which is complete when that is one unit more than the requirement counts. */
function morePut(node: Capped): Capped {
  return { ...node, path: node.path + over, credits: node.credits + 1 };
}

/** A result in the paths of the problem before anything was overfilled. */
export function inOwnPaths(result: AllocationResult): AllocationResult {
  const own = (path: string) => (path.endsWith(over) ? path.slice(0, -over.length) : path);
  const placement = (one: Placement): Placement => ({
    ...one,
    requirement: own(one.requirement),
    shared: one.shared === null ? null : own(one.shared),
    also: one.also === null ? null : { ...one.also, requirement: own(one.also.requirement) },
  });
  return {
    ...result,
    placements: result.placements.map(placement),
    completed: result.completed.filter((path) => !path.endsWith(over)),
  };
}

function cappedIn(nodes: readonly RequirementNode[]): readonly Capped[] {
  return nodes.flatMap((node): readonly Capped[] => {
    if (node.kind === "pool") return [node];
    const below = "of" in node ? cappedIn(node.of) : [];
    return node.kind === "credits-of" ? [node, ...below] : below;
  });
}

function takenBy(node: RequirementNode): readonly number[] {
  return "of" in node ? node.of.flatMap(takenBy) : node.accepts;
}

function replaced(
  nodes: readonly RequirementNode[],
  by: RequirementNode,
): readonly RequirementNode[] {
  return nodes.map((node) => {
    if (node.path === by.path) return by;
    return "of" in node ? { ...node, of: replaced(node.of, by) } : node;
  });
}
