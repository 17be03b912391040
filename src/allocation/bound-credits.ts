import { compile } from "./instance/compile.ts";
import type { AllocationProblem } from "./problem.ts";
import { Phase } from "./search/phase.ts";
import { Search } from "./search/search.ts";
import { nothing } from "./search/solution.ts";
import { Twins } from "./search/twins.ts";
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
  const instance = compile({ ...problem, objectives: [{ measure: "credits" }] });
  const search = new Search(instance, { left: options.workLimit ?? defaultWorkLimit });
  const floor = Math.floor(credits / instance.unit);
  const start = nothing(instance);
  const known = { ...start, score: [floor, ...start.score.slice(1)] };
  return new Phase(search, new Twins(instance), 0, known, floor + 1).run().bound * instance.unit;
}
