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
 * An irreducible set of limits, overlaps and capacities of requirements that forbids counting more credits, by name in
 * code-point order; the credits of a program are none of these. Empty when the total is reached or the result is not
 * optimal.
 */
export function bindingConstraints(
  problem: AllocationProblem,
  result: AllocationResult,
  options: AllocateOptions = {},
): readonly Binding[] {
  if (!result.optimal || result.credits >= problem.total) return [];
  return irreducible(liftable(problem), (dropped) =>
    countsMore(lifted(problem, dropped), result.credits, options),
  );
}

/** What may be lifted to see whether it binds: all restraints of a problem but the credits of programs. */
export function liftable(problem: AllocationProblem): readonly Restraint[] {
  const programs = problem.requirements.filter(({ kind }) => kind === "program");
  const paths = new Set(programs.map(({ path }) => path));
  return restraintsOf(problem).filter(({ kind, name }) => kind !== "capacity" || !paths.has(name));
}

/**
 * Those of some restraints that are left when one after the other is dropped without more being counted. Where a test is
 * undecided (null) the restraint is kept, so that the set still forbids more, and marked.
 */
export function irreducible(
  restraints: readonly Restraint[],
  isMore: (dropped: ReadonlySet<Restraint>) => boolean | null,
): readonly Binding[] {
  const dropped = new Set<Restraint>();
  const kept: Binding[] = [];
  for (const restraint of restraints) {
    dropped.add(restraint);
    const more = isMore(dropped);
    if (more === false) continue;
    dropped.delete(restraint);
    kept.push({ ...restraint, ...needed(more) });
  }
  return kept;
}

/** What is kept after a test that found more without it, or was left undecided. */
export const needed = (more: true | null): Needed => (more === null ? { undecided: true } : {});
