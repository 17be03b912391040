import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";
import { bits, mostOffers, PoolTable, widest } from "./pool-table.ts";
import type { Worth } from "./worth.ts";

const never = Number.NEGATIVE_INFINITY;

/**
 * The best content of a leaf in which every offer counts what it fills: nearly every leaf of nearly every problem, and
 * where the time goes. One pass reads the offers, tabulates the knapsack and keeps what was taken.
 */
export class PlainLeaf {
  /** The best value, and the best with the leaf complete (minus infinity when it cannot be). */
  any = 0;
  complete = never;
  /** The offers in the best content, and in the best complete one, placed ones included. */
  anyTaken = 0;
  completeTaken = 0;
  readonly #instance: Instance;
  readonly #worth: Worth;
  readonly #board: Board;
  /** By node: 1 where its parent may ask for completion at any price. */
  readonly #asked: Uint8Array;
  // By offer that could be worth its price: what it grants, its price, its place; by item: the end of its offers.
  readonly #grant = new Float64Array(mostOffers);
  readonly #price = new Float64Array(mostOffers);
  readonly #place = new Float64Array(mostOffers);
  readonly #end = new Int32Array(mostOffers);
  readonly #forced = new Uint8Array(mostOffers);
  #items = 0;
  readonly #table = new PoolTable();
  // What stands in the leaf.
  #placed = 0;
  #filled = 0;
  #paid = 0;
  #held = 0;

