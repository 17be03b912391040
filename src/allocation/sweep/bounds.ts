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
  /** May a goal before the present one be exceeded? */
  #exceeded = false;

  constructor(goals: readonly Goal[]) {
    this.values = new Float64Array(goals.length);
    this.#idle = new Float64Array(goals.length);
    this.#guards = goals.map(({ guard }) => guard);
    this.#least = Float64Array.from(goals, ({ needed }) => needed * grid);
    this.#more = Float64Array.from(goals, ({ needed }) => (needed + 1) * grid);
  }

  /** The bounds before the first item, for the one state that there is. */
  begin({ bounds }: Layer): void {
    this.#guards.forEach(({ start }, at) => {
      bounds[at] = start;
    });
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
    for (let at = 0; at < this.values.length; at += 1) if (!this.#holds(at, 0)) return false;
    return true;
  }

  /** Can they with an option whose leaf holds so much and says all? */
  gain(option: number, full: number): boolean {
    const guards = this.#guards;
    for (let at = 0; at < guards.length; at += 1)
      if (!this.#holds(at, guards[at]?.gain(option, full) ?? 0)) return false;
    return true;
  }

  /** Can they with an option that opens a gate? The words are those after it. */
  open(step: number, option: number, full: number, words: Int32Array): boolean {
    const guards = this.#guards;
    for (let at = 0; at < guards.length; at += 1) {
      const gain = guards[at]?.gainOfOpening(step, option, full, words) ?? 0;
      if (!this.#holds(at, gain)) return false;
    }
    return true;
  }

  /** Notes the bound of a goal, one after the other from the first; false where it is missed. */
  #holds(at: number, gain: number): boolean {
    const bound = (this.#idle[at] ?? 0) + gain;
    this.values[at] = bound;
    if (at === 0) this.#exceeded = false;
    if (this.#exceeded) return true;
    this.#exceeded = bound >= (this.#more[at] ?? 0);
    return bound >= (this.#least[at] ?? 0);
  }
}
