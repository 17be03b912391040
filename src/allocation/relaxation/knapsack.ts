import { Amounts } from "./amounts.ts";
import type { Offers } from "./offers.ts";
import { SlidingMaximum } from "./sliding-maximum.ts";

const never = Number.NEGATIVE_INFINITY;

/** Tables are at most this wide, and this wide each way where filling and counting differ. */
const widest = 512;
const widestSquare = 40;

/** More amounts in a run than this are added at once. */
const longRun = 6;

/** What a leaf is offered, as it was gathered. */
export type Offered = Omit<Pick<Offers, keyof Offers>, "gather">;

/**
 * The best content of one leaf by itself. A pool is a knapsack that saturates at its credits; a course leaf takes one
 * offer. Values are exact up to `widest` steps of the unit and come from above beyond: wider pools are tabulated in
 * coarser steps with grants rounded up.
 */
export class Knapsack {
  /** The best value, and the best with the leaf complete (minus infinity when it cannot be). */
  any = 0;
  complete = never;
  #now = new Float64Array(64);
  #next = new Float64Array(64);
  /** By item and state: the offer taken to get there and the state before. */
  #taken = new Int32Array(256);
  #before = new Int32Array(256);
  #states = 1;
  #width = 0;
  #step = 1;
  #bestAny = 0;
  #bestComplete = 0;
  readonly #amounts = new Amounts();
  #window = new SlidingMaximum(64);

  /** Values a pool; `record` keeps what `trace` needs. */
  solvePool(offers: Offered, record: boolean): void {
    this.#prepare(offers, record);
    let at = 0;
    for (let group = 0; group < offers.groups; group += 1) {
      const end = offers.end[group] ?? 0;
      this.#add(offers, at, end, group, record);
      at = end;
    }
    this.#conclude(offers);
  }

  /** Values a course leaf. */
  solveCourse(offers: Offered): void {
    const { counted, filled, complete, placed, baseCounted, baseFilled, paid } = offers;
    if (placed > 0) {
      this.complete = counted * baseCounted + filled * baseFilled + complete - paid;
      this.any = this.complete;
      return;
    }
    this.complete = never;
    this.#bestComplete = -1;
    const forced = anyForced(offers);
    let at = 0;
    for (let group = 0; group < offers.groups; group += 1) {
      const end = offers.end[group] ?? 0;
      // Only one award goes in, so one that has to leaves no room to others.
      if (forced && offers.forced[group] === 0) at = end;
      for (; at < end; at += 1) {
        const grant = offers.grant[at] ?? 0;
        const worth = (offers.counts[at] === 1 ? counted * grant : 0) + filled * grant;
        const value = worth + complete - (offers.price[at] ?? 0);
        if (value <= this.complete) continue;
        this.complete = value;
        this.#bestComplete = at;
      }
    }
    this.any = forced ? this.complete : Math.max(0, this.complete);
    this.#bestAny = this.any === this.complete ? this.#bestComplete : -1;
  }

  /** The offers taken in the best content of a course leaf or a pool, or in the best complete one. */
  trace(offers: Offered, course: boolean, full: boolean, into: number[]): void {
    into.length = 0;
    let state = full ? this.#bestComplete : this.#bestAny;
    if (course) {
      if (offers.placed === 0 && state >= 0) into.push(state);
      return;
    }
    for (let group = offers.groups - 1; group >= 0; group -= 1) {
      const cell = group * this.#states + state;
      const taken = this.#taken[cell] ?? -1;
      if (taken < 0) continue;
      into.push(taken);
      state = this.#before[cell] ?? 0;
    }
  }

