import { compile } from "./instance/compile.ts";
import type { AllocationProblem } from "./problem.ts";
import { Phase } from "./search/phase.ts";
import { Search } from "./search/search.ts";
import { nothing } from "./search/solution.ts";
import { defaultWorkLimit } from "./search/work.ts";
import type { AllocateOptions } from "./solve.ts";

/**
 * A bound on the credits that can be counted, in the problem's unit: at most `credits` exactly when no more than that
 * can be. The search stops at the first solution that counts more, or when the work runs out.
 */
export function boundCredits(
  problem: AllocationProblem,
  credits: number,
  options: AllocateOptions = {},
): number {
  return search(problem, credits, options, 1).bound;
}

/** The most credits that can be counted, where `known` can be for sure; null when the work ran out before the proof. */
export function mostCredits(
  problem: AllocationProblem,
  known: number,
  options: AllocateOptions = {},
): number | null {
  const { bound, proven } = search(problem, known, options, Number.POSITIVE_INFINITY);
  return proven ? Math.max(known, bound) : null;
}

/** Looks for more credits than `known`, until so many instance units more are found. */
function search(
  problem: AllocationProblem,
  known: number,
  { workLimit = defaultWorkLimit }: AllocateOptions,
  more: number,
): { readonly bound: number; readonly proven: boolean } {
  const instance = compile({ ...problem, objectives: [{ measure: "credits" }] });
  const floor = Math.floor(known / instance.unit);
  const start = nothing(instance);
  const from = { ...start, score: [floor, ...start.score.slice(1)] };
  const board = new Search(instance, { left: workLimit });
  const found = new Phase(board, 0, from, floor + more).run();
  return { bound: found.bound * instance.unit, proven: found.proven };
}
