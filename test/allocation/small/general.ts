import { compile } from "../../../src/allocation/instance/compile.ts";
import type { Instance } from "../../../src/allocation/instance/instance.ts";
import type { AllocationProblem } from "../../../src/allocation/problem.ts";
import { optionsIn } from "../../../src/allocation/search/list-order.ts";
import { optimise } from "../../../src/allocation/search/optimise.ts";
import { Search } from "../../../src/allocation/search/search.ts";
import { defaultWorkLimit } from "../../../src/allocation/search/work.ts";
import type { Assignment } from "../../../src/allocation/tally.ts";
import type { Put } from "../put.ts";

/** The one optimum by the general search, which the search for small problems shares nothing with. */
export function generally(problem: AllocationProblem): readonly Put[] {
  const instance = compile(problem);
  const { solution, unique } = optimise(new Search(instance, { left: defaultWorkLimit }));
  if (!unique) throw new Error("the general search ran out of work");
  return putsOf(instance, solution.chosen);
}

/** An assignment in the problem's own terms, where nothing is placed twice. */
export function putsOf(
  { options, items, tree, unit }: Instance,
  chosen: Assignment,
): readonly Put[] {
  return optionsIn(chosen).map((option) => ({
    award: items.award[options.item[option] ?? -1] ?? -1,
    requirement: tree.path[options.leaf[option] ?? -1] ?? "",
    granted: (options.grant[option] ?? 0) * unit,
    shared: null,
    also: null,
  }));
}
