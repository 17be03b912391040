import { OpenRelaxation } from "./open/open-relaxation.ts";
import { PlainPrices } from "./plain-prices.ts";
import type { Relaxation } from "./relaxation.ts";
import { Slack } from "./slack.ts";
import { grid } from "./worth.ts";

/** How hard to work on the multipliers. */
export interface Effort {
  readonly rounds: number;
  /** First step, as a part of the way to the target. */
  readonly stride: number;
  /** Rounds without gain after which the stride is shortened. */
  readonly patience: number;
  readonly shrink: number;
  /** By how much a step aims below the target, in units of the objective: greater steps at first find the way. */
  readonly lift: number;
}

/** How much of the mean square of a constraint's slack is kept from round to round. */
const memory = 0.9;

/** Added to every root mean square, so that constraints which hardly move are not moved too far. */
const least = 0.1;

/** No multiplier exceeds this many times the worth of one unit of the objective. */
const greatest = 4096 * grid;

/** Steps against the slack are given up when the stride is shorter than this. */
const shortest = 0.01;

/** Factors tried on the prices of an earlier phase. */
const factors: readonly number[] = [0.125, 0.25, 0.5, 1, 2, 4, 8, 16];

/** Improves multipliers by deflected subgradient steps. */
export class Tightener {
  readonly slack: Slack;
  /** By option, how often it was in the relaxed solution of late, 0 to 1. */
  readonly share: Float64Array;
  readonly #relaxation: Relaxation;
  readonly #open: OpenRelaxation | undefined;
  #plain: PlainPrices | undefined;
  readonly #direction: Float64Array;
  /** By multiplier: the mean square of the slack in recent rounds, and its root as a divisor of steps. */
  readonly #square: Float64Array;
  readonly #spread: Float64Array;
  #remembered = 0;
  /** By multiplier: its slack brought to scale. */
  readonly #way: Float64Array;
  /** The multipliers that move, and how many. */
  readonly #places: Int32Array;
  #moving = 0;
  readonly #best: Float64Array;
  readonly #free: Uint8Array;

  constructor(relaxation: Relaxation) {
    const { layout, instance } = relaxation;
    this.#relaxation = relaxation;
    this.slack = new Slack(relaxation);
    this.#open = OpenRelaxation.of(relaxation, this.slack);
    this.share = new Float64Array(instance.options.size);
    this.#direction = new Float64Array(layout.size);
    this.#square = new Float64Array(layout.size);
    this.#spread = new Float64Array(layout.size);
    this.#best = new Float64Array(layout.size);
    this.#way = new Float64Array(layout.size);
    this.#places = new Int32Array(layout.active.length + instance.objectives.length);
    this.#places.set(layout.active);
    this.#free = new Uint8Array(layout.size);
  }

