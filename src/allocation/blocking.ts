import { bindingConstraints, liftable, type Needed } from "./binding.ts";
import { mostCredits } from "./bound-credits.ts";
import { allowing, bindingExclusions, type Exclusion } from "./exclusions.ts";
import { objectivesOf } from "./instance/objectives.ts";
import type { AllocationProblem } from "./problem.ts";
import { isSame, lifted, type Restraint, raised } from "./relax.ts";
import type { AllocationResult } from "./result.ts";
import type { AllocateOptions } from "./solve.ts";

/** One of the things that together forbid counting more credits. */
export type Blocker = Needed & {
  /** How many more credits could be counted if it alone were relaxed by one unit; null where the work limit left it open. */
  readonly gain: number | null;
} & (
    | Restraint
    /** The indexes of two awards that may not both be chosen. */
    | { readonly kind: "exclusion"; readonly awards: Exclusion }
  );

/** How what blocks is weighed. */
export interface BlockingOptions extends AllocateOptions {
  /** Problem units in one credit. */
  readonly credit: number;
}

/**
 * An irreducible set of limits, overlaps, capacities of requirements and exclusions that forbids counting more credits
 * within the credits of the programs; empty where the total is reached, or credits are not proven to be the most or not
 * what is sought first. What a test of `workLimit` left undecided is kept and marked.
 */
export function blocking(
  problem: AllocationProblem,
  result: AllocationResult,
  options: BlockingOptions,
): readonly Blocker[] {
  const { credits, optimal } = result;
  if (!optimal || credits >= problem.total || !seeksCredits(problem)) return [];
  const gain = (relaxed: AllocationProblem) => {
    const most = mostCredits(relaxed, credits, options);
    return most === null ? null : most - credits;
  };
  const binding = bindingConstraints(problem, result, options);
  const others = liftable(problem).filter((one) => !binding.some((kept) => isSame(kept, one)));
  const exclusions = bindingExclusions(lifted(problem, others), credits, options);
  return [
    ...binding.map((one) => ({ ...one, gain: gain(raised(problem, one, options.credit)) })),
    ...exclusions.map((one) => ({
      kind: "exclusion" as const,
      ...one,
      gain: gain(allowing(problem, new Set([one.awards]))),
    })),
  ];
}

function seeksCredits(problem: AllocationProblem): boolean {
  return objectivesOf(problem)[0]?.measure === "credits";
}
