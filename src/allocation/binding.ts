import { countsMore } from "./bound-credits.ts";
import type { AllocationProblem } from "./problem.ts";
import { lifted, type Restraint, restraintsOf } from "./relax.ts";
import type { AllocationResult } from "./result.ts";
import type { AllocateOptions } from "./solve.ts";

/** Something of a set that forbids more. */
export interface Needed {
  /** Where the work limit left open whether the others alone forbid more: then it may be left out. */
  readonly undecided?: true;
}

/** A restraint of a set that forbids more. */
export type Binding = Restraint & Needed;

/**
 * An irreducible set of limits, overlaps and capacities that forbids counting more credits, by name in code-point order.
 * Empty when the total is reached or the result is not optimal. Where the work limit (one for each test) leaves a test
 * undecided the restraint is kept, so that the set still forbids more, and marked.
 */
export function bindingConstraints(
  problem: AllocationProblem,
  result: AllocationResult,
  options: AllocateOptions = {},
): readonly Binding[] {
  if (!result.optimal || result.credits >= problem.total) return [];
  const dropped = new Set<Restraint>();
  const kept: Binding[] = [];
  for (const restraint of restraintsOf(problem)) {
    dropped.add(restraint);
    const more = countsMore(lifted(problem, dropped), result.credits, options);
    if (more === false) continue;
    dropped.delete(restraint);
    kept.push({ ...restraint, ...needed(more) });
  }
  return kept;
}

/** What is kept after a test that found more without it, or was left undecided. */
export const needed = (more: true | null): Needed => (more === null ? { undecided: true } : {});
