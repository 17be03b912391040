import { Phase } from "../search/phase.ts";
import type { Search } from "../search/search.ts";
import { betterOf, nothing, type Solution, scored } from "../search/solution.ts";
import { shareOfItems } from "../search/work.ts";
import type { Goal } from "./bounds.ts";
import { type Course, courseOf } from "./course.ts";
import { Guard } from "./guard.ts";
import { type Plan, planOf } from "./plan.ts";
import { type Allowance, Sweep } from "./sweep.ts";

/** So many ways to settle an item cost as much as one evaluation of the relaxation. */
const movesAtOnce = 100;

/** So many ways may be tried at first, again while objectives are settled one by one, and for the order of lists. */
const movesAtFirst = 4_000_000;
const movesLater = 700_000;
const movesAtLast = 3_000_000;

/** The same where an objective would else be handed over, which costs more; half as many each time that was in vain. */
const movesInstead = 1_000_000;

/** Where items have more ways than this on average, states are seldom alike, and soon too many. */
const mostWays = 4.5;

/** So many ways may be tried in one sweep, with so many states between two items. */
const movesOfSweep = 8_000_000;
const statesOfSweep = 150_000;

/** A sweep for everything at once, with no guard but the first objective's, ends where more states are kept. */
const statesOfGlance = 200;

/** States of sweeps that only look for some solution, one after the other. */
const statesOfLooks: readonly number[] = [200, 4000];

/** Ways tried before the next objective is bounded, which costs some evaluations of the relaxation. */
const movesOfShortGlance = 2000;

/** How many ways a sweep may try, and how many states it keeps between two items; where there are more it ends, or goes on with the best of them. */
type Breadth = Pick<Allowance, "moves" | "states" | "narrow">;

const full: Breadth = { moves: movesOfSweep, states: statesOfSweep, narrow: false };
const glance: Breadth = { ...full, states: statesOfGlance };
const shortGlance: Breadth = { ...full, moves: movesOfShortGlance };

/** What sweeps found. */
interface Found {
  readonly best: Solution;
  /** True where `best` is the one optimum. */
  readonly unique: boolean;
}

/** What the first sweeps found and proved. */
export interface Swept extends Found {
  /** No solution exceeds this in the first objective. */
  readonly bound: number;
}

/**
 * Settles everything where the states of a sweep stay few: at a glance where they are very few; else in two goes, first
 * how much the first objective can reach, then, with the second objective as great as it can be, all others and the
 * order of lists. Targets come from bounds and fall one by one, so that what cannot reach them is dropped at once.
 */
export class Sweeps {
  readonly #search: Search;
  #best: Solution;
  #bound = Number.POSITIVE_INFINITY;
  #left: number;
  /** The part of all allowances that is worth its while, as with more items states grow too many sooner; and what is left to try before handing over. */
  readonly #part: number;
  #instead: number;

  constructor(search: Search) {
    const { instance } = search;
    this.#search = search;
    this.#best = nothing(instance);
    this.#part = shareOfItems(instance) ** 3;
    this.#left = movesAtFirst * this.#part;
    this.#instead = movesInstead * this.#part;
  }

  /** Sweeps from what stands on the board, and leaves it there. */
  run(): Swept {
    const course = this.#course(1, mostWays);
    const unique = course !== undefined && this.#settle(course);
    this.#left = movesLater * this.#part;
    return { best: this.#best, bound: this.#bound, unique };
  }

  /**
   * Settles what is open on the board where the first objectives are settled and guarded, and `start` keeps them: at a
   * glance, else with the next objective as great as it can be. Where all are settled, only the order of lists is left.
   */
  rest(start: Solution): Found {
    const atLast = this.#search.guards().length === start.score.length;
    if (atLast) this.#left = movesAtLast * this.#part;
    return this.#goOn(start, atLast ? Number.POSITIVE_INFINITY : mostWays, (course) => {
      const goals = this.#kept(course);
      const found = this.#reach(course, goals, atLast ? full : shortGlance);
      if (found === false) throw new Error("the best solution was excluded");
      return found ?? (!atLast && this.#settleNext(course, goals));
    });
  }

