import { Phase } from "../search/phase.ts";
import type { Search } from "../search/search.ts";
import { betterOf, nothing, type Solution, scored } from "../search/solution.ts";
import { Guard } from "./guard.ts";
import { type Plan, planOf } from "./plan.ts";
import { type Goal, Sweep } from "./sweep.ts";
import { pack, type Values } from "./values.ts";

/** So many ways to settle an item cost as much as one evaluation of the relaxation. */
const movesAtOnce = 32;

/** Sweeps of one problem may try so many ways in all. */
const mostMoves = 1_500_000;

/** What sweeps found and proved. */
export interface Swept {
  readonly best: Solution;
  /** No solution exceeds this in the first objective. */
  readonly bound: number;
  /** True where `best` is the one optimum. */
  readonly unique: boolean;
}

/**
 * Settles everything in two goes where the states of a sweep stay few: first how much the first objective can reach,
 * then, with the second objective as great as it can be, all others and the order of lists. Targets come from bounds
 * and fall one by one, so that what cannot reach them is dropped at once.
 */
export class Sweeps {
  readonly #search: Search;
  readonly #plan: Plan | undefined;
  #best: Solution;
  #bound = Number.POSITIVE_INFINITY;
  #left: number;

  constructor(search: Search) {
    this.#search = search;
    this.#plan = planOf(search.board);
    this.#best = nothing(search.instance);
    this.#left = Math.min(mostMoves, movesAtOnce * search.work.left);
  }

  /** Sweeps from what stands on the board, and leaves it there. */
  run(): Swept {
    const all = this.#values(this.#best.score.length);
    const one = this.#values(1);
    const unique =
      this.#plan !== undefined &&
      all !== undefined &&
      one !== undefined &&
      this.#settle(this.#plan, one, all);
    return { best: this.#best, bound: this.#bound, unique };
  }

  #values(count: number): Values | undefined {
    const plan = this.#plan;
    return plan === undefined ? undefined : pack(plan.instance, plan.ways, count);
  }

  #settle(plan: Plan, one: Values, all: Values): boolean {
    const first = this.#guard(plan, 0);
    this.#bound = first.most;
    while (this.#bound > this.#value(0)) {
      const goals = [{ guard: first, needed: this.#bound }];
      const reached = this.#sweep(plan, one, goals);
      if (reached === undefined) return false;
      if (!reached) this.#bound -= 1;
    }
    const second = this.#guard(plan, 1);
    const goal = { guard: first, needed: this.#bound };
    for (let needed = second.most; needed >= this.#value(1); needed -= 1) {
      const reached = this.#sweep(plan, all, [goal, { guard: second, needed }]);
      if (reached === undefined) return false;
      if (reached) return true;
    }
    throw new Error("the best solution was excluded");
  }

  #value(phase: number): number {
    return this.#best.score[phase] ?? 0;
  }

  /** Tightens the bound on an objective, with the earlier ones kept. */
  #guard(plan: Plan, phase: number): Guard {
    const root = new Phase(this.#search, phase, this.#best).root();
    this.#best = betterOf(this.#best, root.best);
    return new Guard(plan, this.#search.relaxation);
  }

  /** Looks for a solution that reaches the goals; undefined where that was too much. */
  #sweep(plan: Plan, values: Values, goals: readonly Goal[]): boolean | undefined {
    const moves = { left: this.#left };
    const chosen = new Sweep(plan, values, goals, moves).run();
    this.#search.work.left -= Math.ceil((this.#left - moves.left) / movesAtOnce);
    this.#left = moves.left;
    if (chosen === undefined || chosen === null) return chosen === null ? false : undefined;
    const solution = scored(this.#search.instance, chosen);
    const reached = goals.every(({ needed }, at) => (solution.score[at] ?? 0) >= needed);
    if (reached)
      this.#best = values.words > 0 && goals.length > 1 ? solution : betterOf(this.#best, solution);
    return reached;
  }
}
