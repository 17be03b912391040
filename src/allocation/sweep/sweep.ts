import type { Assignment } from "../tally.ts";
import { Bounds, type Goal } from "./bounds.ts";
import type { Course } from "./course.ts";
import { History } from "./history.ts";
import { Layer } from "./layer.ts";
import { held } from "./packing.ts";
import type { Plan } from "./plan.ts";
import { Position } from "./position.ts";
import { type Values, width } from "./values.ts";

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
  readonly #allowance: Allowance;
  readonly #position: Position;
  readonly #bounds: Bounds;
  readonly #history = new History();
  #now: Layer;
  #next: Layer;

  constructor(course: Course, goals: readonly Goal[], allowance: Allowance) {
    const { plan, values } = course;
    const { words } = plan.packing;
    this.#plan = plan;
    this.#values = values;
    this.#allowance = allowance;
    this.#position = new Position(course);
    this.#bounds = new Bounds(goals);
    this.#now = new Layer(words, goals.length, values.words);
    this.#next = new Layer(words, goals.length, values.words);
  }

  /** The best assignment where any reaches the goals; null where none does, undefined where the allowance was spent. */
  run(): Assignment | null | undefined {
    this.#now.find(this.#plan.empty);
    this.#bounds.begin(this.#now);
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
      this.#bounds.enter(step, now, state, from);
      allowance.moves -= options.length + 1;
      if (this.#plan.must[step] === 0) this.#leaveOut(step, state);
      for (let way = 0; way < options.length; way += 1)
        this.#choose(step, state, options[way] ?? 0);
      if (allowance.moves < 0 || (next.size > most && !allowance.narrow)) return false;
    }
    if (next.size > most) {
      next.narrow(most);
      allowance.narrowed = true;
    }
    this.#history.add(next);
    this.#now = next;
    this.#next = now;
    return true;
  }

  /** Goes on from a state with none of the item's options. */
  #leaveOut(step: number, state: number): void {
    const position = this.#position;
    if (!this.#bounds.idle()) return;
    position.read(this.#now.states, state * position.words.length);
    position.forget(step);
    this.#keep(state, -1);
  }

  /** Goes on from a state with an option. */
  #choose(step: number, state: number, option: number): void {
    const position = this.#position;
    const { cell, cap } = this.#plan.moves;
    const { states } = this.#now;
    const from = state * position.words.length;
    const leaf = cell[option] ?? -1;
    const full = leaf < 0 ? 0 : held(this.#plan.packing, leaf, states, from);
    // What would be granted for nothing is not granted.
    if (full >= (cap[option] ?? 0)) return;
    const isOpen = position.isOpen(option, states, from);
    if (isOpen && !this.#bounds.gain(option, full)) return;
    position.read(states, from);
    if (!position.place(option, full)) return;
    if (!isOpen && !this.#bounds.open(step, option, full, position.words)) return;
    position.forget(step);
    this.#keep(state, option);
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
    const bounds = this.#bounds.values;
    for (let goal = 0; goal < bounds.length; goal += 1)
      next.bounds[at * bounds.length + goal] = bounds[goal] ?? 0;
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
    const { order } = this.#plan;
    this.#history.wayTo(0).forEach((option, step) => {
      chosen[order[step] ?? 0] = option;
    });
    return chosen;
  }
}
