import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";
import type { Worth } from "./worth.ts";

const never = Number.NEGATIVE_INFINITY;

/** A set of offers is a number with a binary place for each, so a leaf may have so many. */
const mostOffers = 52;

/** Wider pools are tabulated in coarser steps, which is not done here. */
const widest = 512;

/** 2 to the power of each place. */
const places = Float64Array.from({ length: mostOffers }, (_, place) => 2 ** place);

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
  // By credits filled: the best value and the offers taken for it.
  #now = new Float64Array(widest + 1);
  #next = new Float64Array(widest + 1);
  #taken = new Float64Array(widest + 1);
  #takenNext = new Float64Array(widest + 1);
  /** The most credits reached so far. */
  #top = 0;
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
        this.#placed += places[at - from] ?? 0;
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
      this.#place[size] = places[at - from] ?? 0;
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
    const size = this.#items === 0 ? 0 : (this.#end[this.#items - 1] ?? 0);
    for (let at = 0; at < size; at += 1) {
      const value = worth * (this.#grant[at] ?? 0) + complete - (this.#price[at] ?? 0);
      if (value <= this.complete) continue;
      this.complete = value;
      this.completeTaken = this.#place[at] ?? 0;
    }
    for (let item = 0; item < this.#items; item += 1) if (this.#forced[item] === 1) forced = true;
    const filled = forced || this.complete >= 0;
    this.any = filled ? this.complete : 0;
    this.anyTaken = filled ? this.completeTaken : 0;
  }

  #solvePool(cap: number, worth: number, complete: number): void {
    this.#top = Math.min(cap, this.#filled);
    for (let state = 0; state < this.#top; state += 1) this.#now[state] = never;
    this.#now[this.#top] = -this.#paid;
    this.#taken[this.#top] = this.#placed;
    let at = 0;
    for (let item = 0; item < this.#items; item += 1) {
      const end = this.#end[item] ?? 0;
      if (end === at + 1 && this.#forced[item] === 0) this.#addOne(cap, at);
      else this.#addOneOf(cap, at, end, this.#forced[item] === 1);
      at = end;
    }
    this.#conclude(cap, worth, complete);
  }

  /** An item with one offer, in place: from the fullest state down, so that no state is built on twice. */
  #addOne(cap: number, at: number): void {
    const now = this.#now;
    const taken = this.#taken;
    const grant = this.#grant[at] ?? 0;
    const price = this.#price[at] ?? 0;
    const place = this.#place[at] ?? 0;
    const before = this.#top;
    const top = Math.min(cap, before + grant);
    for (let state = before + 1; state <= top; state += 1) now[state] = never;
    for (let state = before; state >= 0; state -= 1) {
      const value = (now[state] ?? never) - price;
      const target = Math.min(state + grant, cap);
      if (value <= (now[target] ?? never)) continue;
      now[target] = value;
      taken[target] = (taken[state] ?? 0) + place;
    }
    this.#top = top;
  }

  /** An item with several offers, of which it takes one at most; one for sure where it is forced. */
  #addOneOf(cap: number, from: number, to: number, forced: boolean): void {
    const now = this.#now;
    const next = this.#next;
    const taken = this.#taken;
    const takenNext = this.#takenNext;
    const before = this.#top;
    let top = before;
    for (let at = from; at < to; at += 1)
      top = Math.max(top, Math.min(cap, before + (this.#grant[at] ?? 0)));
    for (let state = 0; state <= top; state += 1) {
      next[state] = forced || state > before ? never : (now[state] ?? never);
      takenNext[state] = taken[state] ?? 0;
    }
    for (let at = from; at < to; at += 1) {
      const grant = this.#grant[at] ?? 0;
      const price = this.#price[at] ?? 0;
      const place = this.#place[at] ?? 0;
      for (let state = 0; state <= before; state += 1) {
        const value = (now[state] ?? never) - price;
        const target = Math.min(cap, state + grant);
        if (value <= (next[target] ?? never)) continue;
        next[target] = value;
        takenNext[target] = (taken[state] ?? 0) + place;
      }
    }
    this.#top = top;
    this.#now = next;
    this.#next = now;
    this.#taken = takenNext;
    this.#takenNext = taken;
  }

  #conclude(cap: number, worth: number, complete: number): void {
    const now = this.#now;
    let any = never;
    let best = 0;
    for (let state = 0; state <= this.#top; state += 1) {
      const value = (now[state] ?? never) + worth * state + (state === cap ? complete : 0);
      if (value <= any) continue;
      any = value;
      best = state;
    }
    this.any = any;
    this.anyTaken = this.#taken[best] ?? 0;
    this.complete = this.#top === cap ? (now[cap] ?? never) + worth * cap + complete : never;
    this.completeTaken = this.#taken[cap] ?? 0;
  }
}