  constructor(instance: Instance, worth: Worth, board: Board) {
    const { kind, parent } = instance.tree;
    this.#instance = instance;
    this.#worth = worth;
    this.#board = board;
    this.#asked = Uint8Array.from(kind, (_, node) => {
      const above = kind[parent[node] ?? 0];
      return above === "all-of" || above === "choose" ? 1 : 0;
    });
  }

  /** Is a leaf of this kind? */
  static fits({ offers, options, tree }: Instance, leaf: number): boolean {
    const from = offers.start[leaf] ?? 0;
    const to = offers.start[leaf + 1] ?? 0;
    if (to - from > mostOffers) return false;
    if (tree.kind[leaf] === "pool" && (tree.cap[leaf] ?? 0) > widest) return false;
    for (let at = from; at < to; at += 1)
      if ((options.second[offers.values[at] ?? 0] ?? -1) >= 0) return false;
    return true;
  }

  /** Values a leaf for what stands on the board. */
  solve(leaf: number): void {
    const course = this.#instance.tree.kind[leaf] === "course";
    const worth = (this.#worth.counted[leaf] ?? 0) + (this.#worth.filled[leaf] ?? 0);
    const complete = this.#worth.complete[leaf] ?? 0;
    const { start, values } = this.#instance.offers;
    const from = start[leaf] ?? 0;
    if (start[leaf + 1] === from + 1) {
      this.#solveOnly(leaf, values[from] ?? 0, worth, complete);
      return;
    }
    this.#gather(leaf, Math.max(0, worth), Math.max(0, complete));
    if (course) this.#solveCourse(worth, complete);
    else this.#solvePool(this.#instance.tree.cap[leaf] ?? 0, worth, complete);
  }

  /** A leaf with one offer takes it or does not. */
  #solveOnly(leaf: number, option: number, worth: number, complete: number): void {
    const { options, tree } = this.#instance;
    const board = this.#board;
    this.any = 0;
    this.anyTaken = 0;
    this.complete = never;
    this.completeTaken = 0;
    if (!board.alive(option)) return;
    const item = options.item[option] ?? 0;
    const placed = board.chosen(item) >= 0;
    const must = board.must(item);
    const grant = options.grant[option] ?? 0;
    const cost = this.#worth.price[option] ?? 0;
    const gain = Math.max(0, worth) * grant + Math.max(0, complete);
    if (!placed && !must && this.#asked[leaf] !== 1 && cost >= gain) return;
    const course = tree.kind[leaf] === "course";
    const cap = course ? grant : (tree.cap[leaf] ?? 0);
    const value = worth * Math.min(cap, grant) + (grant >= cap ? complete : 0) - cost;
    if (grant >= cap) {
      this.complete = value;
      this.completeTaken = 1;
    }
    const forced = placed || (must && board.living(item) === 1);
    if (!forced && (course ? value < 0 : value <= 0)) return;
    this.any = value;
    this.anyTaken = 1;
  }

  /** Reads the offers; those that cost more than they could ever bring are left out where nothing asks for them. */
  #gather(leaf: number, gain: number, done: number): void {
    const { offers, options } = this.#instance;
    const { price } = this.#worth;
    const board = this.#board;
    const asked = this.#asked[leaf] === 1;
    const from = offers.start[leaf] ?? 0;
    const to = offers.start[leaf + 1] ?? 0;
    this.#placed = 0;
    this.#filled = 0;
    this.#paid = 0;
    this.#held = 0;
    let size = 0;
    let items = 0;
    let before = -1;
    let here = 0;
    for (let at = from; at < to; at += 1) {
      const option = offers.values[at] ?? 0;
      if (!board.alive(option)) continue;
      const item = options.item[option] ?? 0;
      const grant = options.grant[option] ?? 0;
      const cost = price[option] ?? 0;
      if (board.chosen(item) >= 0) {
        this.#placed += bits[at - from] ?? 0;
        this.#filled += grant;
        this.#paid += cost;
        this.#held += 1;
        continue;
      }
      const must = board.must(item);
      if (!asked && !must && cost >= gain * grant + done) continue;
      if (item !== before) {
        items += 1;
        before = item;
        here = 0;
      }
      here += 1;
      this.#grant[size] = grant;
      this.#price[size] = cost;
      this.#place[size] = bits[at - from] ?? 0;
      size += 1;
      this.#end[items - 1] = size;
      this.#forced[items - 1] = must && here === board.living(item) ? 1 : 0;
    }
    this.#items = items;
  }

  #solveCourse(worth: number, complete: number): void {
    if (this.#held > 0) {
      this.complete = worth * this.#filled + complete - this.#paid;
      this.any = this.complete;
      this.anyTaken = this.#placed;
      this.completeTaken = this.#placed;
      return;
    }
    this.complete = never;
    this.completeTaken = 0;
    let forced = false;
    for (let item = 0; item < this.#items; item += 1) if (this.#forced[item] === 1) forced = true;
    let at = 0;
    for (let item = 0; item < this.#items; item += 1) {
      const end = this.#end[item] ?? 0;
      // Only one award goes in, so one that has to leaves no room to others.
      if (forced && this.#forced[item] === 0) at = end;
      for (; at < end; at += 1) {
        const value = worth * (this.#grant[at] ?? 0) + complete - (this.#price[at] ?? 0);
        if (value <= this.complete) continue;
        this.complete = value;
        this.completeTaken = this.#place[at] ?? 0;
      }
    }
    const filled = forced || this.complete >= 0;
    this.any = filled ? this.complete : 0;
    this.anyTaken = filled ? this.completeTaken : 0;
  }

  #solvePool(cap: number, worth: number, complete: number): void {
    const table = this.#table;
    table.begin(cap, this.#filled, this.#paid, this.#placed);
    let at = 0;
    for (let item = 0; item < this.#items; item += 1) {
      const end = this.#end[item] ?? 0;
      if (end === at + 1 && this.#forced[item] === 0)
        table.addOne(this.#grant[at] ?? 0, this.#price[at] ?? 0, this.#place[at] ?? 0);
      else this.#addItem(at, end, this.#forced[item] === 1);
      at = end;
    }
    table.conclude(worth, complete);
    this.any = table.any;
    this.anyTaken = table.anyTaken;
    this.complete = table.full;
    this.completeTaken = table.fullTaken;
  }

  /** An item with several offers, or one that has to be taken. */
  #addItem(from: number, to: number, forced: boolean): void {
    const table = this.#table;
    let greatest = 0;
    for (let at = from; at < to; at += 1) greatest = Math.max(greatest, this.#grant[at] ?? 0);
    table.beginItem(greatest, forced);
    for (let at = from; at < to; at += 1)
      table.addOffer(this.#grant[at] ?? 0, this.#price[at] ?? 0, this.#place[at] ?? 0);
    table.endItem(greatest);
  }
}
