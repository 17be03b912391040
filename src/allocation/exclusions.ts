import { type Needed, needed } from "./binding.ts";
import { countsMore } from "./bound-credits.ts";
import type { AllocationProblem } from "./problem.ts";
import type { AllocateOptions } from "./solve.ts";

/** Two awards, by rising index, that may not both be chosen. */
export type Exclusion = readonly [number, number];

/** An exclusion of a set that forbids more. */
export interface BindingExclusion extends Needed {
  readonly awards: Exclusion;
}

/** The pairs of a problem that exclude each other, each once, in order. */
function exclusionsOf({ conflicts }: AllocationProblem): readonly Exclusion[] {
  const pairs = new Map<string, Exclusion>();
  for (const [a, b] of conflicts) {
    const pair = [Math.min(a, b), Math.max(a, b)] as const;
    if (a !== b) pairs.set(pair.join(" "), pair);
  }
  return [...pairs.values()].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

/** The problem without some of its exclusions. */
export function allowing(
  problem: AllocationProblem,
  dropped: ReadonlySet<Exclusion>,
): AllocationProblem {
  const gone = new Set([...dropped].map((pair) => pair.join(" ")));
  const isGone = ([a, b]: Exclusion) => gone.has(`${Math.min(a, b)} ${Math.max(a, b)}`);
  return { ...problem, conflicts: problem.conflicts.filter((pair) => !isGone(pair)) };
}

/**
 * An irreducible set of exclusions without which more than so many credits could be counted. Halves are tried before
 * single pairs. Where the work limit (one for each test) leaves a test of a pair undecided, it is kept and marked.
 */
export function bindingExclusions(
  problem: AllocationProblem,
  credits: number,
  options: AllocateOptions,
): readonly BindingExclusion[] {
  const dropped = new Set<Exclusion>();
  const shed = (pairs: readonly Exclusion[]): readonly BindingExclusion[] => {
    if (pairs.length === 0) return [];
    for (const pair of pairs) dropped.add(pair);
    const more = countsMore(allowing(problem, dropped), credits, options);
    if (more === false) return [];
    for (const pair of pairs) dropped.delete(pair);
    const [only, ...others] = pairs;
    if (only !== undefined && others.length === 0) return [{ awards: only, ...needed(more) }];
    const half = Math.ceil(pairs.length / 2);
    return [...shed(pairs.slice(0, half)), ...shed(pairs.slice(half))];
  };
  return shed(exclusionsOf(problem));
}
