import type { Instance } from "../../instance/instance.ts";
import type { Layout } from "../layout.ts";
import type { OpenOptions } from "./open-options.ts";
import type { Terms } from "./terms.ts";

/** What counting, completing and choosing are worth under given multipliers, for what is open on a board. */
export class OpenPrices {
  /** By place: the price of choosing its option. */
  readonly price: Float64Array;
  /** By node: its completion. */
  readonly complete: Float64Array;
  /** By micro-credential that several items use: the cost of using it. */
  readonly use: Float64Array;
  /** By node: a credit that it counts, and one that its children count. */
  readonly counted: Float64Array;
  readonly below: Float64Array;
  readonly #instance: Instance;
  readonly #layout: Layout;
  readonly #terms: Terms;

  constructor(instance: Instance, layout: Layout, terms: Terms) {
    const { tree, options, uses } = instance;
    this.#instance = instance;
    this.#layout = layout;
    this.#terms = terms;
    this.price = new Float64Array(options.size);
    this.complete = new Float64Array(tree.size);
    this.use = new Float64Array(uses);
    this.counted = new Float64Array(tree.size);
    this.below = new Float64Array(tree.size);
  }

  /** Reads the multipliers; objectives after `phase` weigh nothing. */
  set(multipliers: Float64Array, phase: number, open: OpenOptions): void {
    this.#priceOptions(multipliers, open);
    this.complete.fill(0);
    this.use.fill(0);
    let credit = 0;
    for (let at = 0; at <= phase; at += 1) {
      const weights = this.#instance.objectives[at];
      const times = multipliers[this.#layout.objective + at] ?? 0;
      if (weights === undefined || times === 0) continue;
      credit += weights.credit * times;
      if (weights.complete !== null) addTimes(this.complete, weights.complete, times);
      if (weights.use !== null) addTimes(this.use, weights.use, times);
      const costs = this.#terms.costs[at] ?? null;
      if (costs !== null) this.#addCosts(costs, times, open);
    }
    this.#handDown(multipliers, credit);
  }

  #priceOptions(multipliers: Float64Array, open: OpenOptions): void {
    const { terms, multiplier, amount, size } = open;
    const { price } = this;
    let at = 0;
    for (let place = 0; place < size; place += 1) {
      let sum = 0;
      for (const end = terms[place + 1] ?? 0; at < end; at += 1)
        sum += (multipliers[multiplier[at] ?? 0] ?? 0) * (amount[at] ?? 0);
      price[place] = sum;
    }
  }

  #addCosts(costs: Float64Array, times: number, { size, option }: OpenOptions): void {
    const { price } = this;
    for (let place = 0; place < size; place += 1)
      price[place] = (price[place] ?? 0) + times * (costs[option[place] ?? 0] ?? 0);
  }

  #handDown(multipliers: Float64Array, credit: number): void {
    const { parent, size } = this.#instance.tree;
    const { binds, cap } = this.#layout;
    const { counted, below } = this;
    for (let node = 0; node < size; node += 1) {
      const worth = node === 0 ? credit : (below[parent[node] ?? 0] ?? 0);
      counted[node] = worth;
      below[node] = binds[node] === 1 ? (multipliers[cap + node] ?? 0) : worth;
    }
  }
}

function addTimes(into: Float64Array, from: Float64Array, times: number): void {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) + times * (from[at] ?? 0);
}
