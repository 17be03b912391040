import { compareText } from "../kernel/order.ts";
import { countedBy } from "./counted.ts";
import { compile } from "./instance/compile.ts";
import type { Instance } from "./instance/instance.ts";
import type { AllocationProblem } from "./problem.ts";
import type { AllocationResult, Placement } from "./result.ts";
import { optionsIn } from "./search/list-order.ts";
import { type Outcome, optimise } from "./search/optimise.ts";
import { Search } from "./search/search.ts";
import type { Solution } from "./search/solution.ts";
import { defaultWorkLimit } from "./search/work.ts";
import { solveSmall } from "./small/small.ts";
import { tally } from "./tally.ts";

/** How a problem is solved. */
export interface AllocateOptions {
  /** Search steps allowed over all phases (counted, not timed); by default `defaultWorkLimit`. */
  readonly workLimit?: number;
}

/**
 * The best allocation by the problem's objectives and, where they tie, by the order of lists. Within the work limit
 * it is the one optimum; beyond it `optimal` and `unique` say what was proven.
 */
export function allocate(
  problem: AllocationProblem,
  options: AllocateOptions = {},
): AllocationResult {
  const left = options.workLimit ?? defaultWorkLimit;
  const small = solveSmall(problem, left);
  if (small !== undefined) return small;
  const instance = compile(problem);
  const search = new Search(instance, { left });
  return resultOf(instance, optimise(search));
}

/** An outcome in the problem's own terms. */
function resultOf(instance: Instance, outcome: Outcome): AllocationResult {
  const { solution, bound, unique } = outcome;
  const { complete } = tally(instance, solution.chosen);
  const { path, kind } = instance.tree;
  const completed = path.filter((_, node) => complete[node] === 1 && kind[node] !== "program");
  const first = instance.objectives.findIndex((weights) => weights.credit > 0);
  const credits = (solution.score[first] ?? 0) * instance.unit;
  return {
    credits,
    bound: first === 0 ? bound * instance.unit : credits,
    optimal: bound === solution.score[0],
    unique,
    placements: placements(instance, solution),
    completed: completed.sort(compareText),
  };
}

function placements(instance: Instance, { chosen }: Solution): readonly Placement[] {
  const { options, items, tree, unit } = instance;
  const list = optionsIn(chosen);
  const counted = countedBy(instance, list);
  const path = (leaf: number) => tree.path[leaf] ?? "";
  return list.map((option, at) => {
    const second = options.second[option] ?? -1;
    const twice = options.twice[option] === 1;
    return {
      award: items.award[options.item[option] ?? -1] ?? -1,
      requirement: path(options.leaf[option] ?? -1),
      granted: (options.grant[option] ?? 0) * unit,
      counted: (counted[at]?.first ?? 0) * unit,
      shared: second < 0 || twice ? null : path(second),
      also: twice
        ? { requirement: path(second), counted: (counted[at]?.second ?? 0) * unit }
        : null,
    };
  });
}
