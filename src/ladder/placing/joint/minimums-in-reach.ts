import { countsMore } from "../../../allocation/bound-credits.ts";
import type {
  AllocationLimit,
  AllocationProblem,
  RequirementNode,
} from "../../../allocation/problem.ts";
import { bindingSteps } from "../steps.ts";

/** A program that has to be complete, and what its minimums leave to all else. */
export interface Minimums {
  readonly prefix: string;
  readonly limits: readonly AllocationLimit[];
}

/** Is some minimum of a program not even reached where nothing is placed but what it counts, in that program alone? */
export function isOutOfReach(problem: AllocationProblem, { prefix, limits }: Minimums): boolean {
  return limits.some(({ max, awards }) => {
    const others = new Set(awards);
    const requirements = problem.requirements
      .filter(({ path }) => path === prefix)
      .map((node) => taking(node, (award) => !others.has(award)));
    const most = requirements.reduce(
      (credits, node) => credits + ("credits" in node ? node.credits : 0),
      0,
    );
    const { overlaps: _, ...rest } = problem;
    const own = { ...rest, requirements, total: most };
    const options = { workLimit: bindingSteps(own) };
    return max < most && countsMore(own, most - max - 1, options) === false;
  });
}

/** A requirement that takes only some of the awards. */
function taking(node: RequirementNode, takes: (award: number) => boolean): RequirementNode {
  if ("of" in node) return { ...node, of: node.of.map((child) => taking(child, takes)) };
  return { ...node, accepts: node.accepts.filter(takes) };
}
