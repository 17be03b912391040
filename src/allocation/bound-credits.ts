import { compile } from "./instance/compile.ts";
import type { AllocationProblem } from "./problem.ts";
import { Phase } from "./search/phase.ts";
import { Search } from "./search/search.ts";
import { nothing } from "./search/solution.ts";
import { defaultWorkLimit } from "./search/work.ts";
import { solveSmall } from "./small/small.ts";
import type { AllocateOptions } from "./solve.ts";

/** Can more than so many credits be counted, in the problem's unit? Null where the work ran out before that was known. */
export function countsMore(
  problem: AllocationProblem,
  credits: number,
  options: AllocateOptions = {},
): boolean | null {
  const { found, bound } = search(problem, credits, options, 1);
  if (found > credits) return true;
  return bound <= credits ? false : null;
}

/** The most credits that can be counted, where `known` can be for sure; null when the work ran out before the proof. */
export function mostCredits(
  problem: AllocationProblem,
  known: number,
  options: AllocateOptions = {},
): number | null {
  const { found, bound } = search(problem, known, options, Number.POSITIVE_INFINITY);
  return bound <= found ? found : null;
}

/** Looks for more credits than `known`, until so many instance units more are found: the most found, and a bound on all. */
function search(
  problem: AllocationProblem,
  known: number,
  { workLimit = defaultWorkLimit }: AllocateOptions,
  more: number,
): { readonly found: number; readonly bound: number } {
  const sought: AllocationProblem = { ...problem, objectives: [{ measure: "credits" }] };
  const small = solveSmall(sought, workLimit);
  if (small !== undefined) {
    const found = Math.max(known, small.credits);
    return { found, bound: found };
  }
  const instance = compile(sought);
  const floor = Math.floor(known / instance.unit);
  const start = nothing(instance);
  const from = { ...start, score: [floor, ...start.score.slice(1)] };
  const board = new Search(instance, { left: workLimit });
  const { best, bound } = new Phase(board, 0, from, floor + more).run();
  const units = best.score[0] ?? floor;
  return {
    found: units > floor ? units * instance.unit : known,
    bound: bound > floor ? bound * instance.unit : known,
  };
}
