import { type Bounding, branchEffort, type Insight, rootEffort, targetEffort } from "./bounding.ts";
import { pick, restrict } from "./branch.ts";
import type { Goal } from "./goal.ts";
import { greedy } from "./greedy.ts";
import type { Instance } from "./instance.ts";
import type { Solution } from "./solution.ts";
import { copyState, decided, openState, type State } from "./state.ts";
import { removeFromTwins, type Twins } from "./symmetry.ts";
import { compareScores, type Score, tally } from "./tally.ts";
import type { Effort } from "./tighten.ts";
import type { Trivial, Work } from "./work.ts";

/** What is shared by all searches of one problem. */
export interface Context {
  readonly instance: Instance;
  readonly twins: Twins;
  readonly bounding: Bounding;
  readonly work: Work;
  readonly trivial: Trivial;
}

/** The outcome of one phase. */
export interface PhaseResult {
  readonly best: Solution;
  /** No solution exceeds this in the phase's objective. */
  readonly bound: number;
  /** False when the work limit stopped the search. */
  readonly proven: boolean;
  /** Multipliers at the root, for the next phase to start from. */
  readonly multipliers: Float64Array | undefined;
}

/** How a phase is searched. */
export interface PhaseOptions {
  /** Stop once the objective reaches this. */
  readonly enough?: number;
  readonly multipliers?: Float64Array | undefined;
  /** Where to search; all choices by default. */
  readonly state?: State;
}

/** Maximises one objective while the earlier ones keep the values they have in `start`. */
export function maximise(
  context: Context,
  phase: number,
  start: Solution,
  options: PhaseOptions = {},
): PhaseResult {
  const search = new PhaseSearch(context, phase, start, options.enough);
  return search.run(options.state ?? openState(context.instance), options.multipliers);
}

/** Work given to the first attempts at a target; doubled in each round. */
const firstBudget = 10_000;

/**
 * Aims at targets between the best value and the root bound: the bound itself, which is usually met or missed by a
 * unit and prunes most, then the middle and the next better value. Each attempt finds a solution, proves that there
 * is none, or is given up for now; budgets double until the gap is closed.
 */
class PhaseSearch {
  readonly #context: Context;
  readonly #phase: number;
  readonly #kept: Score;
  readonly #enough: number;
  #best: Solution;
  #needed = 0;
  /** Work left at which the present attempt is given up. */
  #until = 0;

  constructor(context: Context, phase: number, start: Solution, enough = Number.POSITIVE_INFINITY) {
    this.#context = context;
    this.#phase = phase;
    this.#kept = start.score;
    this.#enough = enough;
    this.#best = start;
  }

  run(from: State, multipliers: Float64Array | undefined): PhaseResult {
    const { instance, bounding } = this.#context;
    const state = copyState(from);
    this.#offer(greedy(instance, state, new Float64Array(instance.choices.length), true));
    this.#needed = this.#value() + 1;
    const root = bounding.examine(state, this.#goal(), multipliers, rootEffort(instance, state));
    if (root === undefined) return this.#result(this.#value(), multipliers);
    this.#try(state, root, true);
    return this.#result(this.#close(state, root), root.multipliers);
  }

  /** Narrows the gap between the best value and the bound from both ends; returns the bound. */
  #close(state: State, root: Insight): number {
    const { work } = this.#context;
    let bound = root.ceiling;
    for (let budget = firstBudget; ; budget *= 2) {
      for (const part of [1, 0.5, 0]) {
        const top = Math.min(bound, this.#enough);
        const least = this.#value() + 1;
        if (least > top) return bound;
        if (work.left <= 0) return bound;
        this.#needed = least + Math.floor((top - least) * part);
        this.#until = Math.max(0, work.left - budget);
        const done = this.#explore(copyState(state), root.multipliers, targetEffort);
        if (done && this.#value() < this.#needed) bound = this.#needed - 1;
      }
    }
  }

  #result(bound: number, multipliers: Float64Array | undefined): PhaseResult {
    const value = this.#value();
    const proven = bound <= value;
    return { best: this.#best, bound: Math.max(bound, value), proven, multipliers };
  }

  #value(): number {
    return this.#best.score[this.#phase] ?? 0;
  }

  #goal(): Goal {
    return { phase: this.#phase, kept: this.#kept, needed: this.#needed };
  }

  #offer(solution: Solution): void {
    if (compareScores(solution.score, this.#best.score) > 0) this.#best = solution;
  }

  /** Searches a state, which it uses up, until the goal is met or excluded; false when the work ran out. */
  #explore(state: State, start: Float64Array | undefined, effort: Effort): boolean {
    const { instance, twins, bounding, work } = this.#context;
    let multipliers = start;
    for (let own = effort; ; own = branchEffort) {
      if (work.left <= this.#until) return false;
      const insight = bounding.examine(state, this.#goal(), multipliers, own);
      if (insight === undefined) return true;
      multipliers = insight.multipliers;
      this.#try(state, insight, false);
      if (this.#value() >= this.#needed) return true;
      const branch = pick(instance, state, insight);
      if (branch === undefined) return true;
      const inside = copyState(state);
      restrict(instance, inside, branch);
      if (!this.#explore(inside, multipliers, branchEffort)) return false;
      if (this.#value() >= this.#needed) return true;
      const mirrored = removeFromTwins(instance, state, twins, branch.item, branch.ranks);
      for (const rank of [...branch.ranks, ...mirrored]) state.alive[rank] = 0;
    }
  }

  #try(state: State, insight: Insight, thorough: boolean): void {
    const { instance } = this.#context;
    const chosen = decided(instance, state);
    this.#offer({ chosen, score: tally(instance, chosen).score });
    if (insight.share === undefined) return;
    this.#offer(greedy(instance, state, insight.share, thorough || this.#phase < 2));
  }
}