  /**
   * Looks for multipliers whose bound is less than the goal, and leaves the best ones in the relaxation, evaluated
   * unless the goal is out of reach and `always` is false. Returns their bound; both in grid units. `goal` is asked
   * for in each round, with the number of rounds so far.
   */
  run(effort: Effort, goal: (round: number) => number, always = true): number {
    const relaxation = this.#relaxation;
    const { multipliers } = relaxation;
    let { stride } = effort;
    let bound = Number.POSITIVE_INFINITY;
    let standing = bound;
    this.#prepare();
    this.#open?.load();
    for (let round = 0, stale = 0; round < effort.rounds; round += 1) {
      const aim = goal(round);
      if (bound < aim) break;
      const value = this.#evaluate();
      standing = value;
      stale = value < bound - 1 ? 0 : stale + 1;
      if (value < bound) {
        bound = value;
        this.#best.set(multipliers);
      }
      if (bound < aim) {
        if (!always) return bound;
        break;
      }
      if (this.#open === undefined) this.slack.read();
      else this.#open.read();
      this.#average(round);
      if (stale >= effort.patience) {
        stride *= effort.shrink;
        stale = 0;
        if (stride < shortest) break;
      }
      if (
        !this.#move(
          stride * ((value - aim) / grid + 0.5 + effort.lift * Math.max(1, Math.abs(aim) / grid)),
        )
      )
        break;
      standing = Number.NaN;
    }
    if (standing === bound && this.#open === undefined) return bound;
    if (standing !== bound) multipliers.set(this.#best);
    relaxation.evaluate();
    return bound;
  }

  /**
   * Weighs the prices of an earlier phase against the objective of this one: they are multiplied by the factor that
   * gives the least bound.
   */
  rescale(): void {
    const relaxation = this.#relaxation;
    const { multipliers, layout } = relaxation;
    const before = multipliers.slice();
    let bound = Number.POSITIVE_INFINITY;
    this.#open?.load();
    for (const factor of factors) {
      for (let at = 0; at < multipliers.length; at += 1)
        multipliers[at] = Math.round((before[at] ?? 0) * factor);
      multipliers[layout.objective + relaxation.phase] = grid;
      const value = this.#evaluate();
      if (value >= bound) continue;
      bound = value;
      this.#best.set(multipliers);
    }
    multipliers.set(this.#best);
  }

  /** The bound of the first objective's plain prices; the present prices stay. */
  plainBound(): number {
    const { multipliers } = this.#relaxation;
    this.#best.set(multipliers);
    const bound = this.#evaluatePlain();
    multipliers.set(this.#best);
    if (this.#open === undefined) this.#relaxation.evaluate();
    return bound;
  }

  /** Goes on with the first objective's plain prices where they bound it better than the present ones. */
  takePlain(): void {
    const { multipliers } = this.#relaxation;
    const bound = this.#relaxation.evaluate();
    this.#best.set(multipliers);
    if (this.#evaluatePlain() >= bound) multipliers.set(this.#best);
    this.#relaxation.evaluate();
  }

  #evaluatePlain(): number {
    const relaxation = this.#relaxation;
    this.#plain ??= new PlainPrices(relaxation);
    this.#plain.set(relaxation.multipliers[relaxation.layout.objective] ?? 0);
    this.#open?.load();
    return this.#evaluate();
  }

  /** The bound at the present prices, for the board that was loaded. */
  #evaluate(): number {
    return this.#open?.evaluate() ?? this.#relaxation.evaluate();
  }

  #prepare(): void {
    const { layout, instance, board } = this.#relaxation;
    this.#direction.fill(0);
    this.#square.fill(0);
    this.#remembered = 0;
    this.#free.set(layout.free);
    const { phase } = this.#relaxation;
    for (let at = 0; at < phase; at += 1)
      this.#places[layout.active.length + at] = layout.objective + at;
    this.#moving = layout.active.length + phase;
    const { rows, start } = { rows: instance.options.rows, start: instance.items.options.start };
    for (let item = 0; item < instance.items.size; item += 1) {
      if (!board.must(item)) continue;
      const option = instance.items.options.values[start[item] ?? 0] ?? 0;
      for (let at = rows.start[option] ?? 0; at < (rows.start[option + 1] ?? 0); at += 1) {
        const row = rows.values[at] ?? 0;
        const kind = instance.rows[row]?.kind;
        if (kind === "once" || kind === "clique") this.#free[row] = 1;
      }
    }
  }

  #average(round: number): void {
    const weight = Math.max(0.1, 1 / (round + 1));
    const keep = 1 - weight;
    const { share } = this;
    const { picked } = this.slack;
    for (let option = 0; option < share.length; option += 1)
      share[option] = keep * (share[option] ?? 0) + weight * (picked[option] ?? 0);
  }

  /** One step; false when there is no direction. */
  #move(gap: number): boolean {
    const kept = this.#deflection();
    this.#remembered = memory * this.#remembered + 1 - memory;
    const norm = this.#turn(kept);
    if (norm === 0) return false;
    this.#step((Math.max(gap, 0.05) / norm) * grid);
    return true;
  }

  /**
   * Brings the slack of every constraint to scale; none where the multiplier is 0 and cannot fall. Returns how much of
   * the direction before is kept: as much as keeps the new one from turning back (Camerini et al.).
   */
  #deflection(): number {
    const { multipliers, layout } = this.#relaxation;
    const { scale } = layout;
    const { slack } = this.slack;
    const way = this.#way;
    const direction = this.#direction;
    let product = 0;
    let square = 0;
    for (let index = 0; index < this.#moving; index += 1) {
      const at = this.#places[index] ?? 0;
      const scaled = (slack[at] ?? 0) / (scale[at] ?? 1);
      const stuck = scaled > 0 && (multipliers[at] ?? 0) <= 0 && this.#free[at] !== 1;
      const before = direction[at] ?? 0;
      way[at] = stuck ? 0 : scaled;
      if (!stuck) product += before * scaled;
      square += before * before;
    }
    return product < 0 ? (-1.5 * product) / square : 0;
  }

  /** Updates the direction; returns its square, each multiplier's in the measure of its spread. */
  #turn(kept: number): number {
    const way = this.#way;
    const direction = this.#direction;
    let norm = 0;
    for (let index = 0; index < this.#moving; index += 1) {
      const at = this.#places[index] ?? 0;
      const own = way[at] ?? 0;
      const turned = own + kept * (direction[at] ?? 0);
      const square = memory * (this.#square[at] ?? 0) + (1 - memory) * own * own;
      const spread = Math.sqrt(square / this.#remembered) + least;
      this.#square[at] = square;
      this.#spread[at] = spread;
      direction[at] = turned;
      norm += (turned * turned) / spread;
    }
    return norm;
  }

  #step(step: number): void {
    const { multipliers, layout } = this.#relaxation;
    const { scale } = layout;
    for (let index = 0; index < this.#moving; index += 1) {
      const at = this.#places[index] ?? 0;
      const turned = this.#direction[at] ?? 0;
      if (turned === 0) continue;
      const measure = (this.#spread[at] ?? 1) * (scale[at] ?? 1);
      const moved = (multipliers[at] ?? 0) - (step * turned) / measure;
      const lowest = this.#free[at] === 1 ? -greatest : 0;
      multipliers[at] = Math.round(Math.min(greatest, Math.max(lowest, moved)));
    }
  }
}
