import { enumerate } from "../enumeration/enumerate.ts";
import { bestIn, costOfCall, firstOf } from "../milp/hand-over.ts";
import type { Effort } from "../relaxation/tighten.ts";
import { Sweeps, type Swept } from "../sweep/sweeps.ts";
import { firstList } from "./first-list.ts";
import { fix } from "./fix.ts";
import { Phase } from "./phase.ts";
import { probe } from "./probe.ts";
import type { Search } from "./search.ts";
import { type Solution, scored } from "./solution.ts";

/** Branches tried one by one before the relaxation is called, and after each phase. */
const branchesAtFirst = 8000;
const branchesBetween = 1500;

/** Steps that an objective may take before the general solver is asked, where that can be paid for, and once it was. */
const stepsAlone = 20_000;
const stepsOnceAsked = 500;

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
  const sweeps = new Sweeps(search);
  const swept = sweeps.run();
  const { bound } = swept;
  if (swept.unique) return { solution: swept.best, bound, unique: true };
  return oneByOne(search, sweeps, swept);
}

/** Goes on where sweeps were too much. */
function oneByOne(search: Search, sweeps: Sweeps, swept: Swept): Outcome {
  const { namesakes } = search.instance;
  let { best } = swept;
  let first = swept.bound;
  let steps = stepsAlone;
  for (let phase = 0; phase < best.score.length; phase += 1) {
    const alone = search.work.left < steps + costOfCall(search) ? search.work.left : steps;
    const result = within(search, alone, () => new Phase(search, phase, best).run());
    best = result.best;
    if (phase === 0) first = Math.min(first, result.bound);
    const proven = result.proven || (phase === 0 && first <= (best.score[0] ?? 0));
    if (!proven) {
      steps = stepsOnceAsked;
      const found = bestIn(search, phase, best);
      if (found === undefined) return { solution: best, bound: first, unique: false };
      best = found;
      if (phase === 0) first = best.score[0] ?? 0;
    }
    narrow(search, phase, best);
    const outcome = settled(search, branchesBetween);
    if (outcome !== undefined) return outcome;
    const rest = phase === 0 ? undefined : sweeps.rest();
    if (rest !== undefined) return { solution: rest, bound: first, unique: true };
  }
  const solution = firstList(search, best) ?? (namesakes ? undefined : firstOf(search, best));
  return { solution: solution ?? best, bound: first, unique: solution !== undefined };
}

/** Does something with so much of the work that is left. */
function within<T>({ work }: Search, steps: number, run: () => T): T {
  const rest = Math.max(0, work.left - steps);
  work.left -= rest;
  const result = run();
  work.left += rest;
  return result;
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
  if (phase === 0) search.tightener.takePlain();
  search.tighten(guardEffort);
  if (fix(search) < 0 || !probe(search)) throw new Error("the best solution was excluded");
  search.guard(needed);
  search.settle();
}
