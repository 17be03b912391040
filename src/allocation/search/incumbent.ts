import type { Score } from "../tally.ts";
import { betterOf, type Solution } from "./solution.ts";

/** The best solution that a phase has found so far, and what it is after. */
export class Incumbent {
  /** Place of the objective that the phase maximises. */
  readonly phase: number;
  /** The value that is looked for; solutions that reach it end an attempt. */
  needed = 0;
  #best: Solution;

  constructor(phase: number, start: Solution) {
    this.phase = phase;
    this.#best = start;
  }

  get best(): Solution {
    return this.#best;
  }

  /** What the best solution yields in the phase's objective. */
  get value(): number {
    return this.#best.score[this.phase] ?? 0;
  }

  get reached(): boolean {
    return this.value >= this.needed;
  }

  /** Keeps a feasible solution where it is better by all objectives. */
  offer(solution: Solution): void {
    this.#best = betterOf(this.#best, solution);
  }

  /** Does a score keep what the earlier objectives have? */
  keepsEarlier(score: Score): boolean {
    for (let at = 0; at < this.phase; at += 1)
      if ((score[at] ?? 0) < (this.#best.score[at] ?? 0)) return false;
    return true;
  }
}
