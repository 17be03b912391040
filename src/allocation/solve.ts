import { compareText } from "../kernel/order.ts";
import { Bounding } from "./bounding.ts";
import { compile } from "./compile.ts";
import { countedBy } from "./counted.ts";
import type { Instance } from "./instance.ts";
import { ranksOf } from "./list-order.ts";
import { type Outcome, optimise } from "./phases.ts";
import type { AllocationProblem } from "./problem.ts";
import type { AllocationResult, Placement } from "./result.ts";
import type { Context } from "./search.ts";
import type { Solution } from "./solution.ts";
import { twinsOf } from "./symmetry.ts";
import { tally } from "./tally.ts";
import { defaultTrivial, defaultWorkLimit, type Trivial } from "./work.ts";

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
  return resultOf(context.instance, optimise(context));
}

/** Everything the searches of one problem share. */
export function contextOf(
  problem: AllocationProblem,
  options: AllocateOptions,
  trivial: Trivial = defaultTrivial,
): Context {
  const instance = compile(problem);
  const work = { left: options.workLimit ?? defaultWorkLimit };
  const bounding = new Bounding(instance, work, trivial);
  return { instance, work, bounding, trivial, twins: twinsOf(instance) };
}

/** An outcome in the problem's own terms. */
export function resultOf(instance: Instance, outcome: Outcome): AllocationResult {
  const { solution, bound, unique } = outcome;
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
    also: null,
  }));
}
