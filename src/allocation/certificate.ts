import { alternativeTo, type Runner } from "./alternative.ts";
import { type Blocker, type BlockingOptions, blocking } from "./blocking.ts";
import type { AllocationProblem } from "./problem.ts";
import type { AllocationResult } from "./result.ts";

/** Why no allocation counts more credits, and which other one counts as many. */
export interface Certificate extends Runner {
  /** Credits counted, in the problem's unit. */
  readonly value: number;
  readonly bound: number;
  readonly optimal: boolean;
  readonly blocking: readonly Blocker[];
}

/** The certificate of a result; the work limit holds for each question that is asked of the solver. */
export function certificate(
  problem: AllocationProblem,
  result: AllocationResult,
  options: BlockingOptions,
): Certificate {
  const { credits: value, bound, optimal } = result;
  return {
    value,
    bound,
    optimal,
    blocking: blocking(problem, result, options),
    ...alternativeTo(problem, result, options),
  };
}
