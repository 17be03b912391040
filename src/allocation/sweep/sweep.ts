import { grid } from "../relaxation/worth.ts";
import type { Assignment } from "../tally.ts";
import type { Guard } from "./guard.ts";
import { Layer } from "./layer.ts";
import type { Plan } from "./plan.ts";
import { Position } from "./position.ts";
import { type Values, width } from "./values.ts";

/** What has to be reached: a guard for each of the first objectives, and a value, in whole units. */
export interface Goal {
  readonly guard: Guard;
  readonly needed: number;
}

/** How much may be spent. */
export interface Allowance {
  /** Ways to settle an item that may be tried; what is not spent is left. */
  moves: number;
  /** States that may be kept between two items: more end the sweep. */
  readonly states: number;
  /** True where the best of too many states are kept instead. */
  readonly narrow: boolean;
  /** True after a sweep that did so: what it did not find may exist all the same. */
  narrowed: boolean;
}

/** What the places of a list's number are worth, the first one most. */
const placeValues = Float64Array.from({ length: width }, (_, place) => 2 ** (width - 1 - place));

/**
 * Settles one item after the other, all ways of each, and keeps of the states that are alike only the best: by the
 * packed objectives and, where these tie, by the order of lists. What a guard shows to miss a goal is dropped, as long
 * as it is not shown to exceed an earlier one.
 */
export class Sweep {
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #goals: readonly Goal[];
  readonly #allowance: Allowance;
  readonly #position: Position;
  readonly #before: Float64Array;
  readonly #bounds: Float64Array;
  readonly #froms: Int32Array[] = [];
  readonly #options: Int32Array[] = [];
  #now: Layer;
  #next: Layer;

  constructor(plan: Plan, values: Values, goals: readonly Goal[], allowance: Allowance) {
    const { words } = plan.packing;
    this.#plan = plan;
    this.#values = values;
    this.#goals = goals;
    this.#allowance = allowance;
    this.#position = new Position(plan, values);
    this.#before = new Float64Array(goals.length);
    this.#bounds = new Float64Array(goals.length);
    this.#now = new Layer(words, goals.length, values.words);
    this.#next = new Layer(words, goals.length, values.words);
  }

  /** The best assignment where any reaches the goals; null where none does, undefined where the allowance was spent. */
  run(): Assignment | null | undefined {
    this.#now.find(this.#plan.empty);
    this.#goals.forEach(({ guard }, at) => {
      this.#now.bounds[at] = guard.start;
    });
    for (let step = 0; step < this.#plan.order.length; step += 1) {
      if (!this.#settle(step)) return undefined;
      if (this.#now.size === 0) return null;
    }
    return this.#assignment();
  }

  /** Settles one item in all states. */
  #settle(step: number): boolean {
    const item = this.#plan.order[step] ?? 0;
    const options = this.#plan.ways.options[item] ?? [];
    const allowance = this.#allowance;
    const now = this.#now;
    const next = this.#next;
    const most = allowance.states;
    next.clear();
    for (let state = 0; state < now.size; state += 1) {
      const from = state * this.#position.words.length;
      for (let at = 0; at < this.#goals.length; at += 1) {
        const idle = this.#goals[at]?.guard.enter(step, now.states, from) ?? 0;
        this.#before[at] = (now.bounds[state * this.#goals.length + at] ?? 0) - idle;
      }
      allowance.moves -= options.length + 1;
      if (this.#plan.must[step] === 0) this.#go(step, state, -1, -1);
      for (let way = 0; way < options.length; way += 1)
        this.#go(step, state, options[way] ?? 0, way);
      if (allowance.moves < 0 || (next.size > most && !allowance.narrow)) return false;
    }
    if (next.size > most) {
      next.narrow(most);
      allowance.narrowed = true;
    }
    this.#froms.push(next.from.slice(0, next.size));
    this.#options.push(next.option.slice(0, next.size));
    this.#now = next;
    this.#next = now;
    return true;
  }

  /** Goes on from a state with an option, or with none. */
  #go(step: number, state: number, option: number, way: number): void {
    const position = this.#position;
    position.read(this.#now.states, state * position.words.length);
    if (option >= 0) {
      if (!position.enter(option)) return;
      const plain = this.#goals[0]?.guard.isPlain(step, way) ?? false;
      if (plain && !this.#reaches(step, option, way)) return;
      if (!position.place(option)) return;
      if (!plain && !this.#reaches(step, option, way)) return;
    } else if (!this.#reaches(step, option, way)) return;
    position.forget(step);
    this.#keep(state, option);
  }

  /** Works out the bounds; false where a goal is missed. */
  #reaches(step: number, option: number, way: number): boolean {
    const position = this.#position;
    let open = true;
    for (let at = 0; at < this.#goals.length; at += 1) {
      const { guard, needed } = this.#goals[at] as Goal;
      let bound = this.#before[at] ?? 0;
      if (option >= 0) bound += guard.worthOf(step, way, option, position);
      this.#bounds[at] = bound;
      const reach = Math.floor(bound / grid);
      if (open && reach < needed) return false;
      if (reach > needed) open = false;
    }
    return true;
  }

  /** Keeps a state, unless one like it is as good. */
  #keep(state: number, option: number): void {
    const next = this.#next;
    const known = next.size;
    const value = (this.#now.value[state] ?? 0) + this.#position.value;
    const at = next.find(this.#position.words);
    if (at < known && !this.#isBetter(at, value, state, option)) return;
    next.value[at] = value;
    next.from[at] = state;
    next.option[at] = option;
    const goals = this.#bounds.length;
    for (let goal = 0; goal < goals; goal += 1)
      next.bounds[at * goals + goal] = this.#bounds[goal] ?? 0;
    const { words } = this.#values;
    for (let word = 0; word < words; word += 1)
      next.list[at * words + word] = this.#word(state, option, word);
  }

  #isBetter(at: number, value: number, state: number, option: number): boolean {
    const known = this.#next.value[at] ?? 0;
    if (value !== known) return value > known;
    const { words } = this.#values;
    for (let word = 0; word < words; word += 1) {
      const own = this.#word(state, option, word);
      const other = this.#next.list[at * words + word] ?? 0;
      if (own !== other) return own > other;
    }
    return false;
  }

  /** A part of the number of a list: the list that comes first has the greater number. */
  #word(state: number, option: number, word: number): number {
    const { words, rank } = this.#values;
    const before = this.#now.list[state * words + word] ?? 0;
    const place = (option < 0 ? -1 : (rank[option] ?? 0)) - word * width;
    return place < 0 || place >= width ? before : before + (placeValues[place] ?? 0);
  }

  #assignment(): Assignment {
    const chosen = new Int32Array(this.#plan.instance.items.size).fill(-1);
    let state = 0;
    for (let step = this.#plan.order.length - 1; step >= 0; step -= 1) {
      chosen[this.#plan.order[step] ?? 0] = this.#options[step]?.[state] ?? -1;
      state = this.#froms[step]?.[state] ?? 0;
    }
    return chosen;
  }
}
