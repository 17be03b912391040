import type { Instance } from "../instance/instance.ts";
import { addTimes } from "../instance/weighted.ts";
import type { Layout } from "./layout.ts";

/** One unit of an objective in multipliers: all multipliers are whole numbers of this grid, so sums are exact. */
export const grid = 1024;

/** What counting, filling, completing and choosing are worth under given multipliers. */
export class Worth {
  /** By node: a credit that it counts, and one that it is filled with. */
  readonly counted: Float64Array;
  readonly filled: Float64Array;
  /** By node: the same for its children. */
  readonly countedBelow: Float64Array;
  readonly filledBelow: Float64Array;
  /** By node: its completion. */
  readonly complete: Float64Array;
  /** By node: the value below it when nothing is placed there. */
  readonly empty: Float64Array;
  /** By option: the price of choosing it, the tie to a second placement left aside. */
  readonly price: Float64Array;
  /** By micro-credential: the cost of using it. */
  readonly use: Float64Array;
  readonly #instance: Instance;
  readonly #layout: Layout;
  readonly #item: Float64Array;
  /** Is anything complete when empty? */
  readonly #idle: boolean;

  constructor(instance: Instance, layout: Layout) {
    const floats = () => new Float64Array(instance.tree.size);
    this.#instance = instance;
    this.#layout = layout;
    this.counted = floats();
    this.filled = floats();
    this.countedBelow = floats();
    this.filledBelow = floats();
    this.complete = floats();
    this.empty = floats();
    this.price = new Float64Array(instance.options.size);
    this.use = new Float64Array(instance.uses);
    this.#item = new Float64Array(instance.items.size);
    this.#idle = instance.tree.always.includes(1);
  }

  /** Reads the multipliers; objectives after `phase` weigh nothing. */
  set(multipliers: Float64Array, phase: number): void {
    this.weigh(multipliers, phase);
    this.#priceItems(multipliers);
    this.#priceOptions(multipliers, phase);
  }

  /** Reads all but the prices of options. */
  weigh(multipliers: Float64Array, phase: number): void {
    this.#handDown(multipliers, this.#weighObjectives(multipliers, phase));
    if (this.#idle) this.#sumEmpty();
  }

  #weighObjectives(multipliers: Float64Array, phase: number): number {
    const { objectives } = this.#instance;
    this.complete.fill(0);
    this.use.fill(0);
    let credit = 0;
    for (let at = 0; at <= phase; at += 1) {
      const weights = objectives[at];
      const times = multipliers[this.#layout.objective + at] ?? 0;
      if (weights === undefined || times === 0) continue;
      credit += weights.credit * times;
      if (weights.complete !== null) addTimes(this.complete, weights.complete, times);
      if (weights.use !== null) addTimes(this.use, weights.use, times);
    }
    return credit;
  }

  #handDown(multipliers: Float64Array, credit: number): void {
    const { tree } = this.#instance;
    const { binds, cap, fill, sharing } = this.#layout;
    for (let node = 0; node < tree.size; node += 1) {
      const parent = tree.parent[node] ?? -1;
      const counted = parent < 0 ? credit : (this.countedBelow[parent] ?? 0);
      const filled = parent < 0 ? 0 : (this.filledBelow[parent] ?? 0);
      this.counted[node] = counted;
      this.filled[node] = filled;
      this.countedBelow[node] = binds[node] === 1 ? (multipliers[cap + node] ?? 0) : counted;
      const tied = sharing && tree.kind[node] === "credits-of";
      this.filledBelow[node] = tied ? (multipliers[fill + node] ?? 0) : filled;
    }
  }

  #sumEmpty(): void {
    const { tree } = this.#instance;
    for (let node = tree.size - 1; node >= 0; node -= 1) {
      let empty = tree.always[node] === 1 ? (this.complete[node] ?? 0) : 0;
      const { start, values } = tree.children;
      for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1)
        empty += this.empty[values[at] ?? 0] ?? 0;
      this.empty[node] = empty;
    }
  }

  #priceItems(multipliers: Float64Array): void {
    const { ownUses, sharedUses } = this.#layout;
    for (let item = 0; item < this.#item.length; item += 1) {
      let price = 0;
      for (const use of ownUses[item] ?? []) price += this.use[use] ?? 0;
      this.#item[item] = price;
    }
    for (const { cliques } of sharedUses) {
      for (const { items, price } of cliques) {
        for (const item of items)
          this.#item[item] = (this.#item[item] ?? 0) + (multipliers[price] ?? 0);
      }
    }
  }

  #priceOptions(multipliers: Float64Array, phase: number): void {
    const { options, objectives } = this.#instance;
    const { priced, objective } = this.#layout;
    const { start, values } = options.rows;
    for (let option = 0; option < options.size; option += 1) {
      let price = this.#item[options.item[option] ?? 0] ?? 0;
      for (let at = start[option] ?? 0; at < (start[option + 1] ?? 0); at += 1) {
        const row = values[at] ?? 0;
        if (priced[row] === 1) price += (multipliers[row] ?? 0) * (options.amounts[at] ?? 0);
      }
      this.price[option] = price;
    }
    for (let at = 0; at <= phase; at += 1) {
      const cost = objectives[at]?.option ?? null;
      const times = multipliers[objective + at] ?? 0;
      if (cost !== null && times !== 0) addTimes(this.price, cost, times);
    }
  }
}
