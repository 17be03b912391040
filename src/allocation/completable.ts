import { compile } from "./instance/compile.ts";
import type { AllocationProblem } from "./problem.ts";
import { settleFirst } from "./search/optimise.ts";
import { Search } from "./search/search.ts";
import { defaultWorkLimit } from "./search/work.ts";
import type { AllocateOptions } from "./solve.ts";

/** Steps before the general solver is asked, where that can be paid for: what is easy takes fewer. */
const stepsAlone = 1000;

/** Can the requirement at a path be completed by some choice of awards? Null where the work ran out before that was known. */
export function completable(
  problem: AllocationProblem,
  path: string,
  { workLimit = defaultWorkLimit }: AllocateOptions = {},
): boolean | null {
  const instance = compile({ ...problem, objectives: [{ measure: "complete", path }] });
  const search = new Search(instance, { left: workLimit });
  const { best, proven } = settleFirst(search, stepsAlone, 1);
  if ((best.score[0] ?? 0) > 0) return true;
  return proven ? false : null;
}
