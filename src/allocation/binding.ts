import { boundCredits } from "./bound-credits.ts";
import type { AllocationProblem } from "./problem.ts";
import { lifted, type Restraint, restraintsOf } from "./relax.ts";
import type { AllocationResult } from "./result.ts";
import type { AllocateOptions } from "./solve.ts";

/**
 * An irreducible set of limits, overlaps and capacities that forbids counting more credits, by name in code-point order.
 * Empty when the total is reached or the result is not optimal. Where the work limit (one for each test) leaves a test
 * undecided the restraint is kept, so that the set still forbids more.
 */
export function bindingConstraints(
  problem: AllocationProblem,
  result: AllocationResult,
  options: AllocateOptions = {},
): readonly Restraint[] {
  if (!result.optimal || result.credits >= problem.total) return [];
  const dropped = new Set<Restraint>();
  const kept: Restraint[] = [];
  for (const restraint of restraintsOf(problem)) {
    dropped.add(restraint);
    if (boundCredits(lifted(problem, dropped), result.credits, options) <= result.credits) continue;
    dropped.delete(restraint);
    kept.push(restraint);
  }
  return kept;
}
