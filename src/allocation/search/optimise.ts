import { enumerate } from "../enumeration/enumerate.ts";
import { bestIn, costOfCall, firstOf } from "../milp/hand-over.ts";
import type { Effort } from "../relaxation/tighten.ts";
import { Sweeps, type Swept } from "../sweep/sweeps.ts";
import { firstList } from "./first-list.ts";
import { fix } from "./fix.ts";
import { Phase, type PhaseResult } from "./phase.ts";
import { probe } from "./probe.ts";
import type { Search } from "./search.ts";
import { nothing, type Solution, scored } from "./solution.ts";
import { shareOfItems } from "./work.ts";

/** Branches tried one by one before the relaxation is called, and after each phase. */
const branchesAtFirst = 8000;
const branchesBetween = 1500;

/** Steps that an objective may take before the general solver is asked, where that can be paid for, and once it was. */
const stepsAlone = 20_000;
const stepsOnceAsked = 500;

/** Steps given to branching in the order of lists, which is soon done where the bounds leave little open. */
const stepsInOrder = 2000;

const guardEffort: Effort = { rounds: 12, stride: 1, patience: 5, shrink: 0.7, lift: 0 };

/** What was found, in instance units, and what was proven of it. */
export interface Outcome {
  readonly solution: Solution;
  /** No solution exceeds this in the first objective. */
  readonly bound: number;
  /** True when every objective and the order of lists were settled. */
  readonly unique: boolean;
}

/** What became of one objective, whether everything else is settled with it, and whether the general solver was asked. */
interface Settled extends PhaseResult {
  readonly unique: boolean;
  readonly handedOver: boolean;
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
  let { best, bound } = swept;
  const part = partOf(search);
  let alone = stepsAlone * part;
  for (let phase = 0; phase < best.score.length; phase += 1) {
    const most = phase === 0 ? bound : Number.POSITIVE_INFINITY;
    const result = settle(search, { phase, start: best, most, alone, sweeps });
    best = result.best;
    if (result.unique) return { solution: best, bound, unique: true };
    if (phase === 0) bound = result.bound;
    if (!result.proven) return { solution: best, bound, unique: false };
    if (result.handedOver) alone = stepsOnceAsked * part;
    narrow(search, phase, best);
    const outcome = settled(search, branchesBetween);
    if (outcome !== undefined) return outcome;
    if (phase === 0) continue;
    const rest = sweeps.rest(best);
    best = rest.best;
    if (rest.unique) return { solution: best, bound, unique: true };
  }
  const solution = first(search, best);
  return { solution: solution ?? best, bound, unique: solution !== undefined };
}

/** Settles the first objective only, up to `enough`, with so many steps before it is handed over. */
export function settleFirst(search: Search, alone: number, enough: number): PhaseResult {
  const few = settled(search, branchesAtFirst);
  if (few !== undefined) return { best: few.solution, bound: few.bound, proven: true };
  const start = nothing(search.instance);
  return settle(search, { phase: 0, start, most: Number.POSITIVE_INFINITY, alone, enough });
}

/** An objective, the best solution known, a bound on it, and the steps before it is handed over. */
interface Open {
  readonly phase: number;
  readonly start: Solution;
  readonly most: number;
  readonly alone: number;
  /** What reaches this is as good as the best; absent where only the best will do. */
  readonly enough?: number;
  /** What is tried before it is handed over; absent where it is the one objective asked for. */
  readonly sweeps?: Sweeps;
}

/** Settles one objective. It is handed over where that can be paid and sweeps are too much; else all steps are for branching. */
function settle(search: Search, { phase, start, most, alone, enough, sweeps }: Open): Settled {
  const asks = search.work.left >= alone + costOfCall(search);
  const branch = (best: Solution, handedOver: boolean): Settled => {
    const result = new Phase(search, phase, best, enough).run();
    const bound = Math.min(most, result.bound);
    const proven = Math.min(bound, enough ?? bound) <= (result.best.score[phase] ?? 0);
    return { best: result.best, bound, proven, unique: false, handedOver };
  };
  const steps = asks ? alone : search.work.left;
  const result = within(search, steps, () => branch(start, false));
  if (result.proven || !asks) return result;
  const swept = phase === 0 ? undefined : sweeps?.instead(result.best, result.bound);
  if (swept?.unique) return { ...result, best: swept.best, proven: true, unique: true };
  const { solution: best, proven } = bestIn(search, phase, result.best);
  if (!proven) return branch(best, true);
  return { best, bound: best.score[phase] ?? 0, proven, unique: false, handedOver: true };
}

/** The solution of this score that is first in the order of lists; undefined where the work does not suffice. */
function first(search: Search, best: Solution): Solution | undefined {
  const asks = !search.instance.namesakes && search.work.left >= costOfCall(search);
  const found = firstList(search, best, asks ? stepsInOrder * partOf(search) : search.work.left);
  return found === undefined && asks ? firstOf(search, best) : found;
}

/** The part of all steps of branching that is worth its while before a problem is handed over: with more items it settles less. */
function partOf({ instance }: Search): number {
  return shareOfItems(instance) ** 2;
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