  /** Settles the next objective, which is bounded, and all others, where branching did not. */
  instead(start: Solution, bound: number): Found {
    const left = this.#left;
    this.#left = this.#instead;
    const swept = this.#goOn(start, Number.POSITIVE_INFINITY, (course) => {
      const guard = new Guard(course.plan, this.#search.relaxation);
      return this.#lower(course, this.#kept(course), guard, Math.min(guard.most, bound));
    });
    this.#left = left;
    this.#instead /= 2;
    return swept;
  }

  #goOn(start: Solution, ways: number, settle: (course: Course) => boolean): Found {
    this.#best = start;
    const course = this.#course(start.score.length, ways);
    const unique = course !== undefined && settle(course);
    return { best: this.#best, unique };
  }

  /** The objectives that are settled. */
  #kept({ plan }: Course): readonly Goal[] {
    const guards = this.#search.guards();
    return guards.map(({ relaxation, needed }) => ({ guard: new Guard(plan, relaxation), needed }));
  }

  /** What to go through, with the first `count` objectives. */
  #course(count: number, ways: number): Course | undefined {
    const plan = planOf(this.#search.board, ways);
    return plan === undefined ? undefined : courseOf(plan, count);
  }

  #settle(one: Course): boolean {
    const { plan } = one;
    const all = courseOf(plan, plan.instance.objectives.length);
    if (all === undefined) return false;
    const { guard: first, most } = this.#guard(plan, 0);
    this.#bound = most;
    for (;;) {
      const goals = [{ guard: first, needed: this.#bound }];
      const settled = this.#reach(all, goals, glance);
      if (settled === true) return true;
      if (settled === undefined) {
        if (this.#bound <= this.#value(0)) break;
        const found = this.#look(one, goals) ?? this.#reach(one, goals);
        if (found === undefined) return false;
        if (found) break;
      }
      this.#bound -= 1;
    }
    return this.#settleNext(all, [{ guard: first, needed: this.#bound }]);
  }

  /** Settles the objective after those of the goals, and with it all others; false where that is too much. */
  #settleNext(course: Course, goals: readonly Goal[]): boolean {
    const { guard, most } = this.#guard(course.plan, goals.length);
    return this.#lower(course, goals, guard, most);
  }

  /** The same with a guard, from what it can be at most down to what it is. */
  #lower(course: Course, goals: readonly Goal[], guard: Guard, most: number): boolean {
    for (let needed = most; needed >= this.#value(goals.length); needed -= 1) {
      const found = this.#reach(course, [...goals, { guard, needed }]);
      if (found !== false) return found === true;
    }
    throw new Error("the best solution was excluded");
  }

  #value(phase: number): number {
    return this.#best.score[phase] ?? 0;
  }

  /** Tightens the bound on an objective, with the earlier ones kept: a guard with its prices, and the bound. */
  #guard(plan: Plan, phase: number): { readonly guard: Guard; readonly most: number } {
    const root = new Phase(this.#search, phase, this.#best).root();
    this.#best = betterOf(this.#best, root.best);
    const guard = new Guard(plan, this.#search.relaxation);
    return { guard, most: Math.min(guard.most, root.bound) };
  }

  /** Looks for any solution that reaches the goals among the states that promise most. */
  #look(course: Course, goals: readonly Goal[]): boolean | undefined {
    for (const states of statesOfLooks) {
      const found = this.#reach(course, goals, { ...full, states, narrow: true });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Looks for a solution that reaches the goals, and keeps it; undefined where there may be one that was not found. */
  #reach(course: Course, goals: readonly Goal[], breadth = full): boolean | undefined {
    const { chosen, narrowed } = this.#sweep(course, goals, breadth);
    if (chosen === undefined) return undefined;
    const solution = chosen === null ? null : scored(this.#search.instance, chosen);
    if (solution === null || goals.some(({ needed }, at) => (solution.score[at] ?? 0) < needed))
      return narrowed ? undefined : false;
    this.#best = solution;
    return true;
  }

  #sweep(course: Course, goals: readonly Goal[], { moves, states, narrow }: Breadth) {
    const { work } = this.#search;
    const most = Math.min(moves, this.#left, movesAtOnce * work.left);
    const allowance = { moves: most, states, narrow, narrowed: false };
    const chosen = new Sweep(course, goals, allowance).run();
    this.#left -= most - allowance.moves;
    work.left -= Math.ceil((most - allowance.moves) / movesAtOnce);
    return { chosen, narrowed: allowance.narrowed };
  }
}
