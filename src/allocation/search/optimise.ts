import { enumerate } from "../enumeration/enumerate.ts";
import type { Effort } from "../relaxation/tighten.ts";
import { firstList } from "./first-list.ts";
import { fix } from "./fix.ts";
import { Phase } from "./phase.ts";
import { probe } from "./probe.ts";
import type { Search } from "./search.ts";
import { nothing, type Solution, scored } from "./solution.ts";
import { Twins } from "./twins.ts";

/** Branches tried one by one before the relaxation is called, and after each phase. */
const branchesAtFirst = 8000;
const branchesBetween = 1500;

const guardEffort: Effort = { rounds: 12, stride: 1, patience: 5, shrink: 0.7, lift: 0 };

/** What was found, in instance units, and what was proven of it. */
export interface Outcome {
  readonly solution: Solution;
  /** No solution exceeds this in the first objective. */
  readonly bound: number;
  /** True when every objective and the order of lists were settled. */
  readonly unique: boolean;
}

/**
 * Settles the objectives one after the other, each with the earlier ones held at their optimum, and last the order
 * of lists. After each phase, what no solution as good can use is given up for good.
 */
export function optimise(search: Search): Outcome {
  const small = settled(search, branchesAtFirst);
  if (small !== undefined) return small;
  const twins = new Twins(search.instance);
  let best = nothing(search.instance);
  const phases = best.score.length;
  let first = 0;
  for (let phase = 0; phase < phases; phase += 1) {
    const result = new Phase(search, twins, phase, best).run();
    best = result.best;
    if (phase === 0) first = result.bound;
    if (!result.proven) return { solution: best, bound: first, unique: false };
    narrow(search, phase, best);
    const outcome = settled(search, branchesBetween);
    if (outcome !== undefined) return outcome;
  }
  const solution = firstList(search, twins, best);
  return { solution: solution ?? best, bound: first, unique: solution !== undefined };
}

/** The outcome where the ways that are left can all be tried. */
function settled({ board, work, instance }: Search, most: number): Outcome | undefined {
  const chosen = enumerate(board, most, work);
  if (chosen === undefined) return undefined;
  const solution = scored(instance, chosen);
  return { solution, bound: solution.score[0] ?? 0, unique: true };
}

/** Gives up what no solution as good as `best` up to this phase can use, and guards that from now on. */
function narrow(search: Search, phase: number, best: Solution): void {
  const needed = best.score[phase] ?? 0;
  search.relaxation.aim(phase, best.score);
  search.need(needed);
  search.tighten(guardEffort);
  if (fix(search) < 0 || !probe(search)) throw new Error("the best solution was excluded");
  search.guard(needed);
  search.settle();
}
