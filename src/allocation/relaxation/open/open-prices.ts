import type { Instance } from "../../instance/instance.ts";
import type { Layout } from "../layout.ts";
import { Worth } from "../worth.ts";
import type { OpenOptions } from "./open-options.ts";
import type { Terms } from "./terms.ts";

/** What counting, completing and choosing are worth under given multipliers, for what is open on a board. */
export class OpenPrices {
  /** By place: the price of choosing its option. */
  readonly price: Float64Array;
  /** All else; its prices of options are not worked out. */
  readonly worth: Worth;
  readonly #layout: Layout;
  readonly #terms: Terms;

  constructor(instance: Instance, layout: Layout, terms: Terms) {
    this.#layout = layout;
    this.#terms = terms;
    this.worth = new Worth(instance, layout);
    this.price = new Float64Array(instance.options.size);
  }

  /** Reads the multipliers; objectives after `phase` weigh nothing. */
  set(multipliers: Float64Array, phase: number, open: OpenOptions): void {
    this.worth.weigh(multipliers, phase);
    this.#payTerms(multipliers, open);
    for (let at = 0; at <= phase; at += 1) {
      const times = multipliers[this.#layout.objective + at] ?? 0;
      const costs = this.#terms.costs[at] ?? null;
      if (costs !== null && times !== 0) this.#payCosts(costs, times, open);
    }
  }

  #payTerms(multipliers: Float64Array, open: OpenOptions): void {
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

  #payCosts(costs: Float64Array, times: number, { size, option }: OpenOptions): void {
    const { price } = this;
    for (let place = 0; place < size; place += 1)
      price[place] = (price[place] ?? 0) + times * (costs[option[place] ?? 0] ?? 0);
  }
}
