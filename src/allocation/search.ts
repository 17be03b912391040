import { type Bounding, branchEffort, type Insight, rootEffort } from "./bounding.ts";
import { pick, restrict } from "./branch.ts";
import type { Goal } from "./goal.ts";
import { greedy } from "./greedy.ts";
import type { Instance } from "./instance.ts";
import type { Solution } from "./solution.ts";
import { copyState, decided, openState, type State } from "./state.ts";
import { removeFromTwins, type Twins } from "./symmetry.ts";
import { compareScores, type Score, tally } from "./tally.ts";
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

class PhaseSearch {
  readonly #context: Context;
  readonly #phase: number;
  readonly #kept: Score;
  readonly #enough: number;
  #best: Solution;
  /** Greatest ceiling of the branches that the work limit left unexplored. */
  #open = Number.NEGATIVE_INFINITY;
  #multipliers: Float64Array | undefined;

  constructor(context: Context, phase: number, start: Solution, enough = Number.POSITIVE_INFINITY) {
    this.#context = context;
    this.#phase = phase;
    this.#kept = start.score;
    this.#enough = enough;
    this.#best = start;
  }

  run(multipliers: Float64Array | undefined): PhaseResult {
    const { instance } = this.#context;
    const state = openState(instance);
    this.#offer(greedy(instance, state, new Float64Array(instance.choices.length), true));
    this.#explore(state, Number.POSITIVE_INFINITY, multipliers, true);
    const value = this.#value();
    return {
      best: this.#best,
      bound: Math.max(value, this.#open),
      proven: this.#open <= value,
      multipliers: this.#multipliers,
    };
  }

  #value(): number {
    return this.#best.score[this.#phase] ?? 0;
  }

  #goal(): Goal {
    return { phase: this.#phase, kept: this.#kept, needed: this.#value() + 1 };
  }

  #offer(solution: Solution): void {
    if (compareScores(solution.score, this.#best.score) > 0) this.#best = solution;
  }

  /** Searches a state, which it uses up: each branch in turn, then what is left without it. */
  #explore(
    state: State,
    inherited: number,
    start: Float64Array | undefined,
    root: boolean,
  ): void {
    const { instance, twins, bounding, work } = this.#context;
    let ceiling = inherited;
    let multipliers = start;
    for (let first = root; ; first = false) {
      if (this.#value() >= this.#enough) return;
      if (work.left <= 0) {
        this.#open = Math.max(this.#open, ceiling);
        return;
      }
      const insight = bounding.examine(
        state,
        this.#goal(),
        multipliers,
        first ? rootEffort : branchEffort,
      );
      if (insight === undefined) return;
      ceiling = Math.min(ceiling, insight.ceiling);
      multipliers = insight.multipliers;
      if (first) this.#multipliers = multipliers;
      this.#try(state, insight, first);
      const branch = pick(instance, state, insight.share);
      if (branch === undefined) return;
      const inside = copyState(state);
      restrict(instance, inside, branch);
      this.#explore(inside, ceiling, multipliers, false);
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
