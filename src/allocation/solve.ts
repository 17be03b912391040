import { compareText } from "../kernel/order.ts";
import { compile } from "./compile.ts";
import { countedBy } from "./counted.ts";
import type { Instance } from "./instance.ts";
import { ranksOf } from "./list-order.ts";
import type { AllocationProblem } from "./problem.ts";
import type { AllocationResult, Placement } from "./result.ts";
import { Bounding } from "./bounding.ts";
import { exhaust, isTiny } from "./exhaust.ts";
import { firstList } from "./first-list.ts";
import { type Context, maximise } from "./search.ts";
import { nothing, type Solution } from "./solution.ts";
import { twinsOf } from "./symmetry.ts";
import { tally } from "./tally.ts";
import { defaultWorkLimit } from "./work.ts";

/** How a problem is solved. */
export interface AllocateOptions {
  /** Search steps allowed over all phases (counted, not timed); by default `defaultWorkLimit`. */
  readonly workLimit?: number;
}

/**
 * The best allocation by credits, completions, micro-credentials, standing, credit granted and list order.
 * Within the work limit it is the one optimum; beyond it `optimal` and `unique` say what was proven.
 */
export function allocate(
  problem: AllocationProblem,
  options: AllocateOptions = {},
): AllocationResult {
  const context = contextOf(problem, options);
  const { instance } = context;
  if (isTiny(instance)) {
    const only = exhaust(instance);
    return answer(instance, only, only.score[0], true);
  }
  let { best, bound, proven, multipliers } = maximise(context, 0, nothing(instance));
  if (!proven) return answer(instance, best, bound, false);
  for (let phase = 1; phase < best.score.length; phase += 1) {
    ({ best, proven, multipliers } = maximise(context, phase, best, { multipliers }));
    if (!proven) return answer(instance, best, best.score[0], false);
  }
  const first = firstList(context, best, multipliers);
  return answer(instance, first ?? best, best.score[0], first !== undefined);
}

/** Everything the searches of one problem share. */
export function contextOf(problem: AllocationProblem, options: AllocateOptions): Context {
  const instance = compile(problem);
  const work = { left: options.workLimit ?? defaultWorkLimit };
  return { instance, work, twins: twinsOf(instance), bounding: new Bounding(instance, work) };
}

function answer(
  instance: Instance,
  solution: Solution,
  bound: number,
  unique: boolean,
): AllocationResult {
  const complete = tally(instance, solution.chosen).complete;
  const done = instance.nodes.filter((node) => complete[node.position]);
  return {
    credits: solution.score[0] * instance.unit,
    bound: bound * instance.unit,
    optimal: bound === solution.score[0],
    unique,
    placements: placements(instance, solution),
    completed: done.map((node) => node.path).sort(compareText),
  };
}

function placements(instance: Instance, solution: Solution): readonly Placement[] {
  const choices = ranksOf(solution.chosen).flatMap((rank) => instance.choices[rank] ?? []);
  const counted = countedBy(instance, choices);
  return choices.map((choice, at) => ({
    award: instance.items[choice.award]?.index ?? -1,
    requirement: instance.nodes[choice.leaf]?.path ?? "",
    granted: choice.grant * instance.unit,
    counted: (counted[at] ?? 0) * instance.unit,
    shared: choice.shared < 0 ? null : (instance.nodes[choice.shared]?.path ?? null),
  }));
}
