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
import type { Work } from "./work.ts";

/** What is shared by all searches of one problem. */
export interface Context {
  readonly instance: Instance;
  readonly twins: Twins;
  readonly bounding: Bounding;
  readonly work: Work;
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
}

/** Maximises one objective while the earlier ones keep the values they have in `start`. */
export function maximise(
  context: Context,
  phase: number,
  start: Solution,
  options: PhaseOptions = {},
): PhaseResult {
  const search = new PhaseSearch(context, phase, start, options.enough);
  return search.run(options.multipliers);
}

/**
 * Looks for the root bound itself, then for one less, and so on: either a solution turns up, or it is proven that
 * there is none. The bound is nearly always within a unit or two, and the sharper goal prunes far more.
 */
class PhaseSearch {
  readonly #context: Context;
  readonly #phase: number;
  readonly #kept: Score;
  readonly #enough: number;
  #best: Solution;
  #needed = 0;

  constructor(context: Context, phase: number, start: Solution, enough = Number.POSITIVE_INFINITY) {
    this.#context = context;
    this.#phase = phase;
    this.#kept = start.score;
    this.#enough = enough;
    this.#best = start;
  }

  run(multipliers: Float64Array | undefined): PhaseResult {
    const { instance, bounding } = this.#context;
    const state = openState(instance);
    this.#offer(greedy(instance, state, new Float64Array(instance.choices.length), true));
    this.#needed = this.#value() + 1;
    const root = bounding.examine(state, this.#goal(), multipliers, rootEffort);
    if (root === undefined) return this.#result(this.#value(), multipliers);
    this.#try(state, root, true);
    let bound = root.ceiling;
    while (this.#value() < Math.min(bound, this.#enough)) {
      this.#needed = Math.min(bound, this.#enough);
      const done = this.#explore(copyState(state), root.multipliers, targetEffort);
      if (!done) break;
      if (this.#value() < this.#needed) bound = this.#needed - 1;
    }
    return this.#result(bound, root.multipliers);
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
      if (work.left <= 0) return false;
      const insight = bounding.examine(state, this.#goal(), multipliers, own);
      if (insight === undefined) return true;
      multipliers = insight.multipliers;
      this.#try(state, insight, false);
      if (this.#value() >= this.#needed) return true;
      const branch = pick(instance, state, insight.share);
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
