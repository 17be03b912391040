import { targetEffort } from "./bounding.ts";
import { exhaust, isTiny } from "./exhaust.ts";
import { firstList } from "./first-list.ts";
import type { Instance } from "./instance.ts";
import { type Context, maximise } from "./search.ts";
import { nothing, type Solution } from "./solution.ts";
import { openState, type State } from "./state.ts";

/** What was found, in instance units, and what was proven of it. */
export interface Outcome {
  readonly solution: Solution;
  /** No solution counts more credits. */
  readonly bound: number;
  /** True when no other solution is as good in every objective. */
  readonly unique: boolean;
}

/**
 * Settles the objectives one after the other, each with the earlier ones held at their optimum, and last the order
 * of lists. What no solution as good can use is removed after each phase; where little is left, all of it is tried.
 */
export function optimise(context: Context): Outcome {
  const { instance, trivial } = context;
  const state = openState(instance);
  let best = nothing(instance);
  let multipliers: Float64Array | undefined;
  for (let phase = 0; phase < best.score.length; phase += 1) {
    if (isTiny(instance, state, trivial.tried)) return only(instance, state, best);
    const result = maximise(context, phase, best, { state, multipliers });
    best = result.best;
    const bound = phase === 0 ? result.bound : best.score[0];
    if (!result.proven) return { solution: best, bound, unique: false };
    multipliers = narrow(context, phase, best, state, result.multipliers);
  }
  if (isTiny(instance, state, trivial.tried)) return only(instance, state, best);
  const first = firstList(context, best, state, multipliers);
  return { solution: first ?? best, bound: best.score[0], unique: first !== undefined };
}

/** The outcome where the choices left can all be tried. */
function only(instance: Instance, state: State, best: Solution): Outcome {
  const solution = exhaust(instance, state) ?? best;
  return { solution, bound: solution.score[0], unique: true };
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
