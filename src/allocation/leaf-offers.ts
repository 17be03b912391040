import type { Instance } from "./instance.ts";
import type { LeafLayout } from "./leaf-layout.ts";
import type { LeafWeights, Prices } from "./prices.ts";
import type { State } from "./state.ts";

const never = Number.NEGATIVE_INFINITY;

/**
 * The living choices of one leaf, award by award: first placements up to `split`, then second ones. Moves of offer
 * `o` are those from `start[o]` to before `start[o + 1]`.
 */
export class LeafOffers {
  count = 0;
  split = 0;
  anyForced = false;
  readonly start: Int32Array;
  readonly items: Int32Array;
  readonly forced: Uint8Array;
  readonly fills: Int32Array;
  readonly grants: Float64Array;
  /** Rank of a first placement, row of the link of a second one. */
  readonly labels: Int32Array;
  /** Worth of a move before what the fill earns. */
  readonly worth: Float64Array;
  /** The same, minus infinity where the move costs more than it could ever earn. */
  readonly value: Float64Array;
  readonly #instance: Instance;
  readonly #leaf: LeafLayout;

  constructor(instance: Instance, leaf: LeafLayout) {
    const offers = leaf.items.length + leaf.shared.length;
    const moves = [...leaf.items, ...leaf.shared].reduce((sum, one) => sum + one.ranks.length, 0);
    this.#instance = instance;
    this.#leaf = leaf;
    this.start = new Int32Array(offers + 1);
    this.items = new Int32Array(offers);
    this.forced = new Uint8Array(offers);
    this.fills = new Int32Array(moves);
    this.grants = new Float64Array(moves);
    this.labels = new Int32Array(moves);
    this.worth = new Float64Array(moves);
    this.value = new Float64Array(moves);
  }

  /** Collects what is alive. */
  enter(state: State, forced: Int32Array): void {
    this.count = 0;
    this.anyForced = false;
    for (const { item, ranks } of this.#leaf.items) {
      this.#add(state, item, ranks, -1, forced[item] === this.#leaf.node);
    }
    this.split = this.count;
    for (const { item, ranks, row } of this.#leaf.shared) this.#add(state, item, ranks, row, false);
  }

  #add(state: State, item: number, ranks: readonly number[], row: number, forced: boolean): void {
    const first = this.start[this.count] ?? 0;
    const { course, step } = this.#leaf;
    let move = first;
    for (const rank of ranks) {
      if (state.alive[rank] !== 1) continue;
      const grant = this.#instance.choices[rank]?.grant ?? 0;
      this.fills[move] = course ? 1 : Math.ceil(grant / step);
      this.grants[move] = grant;
      this.labels[move] = row < 0 ? rank : row;
      move += 1;
    }
    if (move === first) return;
    this.items[this.count] = item;
    this.forced[this.count] = forced ? 1 : 0;
    this.anyForced ||= forced;
    this.count += 1;
    this.start[this.count] = move;
  }

  /** Values every move under the prices. */
  price(weights: LeafWeights, prices: Prices): void {
    const { counted, filled, complete } = weights;
    for (let offer = 0; offer < this.count; offer += 1) {
      const first = offer < this.split;
      const rate = first ? counted + filled : filled;
      const end = this.start[offer + 1] ?? 0;
      for (let move = this.start[offer] ?? 0; move < end; move += 1) {
        const label = this.labels[move] ?? -1;
        const price = first ? (prices.choice[label] ?? 0) : -(prices.row[label] ?? 0);
        const credit = rate * (this.grants[move] ?? 0);
        const worth = this.#leaf.course ? price + credit : price;
        const idle = this.forced[offer] !== 1 && price + credit + complete <= 0;
        this.worth[move] = worth;
        this.value[move] = idle ? never : worth;
      }
    }
  }
}
