import { compareText } from "../kernel/order.ts";
import { compile } from "./compile.ts";
import { countedBy } from "./counted.ts";
import type { Instance } from "./instance.ts";
import { ranksOf } from "./list-order.ts";
import type { AllocationProblem } from "./problem.ts";
import type { AllocationResult, Placement } from "./result.ts";
import { Bounding, targetEffort } from "./bounding.ts";
import { exhaust, isTiny } from "./exhaust.ts";
import { firstList } from "./first-list.ts";
import { type Context, maximise } from "./search.ts";
import { nothing, type Solution } from "./solution.ts";
import { openState, type State } from "./state.ts";
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
  const state = openState(instance);
  let best = nothing(instance);
  let multipliers: Float64Array | undefined;
  for (let phase = 0; phase < best.score.length; phase += 1) {
    if (isTiny(instance, state)) return only(instance, state, best);
    const result = maximise(context, phase, best, { state, multipliers });
    best = result.best;
    if (!result.proven) {
      return answer(instance, best, phase === 0 ? result.bound : best.score[0], false);
    }
    multipliers = narrow(context, phase, best, state, result.multipliers);
  }
  if (isTiny(instance, state)) return only(instance, state, best);
  const first = firstList(context, best, state, multipliers);
  return answer(instance, first ?? best, best.score[0], first !== undefined);
}

/** The answer where the choices left can all be tried. */
function only(instance: Instance, state: State, best: Solution): AllocationResult {
  const solution = exhaust(instance, state) ?? best;
  return answer(instance, solution, solution.score[0], true);
}

/** Removes what no solution as good as `best` up to this phase can use. */
function narrow(
  { bounding }: Context,
  phase: number,
  best: Solution,
  state: State,
  multipliers: Float64Array | undefined,
): Float64Array | undefined {
  const goal = { phase, kept: best.score, needed: best.score[phase] ?? 0 };
  return bounding.examine(state, goal, multipliers, targetEffort)?.multipliers ?? multipliers;
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