  /** Credits that a pool counts and is filled with in the best content, or in the best complete one. */
  counted({ cap, uneven }: Offered, full: boolean): number {
    const state = full ? this.#bestComplete : this.#bestAny;
    return Math.min(cap, (uneven ? Math.floor(state / (this.#width + 1)) : state) * this.#step);
  }

  filled({ cap, uneven }: Offered, full: boolean): number {
    const state = full ? this.#bestComplete : this.#bestAny;
    return Math.min(cap, (uneven ? state % (this.#width + 1) : state) * this.#step);
  }

  #prepare(offers: Offered, record: boolean): void {
    const { cap, uneven } = offers;
    const step = Math.max(1, Math.ceil(cap / (uneven ? widestSquare : widest)));
    const width = Math.ceil(cap / step);
    const side = width + 1;
    this.#step = step;
    this.#width = width;
    this.#states = uneven ? side * side : side;
    if (this.#now.length < this.#states) {
      this.#now = new Float64Array(this.#states);
      this.#next = new Float64Array(this.#states);
    }
    if (this.#window.places < side) this.#window = new SlidingMaximum(side);
    if (record && this.#taken.length < this.#states * offers.groups) {
      this.#taken = new Int32Array(this.#states * offers.groups * 2);
      this.#before = new Int32Array(this.#states * offers.groups * 2);
    }
    for (let state = 0; state < this.#states; state += 1) this.#now[state] = never;
    const counted = Math.min(width, Math.ceil(offers.baseCounted / step));
    const filled = Math.min(width, Math.ceil(offers.baseFilled / step));
    this.#now[uneven ? counted * side + filled : filled] = -offers.paid;
  }

  #add(offers: Offered, start: number, end: number, group: number, record: boolean): void {
    const now = this.#now;
    const next = this.#next;
    const states = this.#states;
    const row = record ? group * states : -1;
    const forced = offers.forced[group] === 1;
    if (record) this.#taken.fill(-1, row, row + states);
    if (!forced && end === start + 1 && !offers.uneven) {
      this.#addOne(offers, start, row);
      return;
    }
    for (let state = 0; state < states; state += 1)
      next[state] = forced ? never : (now[state] ?? never);
    const amounts = this.#amounts;
    amounts.read(offers, start, end, this.#step);
    for (let at = 0; at < amounts.size; ) {
      const to = offers.uneven ? at + 1 : amounts.endOfRun(at);
      if (to - at > longRun) this.#addRun(at, to, row);
      else for (let one = at; one < to; one += 1) this.#addAmount(offers, one, row);
      at = to;
    }
    this.#now = next;
    this.#next = now;
  }

  /** Adds one amount to every state. */
  #addAmount({ uneven, counts }: Offered, at: number, row: number): void {
    const now = this.#now;
    const next = this.#next;
    const steps = this.#amounts.steps[at] ?? 0;
    const price = this.#amounts.price[at] ?? 0;
    const offer = this.#amounts.offer[at] ?? 0;
    const counting = counts[offer] === 1;
    for (let state = 0; state < this.#states; state += 1) {
      const value = (now[state] ?? never) - price;
      if (value === never) continue;
      const target = uneven
        ? this.#corner(state, steps, counting)
        : Math.min(this.#width, state + steps);
      if (value <= (next[target] ?? never)) continue;
      next[target] = value;
      if (row >= 0) this.#record(row + target, offer, state);
    }
  }

  /**
   * Adds a run of amounts: what leads to a state are the states that many steps below it, each at a price that falls
   * evenly with its place. So the best one is the greatest in a window.
   */
  #addRun(from: number, to: number, row: number): void {
    const { steps, price, offer } = this.#amounts;
    const now = this.#now;
    const next = this.#next;
    const width = this.#width;
    const window = this.#window;
    const further = this.#amounts.further(from);
    const least = steps[from] ?? 0;
    const most = least + to - from - 1;
    const base = (price[from] ?? 0) - least * further;
    window.clear();
    for (let target = least; target < width; target += 1) {
      const enters = target - least;
      const held = now[enters] ?? never;
      if (held > never) window.enter(enters, held + further * enters);
      window.leave(target - most);
      const value = window.best - further * target - base;
      if (value <= (next[target] ?? never)) continue;
      next[target] = value;
      const state = window.bestPlace;
      if (row >= 0) this.#record(row + target, offer[from + target - state - least] ?? 0, state);
    }
    // A full table takes any amount that reaches its end.
    for (let state = Math.max(0, width - most); state <= width; state += 1) {
      const shortest = Math.max(0, width - state - least);
      const at = further < 0 ? to - 1 : from + shortest;
      const value = (now[state] ?? never) - (price[at] ?? 0);
      if (value <= (next[width] ?? never)) continue;
      next[width] = value;
      if (row >= 0) this.#record(row + width, offer[at] ?? 0, state);
    }
  }

  /** Adds the only offer of an item in place, from the full state down; `row` is where it is recorded, -1 for nowhere. */
  #addOne({ grant, price }: Offered, at: number, row: number): void {
    const now = this.#now;
    const width = this.#width;
    const cost = price[at] ?? 0;
    const steps = Math.min(width, Math.ceil((grant[at] ?? 0) / this.#step));
    let best = never;
    let from = width;
    for (let state = width - steps; state <= width; state += 1) {
      const value = now[state] ?? never;
      if (value <= best) continue;
      best = value;
      from = state;
    }
    if (best - cost > (now[width] ?? never)) {
      now[width] = best - cost;
      if (row >= 0) this.#record(row + width, at, from);
    }
    for (let state = width - 1; state >= steps; state -= 1) {
      const value = (now[state - steps] ?? never) - cost;
      if (value <= (now[state] ?? never)) continue;
      now[state] = value;
      if (row >= 0) this.#record(row + state, at, state - steps);
    }
  }

  #record(cell: number, at: number, from: number): void {
    this.#taken[cell] = at;
    this.#before[cell] = from;
  }

  /** The state after an offer where counted and filled credits are told apart. */
  #corner(state: number, steps: number, counts: boolean): number {
    const width = this.#width;
    const counted = Math.floor(state / (width + 1));
    const filled = Math.min(width, (state % (width + 1)) + steps);
    return (counts ? Math.min(width, counted + steps) : counted) * (width + 1) + filled;
  }

  #conclude(offers: Offered): void {
    const { cap, uneven, counted, filled, complete } = offers;
    const side = this.#width + 1;
    this.any = never;
    this.complete = never;
    for (let state = 0; state < this.#states; state += 1) {
      const base = this.#now[state] ?? never;
      if (base === never) continue;
      const count = Math.min(cap, (uneven ? Math.floor(state / side) : state) * this.#step);
      const fill = Math.min(cap, (uneven ? state % side : state) * this.#step);
      let value = base + counted * count + filled * fill;
      if (fill >= cap) {
        value += complete;
        if (value > this.complete) {
          this.complete = value;
          this.#bestComplete = state;
        }
      }
      if (value <= this.any) continue;
      this.any = value;
      this.#bestAny = state;
    }
  }
}

function anyForced(offers: Offered): boolean {
  for (let group = 0; group < offers.groups; group += 1)
    if (offers.forced[group] === 1) return true;
  return false;
}
