import { compile } from "./instance/compile.ts";
import type { AllocationProblem } from "./problem.ts";
import { Phase } from "./search/phase.ts";
import { Search } from "./search/search.ts";
import { nothing } from "./search/solution.ts";
import { Twins } from "./search/twins.ts";
import { defaultWorkLimit } from "./search/work.ts";
import type { AllocateOptions } from "./solve.ts";

/** The most credits that can be counted, where `known` can be for sure; null when the work ran out before the proof. */
export function mostCredits(
  problem: AllocationProblem,
  known: number,
  options: AllocateOptions = {},
): number | null {
  const instance = compile({ ...problem, objectives: [{ measure: "credits" }] });
  const search = new Search(instance, { left: options.workLimit ?? defaultWorkLimit });
  const start = nothing(instance);
  const floor = Math.floor(known / instance.unit);
  const from = { ...start, score: [floor, ...start.score.slice(1)] };
  const { bound, proven } = new Phase(search, new Twins(instance), 0, from).run();
  return proven ? Math.max(known, bound * instance.unit) : null;
}
