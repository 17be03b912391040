import type { Effort } from "../relaxation/tighten.ts";
import { grid } from "../relaxation/worth.ts";
import { Attempt } from "./attempt.ts";
import { Incumbent } from "./incumbent.ts";
import type { Search } from "./search.ts";
import type { Solution } from "./solution.ts";

/** The outcome of one phase. */
export interface PhaseResult {
  readonly best: Solution;
  /** No solution that keeps the earlier objectives exceeds this. */
  readonly bound: number;
  /** False when the work ran out. */
  readonly proven: boolean;
}

const rootEffort: Effort = { rounds: 300, stride: 1, patience: 5, shrink: 0.7, lift: 0.1 };

/** Where a first attempt at the target fails, finer steps are worth their while before the next. */
const deepEffort: Effort = { rounds: 1000, stride: 1, patience: 12, shrink: 0.8, lift: 0.3 };

/** Rounds given to proving that the bound itself is out of reach. */
const refuteEffort: Effort = { rounds: 40, stride: 1, patience: 5, shrink: 0.6, lift: 0 };

/** After so many rounds at the root each time, a solution is built from what the rounds agree on. */
const diveEvery = 15;

/** Work given to the first attempt at a target; four times as much in each round. */
const firstBudget = 600;

/** Maximises one objective while the earlier ones keep the values they have in `start`. */
export class Phase {
  readonly #search: Search;
  readonly #incumbent: Incumbent;
  readonly #enough: number;

  constructor(search: Search, phase: number, start: Solution, enough = Number.POSITIVE_INFINITY) {
    this.#search = search;
    this.#incumbent = new Incumbent(phase, start);
    this.#enough = enough;
  }

  /** Searches from where the board stands, and leaves it there. */
  run(): PhaseResult {
    const incumbent = this.#incumbent;
    const root = this.#refute(this.root().bound);
    const bound = root > incumbent.value ? this.#close(root) : incumbent.value;
    return { best: incumbent.best, bound, proven: bound <= incumbent.value };
  }

  /** Bounds the objective without branching, and leaves the prices that do so in the relaxation. */
  root(): PhaseResult {
    const search = this.#search;
    const incumbent = this.#incumbent;
    search.relaxation.aim(incumbent.phase, incumbent.best.score);
    if (incumbent.phase === 0) search.diveInto(incumbent);
    else search.tightener.rescale();
    this.#aim(incumbent.value + 1);
    const tight = this.#tighten(rootEffort);
    const isOpen = Math.floor(tight / grid) > incumbent.value;
    const credits = incumbent.phase === 0 && (search.instance.objectives[0]?.credit ?? 0) > 0;
    const least = isOpen && credits ? search.tightener.plainBound() : tight;
    const bound = Math.floor(Math.min(tight, least) / grid);
    return { best: incumbent.best, bound, proven: bound <= incumbent.value };
  }

  /** Tightens the bound further and looks for better solutions by turns, until they meet or nothing moves; the bound. */
  #refute(root: number): number {
    const search = this.#search;
    let floor = root;
    while (floor > this.#incumbent.value) {
      search.diveInto(this.#incumbent);
      this.#aim(floor);
      const next = Math.floor(search.tighten(refuteEffort) / grid);
      if (next >= floor) break;
      floor = next;
    }
    return floor;
  }

  /** Tightens the bound at the root, with a dive every few rounds. */
  #tighten(effort: Effort): number {
    return this.#search.tighten(effort, (round) => {
      if (round === 0 || round % diveEvery !== 0) return;
      this.#search.diveInto(this.#incumbent);
      this.#aim(this.#incumbent.value + 1);
    });
  }

  #aim(needed: number): void {
    this.#incumbent.needed = needed;
    this.#search.need(needed);
  }

  /**
   * Narrows the gap between the best value and the bound from above: aims at the bound, which is usually met or
   * missed by a unit and prunes most, then at easier targets, with growing budgets.
   */
  #close(root: number): number {
    const { work } = this.#search;
    const incumbent = this.#incumbent;
    let bound = root;
    for (let round = 0; ; round += 1) {
      if (round === 1) {
        this.#aim(incumbent.value + 1);
        bound = Math.min(bound, Math.floor(this.#tighten(deepEffort) / grid));
      }
      for (const part of round === 0 ? [1] : [1, 0.5, 0]) {
        const top = Math.min(bound, this.#enough);
        const least = incumbent.value + 1;
        if (least > top || work.left <= 0) return bound;
        this.#aim(least + Math.floor((top - least) * part));
        const until = Math.max(0, work.left - firstBudget * 4 ** round);
        const attempt = new Attempt(this.#search, incumbent, until, round > 0);
        if (attempt.run() === "none") bound = incumbent.needed - 1;
      }
    }
  }
}
