import { compareText } from "../kernel/order.ts";
import { boundCredits } from "./bound-credits.ts";
import type { AllocationProblem } from "./problem.ts";
import { lifted, namesOf } from "./relax.ts";
import type { AllocationResult } from "./result.ts";
import type { AllocateOptions } from "./solve.ts";

/**
 * An irreducible set of limit and overlap ids and requirement paths that forbids counting more credits, by code point.
 * Empty when the total is reached or the result is not optimal. Where the work limit (one for each test) leaves a test
 * undecided the name is kept, so that the set still forbids more.
 */
export function bindingConstraints(
  problem: AllocationProblem,
  result: AllocationResult,
  options: AllocateOptions = {},
): readonly string[] {
  if (!result.optimal || result.credits >= problem.total) return [];
  const dropped = new Set<string>();
  const kept: string[] = [];
  for (const name of [...namesOf(problem)].sort(compareText)) {
    dropped.add(name);
    if (boundCredits(lifted(problem, dropped), result.credits, options) <= result.credits) continue;
    dropped.delete(name);
    kept.push(name);
  }
  return kept;
}
