import { type Difference, differenceOf } from "./order.ts";
import type { AllocationProblem, RequirementNode } from "./problem.ts";
import type { AllocationResult, Placement } from "./result.ts";
import { type AllocateOptions, allocate } from "./solve.ts";

/** Another choice that counts as many credits. */
export interface Alternative {
  readonly placements: readonly Placement[];
  readonly completed: readonly string[];
  /** The first objective in which it is worse than the optimum, or `order` where it is as good in all of them. */
  readonly worse: Difference;
}

/** The best other choice. */
export interface Runner {
  readonly alternative: Alternative | null;
  /** What left open whether there is one, and which is the best; null where that is proven. */
  readonly undecidedBy: Undecided | null;
}

/** A search was stopped by its work limit, or so many placements count that they are not forbidden in turn. */
export type Undecided = "work-limit" | "placements";

/** As many placements are forbidden in turn at most. */
const mostForbidden = 40;

const open = (undecidedBy: Undecided): Runner => ({ alternative: null, undecidedBy });

/**
 * The best choice of the same credits that leaves out one of the placements of the one optimum: each is forbidden in
 * turn (with the work limit) and the best is kept. Undecided where the result is not proven to be the one optimum, has
 * too many placements, or the work ran out.
 */
export function alternativeTo(
  problem: AllocationProblem,
  result: AllocationResult,
  options: AllocateOptions,
): Runner {
  const spots = result.placements.flatMap((placement) => spotsOf(placement));
  if (!result.unique) return open("work-limit");
  if (spots.length > mostForbidden) return open("placements");
  let best: AllocationResult | null = null;
  for (const { award, leaf } of spots) {
    const other = allocate(forbidding(problem, award, leaf), options);
    if (!other.unique) return open("work-limit");
    if (other.credits !== result.credits) continue;
    if (best === null || (differenceOf(problem, other, best)?.sign ?? 0) > 0) best = other;
  }
  const worse = best === null ? null : differenceOf(problem, best, result);
  if (best === null || worse === null) return { alternative: null, undecidedBy: null };
  const { placements, completed } = best;
  return { alternative: { placements, completed, worse: worse.by }, undecidedBy: null };
}

interface Spot {
  readonly award: number;
  readonly leaf: string;
}

function spotsOf({ award, requirement, shared, also }: Placement): readonly Spot[] {
  const second = also?.requirement ?? shared;
  return [requirement, ...(second === null ? [] : [second])].map((leaf) => ({ award, leaf }));
}

/** The problem in which a leaf does not take an award. */
function forbidding(problem: AllocationProblem, award: number, leaf: string): AllocationProblem {
  const bar = (node: RequirementNode): RequirementNode => {
    if ("of" in node) return { ...node, of: node.of.map(bar) };
    if (node.path !== leaf) return node;
    return { ...node, accepts: node.accepts.filter((one) => one !== award) };
  };
  return { ...problem, requirements: problem.requirements.map(bar) };
}
