import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";
import type { Layout } from "./layout.ts";
import type { Worth } from "./worth.ts";

/** What one leaf is offered and what is in it, on the terms that the multipliers set. */
export class Offers {
  /** Number of offers; those of one item stand together. */
  size = 0;
  readonly option: Int32Array;
  readonly grant: Float64Array;
  readonly price: Float64Array;
  /** 0 for an offer that fills without counting. */
  readonly counts: Uint8Array;
  /** Number of items that offer, the end of each one's offers, and 1 where one of them has to be taken. */
  groups = 0;
  readonly end: Int32Array;
  readonly forced: Uint8Array;
  /** Offers passed over because they cost more than they could bring, and by how much. */
  skipped = 0;
  readonly skippedOption: Int32Array;
  readonly skippedLoss: Float64Array;
  /** Credits that the leaf counts at most; unbounded for a course leaf. */
  cap = 0;
  /** What a counted credit, a filled credit and completion are worth. */
  counted = 0;
  filled = 0;
  complete = 0;
  /** What is in it already: options, credits counted and filled, and their price. */
  placed = 0;
  baseCounted = 0;
  baseFilled = 0;
  paid = 0;
  /** True where something fills without counting. */
  uneven = false;
  /** The most that one credit, and completion, could bring. */
  #gain = 0;
  #fillGain = 0;
  #doneGain = 0;
  readonly #instance: Instance;
  readonly #layout: Layout;
  readonly #worth: Worth;
  readonly #board: Board;

  constructor(instance: Instance, layout: Layout, worth: Worth, board: Board) {
    const { start } = instance.offers;
    let most = 0;
    for (let node = 0; node < instance.tree.size; node += 1)
      most = Math.max(most, (start[node + 1] ?? 0) - (start[node] ?? 0));
    this.option = new Int32Array(most);
    this.grant = new Float64Array(most);
    this.price = new Float64Array(most);
    this.counts = new Uint8Array(most);
    this.skippedOption = new Int32Array(most);
    this.skippedLoss = new Float64Array(most);
    this.end = new Int32Array(most);
    this.forced = new Uint8Array(most);
    this.#instance = instance;
    this.#layout = layout;
    this.#worth = worth;
    this.#board = board;
  }

  /** Lists what is offered to a leaf. */
  gather(leaf: number, multipliers: Float64Array): void {
    const { offers, options, tree } = this.#instance;
    const board = this.#board;
    this.#reset(leaf, tree.kind[leaf] === "course", tree.cap[leaf] ?? 0);
    let group = -1;
    let firsts = 0;
    for (let at = offers.start[leaf] ?? 0; at < (offers.start[leaf + 1] ?? 0); at += 1) {
      const option = offers.values[at] ?? 0;
      if (!board.alive(option)) continue;
      const item = options.item[option] ?? 0;
      const first = options.leaf[option] === leaf;
      if (board.chosen(item) >= 0) {
        this.#addPlaced(option, first, multipliers);
        continue;
      }
      if (!this.#add(option, first, multipliers, board.must(item))) continue;
      if (item !== group) {
        this.groups += 1;
        group = item;
        firsts = 0;
      }
      if (first) firsts += 1;
      this.end[this.groups - 1] = this.size;
      this.forced[this.groups - 1] = board.must(item) && firsts === board.living(item) ? 1 : 0;
    }
  }

  #reset(leaf: number, course: boolean, cap: number): void {
    this.size = 0;
    this.groups = 0;
    this.skipped = 0;
    this.placed = 0;
    this.baseCounted = 0;
    this.baseFilled = 0;
    this.paid = 0;
    this.uneven = false;
    this.cap = course ? Number.MAX_SAFE_INTEGER : cap;
    this.counted = this.#worth.counted[leaf] ?? 0;
    this.filled = this.#worth.filled[leaf] ?? 0;
    this.complete = this.#worth.complete[leaf] ?? 0;
    this.#gain = Math.max(0, this.counted);
    this.#fillGain = Math.max(0, this.filled);
    // Where the parent asks for completion, an offer may be needed at any price.
    const above = this.#instance.tree.kind[this.#instance.tree.parent[leaf] ?? 0];
    const asked = above === "all-of" || above === "choose";
    this.#doneGain = asked ? Number.POSITIVE_INFINITY : Math.max(0, this.complete);
  }

  #addPlaced(option: number, first: boolean, multipliers: Float64Array): void {
    const { grant, twice } = this.#instance.options;
    const amount = grant[option] ?? 0;
    this.placed += 1;
    this.paid += this.#priceOf(option, first, multipliers);
    this.baseFilled += amount;
    if (first || twice[option] === 1) this.baseCounted += amount;
    else this.uneven = true;
  }

  /** Adds an offer, unless it costs more than it could ever bring and nothing forces it; true when it was added. */
  #add(option: number, first: boolean, multipliers: Float64Array, needed: boolean): boolean {
    const { grant, twice } = this.#instance.options;
    const at = this.size;
    const counts = first || twice[option] === 1;
    const amount = grant[option] ?? 0;
    const price = this.#priceOf(option, first, multipliers);
    const most = ((counts ? this.#gain : 0) + this.#fillGain) * amount + this.#doneGain;
    if (price >= most && !needed) {
      this.skippedOption[this.skipped] = option;
      this.skippedLoss[this.skipped] = price - most;
      this.skipped += 1;
      return false;
    }
    this.option[at] = option;
    this.grant[at] = amount;
    this.price[at] = price;
    this.counts[at] = counts ? 1 : 0;
    if (!counts) this.uneven = true;
    this.size += 1;
    return true;
  }

  #priceOf(option: number, first: boolean, multipliers: Float64Array): number {
    const price = this.#worth.price[option] ?? 0;
    if ((this.#instance.options.second[option] ?? -1) < 0) return price;
    const tie = multipliers[this.#layout.link + option] ?? 0;
    return first ? price - tie : tie;
  }
}
