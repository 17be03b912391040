import { grid } from "../relaxation/worth.ts";
import type { Guard } from "./guard.ts";
import type { Layer } from "./layer.ts";

/** What has to be reached: a guard for each of the first objectives, and a value, in whole units. */
export interface Goal {
  readonly guard: Guard;
  readonly needed: number;
}

/**
 * What the guards of all goals say of a state after an item is settled. Each way of settling it asks whether the goals
 * can still be reached; one is not asked for where an earlier one may be exceeded.
 */
export class Bounds {
  /** By goal, in grid units: the bound after the item was settled. */
  readonly values: Float64Array;
  /** The bounds where nothing is placed. */
  readonly #idle: Float64Array;
  readonly #guards: readonly Guard[];
  /** By goal: the least bound that reaches it, and the least one that may exceed it. */
  readonly #least: Float64Array;
  readonly #more: Float64Array;

  constructor(goals: readonly Goal[]) {
    this.values = new Float64Array(goals.length);
    this.#idle = new Float64Array(goals.length);
    this.#guards = goals.map(({ guard }) => guard);
    this.#least = Float64Array.from(goals, ({ needed }) => needed * grid);
    this.#more = Float64Array.from(goals, ({ needed }) => (needed + 1) * grid);
  }

  /** Starts from a state before a step. */
  enter(step: number, { bounds, states }: Layer, state: number, from: number): void {
    const guards = this.#guards;
    for (let at = 0; at < guards.length; at += 1) {
      const idle = guards[at]?.enter(step, states, from) ?? 0;
      this.#idle[at] = (bounds[state * guards.length + at] ?? 0) - idle;
    }
  }

  /** Can the goals be reached where nothing is placed? */
  idle(): boolean {
    let open = true;
    for (let at = 0; at < this.values.length; at += 1) {
      const bound = this.#idle[at] ?? 0;
      this.values[at] = bound;
      if (open && bound < (this.#least[at] ?? 0)) return false;
      open &&= bound < (this.#more[at] ?? 0);
    }
    return true;
  }

  /** Can they with an option whose leaf holds so much and says all? */
  gain(option: number, full: number): boolean {
    const guards = this.#guards;
    let open = true;
    for (let at = 0; at < guards.length; at += 1) {
      const bound = (this.#idle[at] ?? 0) + (guards[at]?.gain(option, full) ?? 0);
      this.values[at] = bound;
      if (open && bound < (this.#least[at] ?? 0)) return false;
      open &&= bound < (this.#more[at] ?? 0);
    }
    return true;
  }

  /** Can they with an option that opens a gate? The words are those after it. */
  open(step: number, option: number, full: number, words: Int32Array): boolean {
    const guards = this.#guards;
    let open = true;
    for (let at = 0; at < guards.length; at += 1) {
      const gain = guards[at]?.gainOfOpening(step, option, full, words) ?? 0;
      const bound = (this.#idle[at] ?? 0) + gain;
      this.values[at] = bound;
      if (open && bound < (this.#least[at] ?? 0)) return false;
      open &&= bound < (this.#more[at] ?? 0);
    }
    return true;
  }
}
