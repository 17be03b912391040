import type { Dual, Scene } from "./dual.ts";
import type { Instance } from "./instance.ts";
import { livingChoices } from "./state.ts";
import type { Work } from "./work.ts";

/** How hard to work on the multipliers of one branch. */
export interface Effort {
  readonly rounds: number;
  /** First step, as a part of the way to the target; shortened after `patience` rounds without gain. */
  readonly stride: number;
  readonly patience: number;
}

/** Multipliers and the bound they prove. */
export interface Tightened {
  readonly multipliers: Float64Array;
  /** Whole number that no solution of the branch exceeds. */
  readonly bound: number;
  /** The bound before rounding down. */
  readonly raw: number;
  /** How often each choice was in the relaxed solution of late, 0 to 1, by rank. */
  readonly share: Float64Array;
}

const greatest = 4096;

/** Part of the newest slack in the direction; the rest is the direction before (measured: 0.3 converges fastest). */
const fresh = 0.3;

/** Improves multipliers by deflected subgradient steps until the branch is out of reach or the rounds are used up. */
export class Tightener {
  readonly #instance: Instance;
  readonly #dual: Dual;
  readonly #work: Work;
  readonly #grid: number;
  readonly #direction: Float64Array;

  constructor(instance: Instance, dual: Dual, work: Work) {
    this.#instance = instance;
    this.#dual = dual;
    this.#work = work;
    this.#grid = gridOf(instance);
    this.#direction = new Float64Array(dual.layout.size);
  }

  /** Starts from `start`, which is left as it is. */
  run(scene: Scene, start: Float64Array, effort: Effort): Tightened {
    const { goal } = scene;
    const dual = this.#dual;
    const free = this.#freeRows(scene);
    const current = start.slice();
    this.#direction.fill(0);
    this.#project(current, free, goal.phase);
    const share = new Float64Array(this.#instance.choices.length);
    let best = current.slice();
    let raw = Number.POSITIVE_INFINITY;
    let { stride } = effort;
    dual.enter(scene);
    for (let round = 0, stale = 0; round < effort.rounds; round += 1) {
      this.#work.left -= 1;
      const value = dual.evaluate(scene, current);
      this.#average(share, round);
      if (value < raw) {
        if (value < raw - 0.001) stale = 0;
        raw = value;
        best = current.slice();
      } else stale += 1;
      if (Math.floor(raw) < goal.needed) break;
      if (stale >= effort.patience) {
        stride *= 0.75;
        stale = 0;
        if (stride < 0.005) break;
      }
      if (!this.#move(current, free, goal.phase, stride * (value - goal.needed + 0.5))) break;
    }
    return { multipliers: best, bound: Math.floor(raw), raw, share };
  }

  #average(share: Float64Array, round: number): void {
    const weight = Math.max(0.1, 1 / (round + 1));
    const { picked } = this.#dual;
    for (let rank = 0; rank < share.length; rank += 1) {
      share[rank] = (share[rank] ?? 0) * (1 - weight) + weight * (picked[rank] ?? 0);
    }
  }

  /** Steps against the slack; false when there is no direction left. */
  #move(current: Float64Array, free: Uint8Array, phase: number, gap: number): boolean {
    const { slack, layout } = this.#dual;
    const direction = this.#direction;
    const { scale, objective } = layout;
    let norm = 0;
    for (let row = 0; row < current.length; row += 1) {
      const later = row >= objective + phase && row < objective + 6;
      let way = later ? 0 : (slack[row] ?? 0) / (scale[row] ?? 1);
      if (way > 0 && (current[row] ?? 0) <= 0 && free[row] !== 1) way = 0;
      direction[row] = fresh * way + (1 - fresh) * (direction[row] ?? 0);
      norm += (direction[row] ?? 0) ** 2;
    }
    if (norm === 0) return false;
    const step = Math.max(gap, 0.05) / norm;
    for (let row = 0; row < current.length; row += 1) {
      current[row] = (current[row] ?? 0) - (step * (direction[row] ?? 0)) / (scale[row] ?? 1);
    }
    this.#project(current, free, phase);
    return true;
  }

  /** Keeps signs and sizes in bounds, on the grid; the phase's own objective weighs 1 and the later ones 0. */
  #project(current: Float64Array, free: Uint8Array, phase: number): void {
    for (let row = 0; row < current.length; row += 1) {
      const least = free[row] === 1 ? -greatest : 0;
      const value = Math.min(greatest, Math.max(least, current[row] ?? 0));
      current[row] = Math.round(value * this.#grid) / this.#grid;
    }
    const { objective } = this.#dual.layout;
    current[objective + phase] = 1;
    for (let later = phase + 1; later < 6; later += 1) current[objective + later] = 0;
  }

  /** Rows that an award which must be placed fills whatever its choice: an equation, whose price may be negative. */
  #freeRows(scene: Scene): Uint8Array {
    const free = new Uint8Array(this.#dual.layout.size);
    this.#instance.items.forEach((_, item) => {
      if (scene.state.must[item] !== 1) return;
      const [first] = livingChoices(this.#instance, scene.state, item);
      for (const { row } of this.#instance.choices[first ?? -1]?.entries ?? []) {
        const kind = this.#instance.rows[row]?.kind;
        if (kind === "once" || kind === "clique") free[row] = 1;
      }
    });
    return free;
  }
}

/** A power of two fine enough for good prices and coarse enough for every sum to be exact in 53 bits. */
function gridOf(instance: Instance): number {
  let size = instance.total + instance.nodes.length * 8;
  for (const row of instance.rows) size += row.max;
  for (const node of instance.nodes) size += node.cap;
  for (const { grant, entries } of instance.choices) {
    size += grant * 4 + 8;
    for (const { amount } of entries) size += amount;
  }
  return 2 ** Math.max(0, Math.min(20, 40 - Math.ceil(Math.log2(size))));
}
