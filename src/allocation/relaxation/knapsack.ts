import type { Offers } from "./offers.ts";

const never = Number.NEGATIVE_INFINITY;

/** Tables are at most this wide, and this wide each way where filling and counting differ. */
const widest = 512;
const widestSquare = 40;

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

  /** Values a pool; `record` keeps what `trace` needs. */
  solvePool(offers: Offers, record: boolean): void {
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
  solveCourse(offers: Offers): void {
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
  trace(offers: Offers, course: boolean, full: boolean, into: number[]): void {
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
  counted({ cap, uneven }: Offers, full: boolean): number {
    const state = full ? this.#bestComplete : this.#bestAny;
    return Math.min(cap, (uneven ? Math.floor(state / (this.#width + 1)) : state) * this.#step);
  }

  filled({ cap, uneven }: Offers, full: boolean): number {
    const state = full ? this.#bestComplete : this.#bestAny;
    return Math.min(cap, (uneven ? state % (this.#width + 1) : state) * this.#step);
  }

  #prepare(offers: Offers, record: boolean): void {
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
    if (record && this.#taken.length < this.#states * offers.groups) {
      this.#taken = new Int32Array(this.#states * offers.groups * 2);
      this.#before = new Int32Array(this.#states * offers.groups * 2);
    }
    for (let state = 0; state < this.#states; state += 1) this.#now[state] = never;
    const counted = Math.min(width, Math.ceil(offers.baseCounted / step));
    const filled = Math.min(width, Math.ceil(offers.baseFilled / step));
    this.#now[uneven ? counted * side + filled : filled] = -offers.paid;
  }

  #add(offers: Offers, start: number, end: number, group: number, record: boolean): void {
    const now = this.#now;
    const next = this.#next;
    const states = this.#states;
    const row = group * states;
    const forced = offers.forced[group] === 1;
    if (!forced && end === start + 1 && !offers.uneven) {
      if (record) this.#taken.fill(-1, row, row + states);
      this.#addOne(offers, start, record ? row : -1);
      return;
    }
    for (let state = 0; state < states; state += 1) {
      next[state] = forced ? never : (now[state] ?? never);
      if (record) this.#taken[row + state] = -1;
    }
    let before = -1;
    for (let at = start; at < end; at += 1) {
      const steps = Math.ceil((offers.grant[at] ?? 0) / this.#step);
      const price = offers.price[at] ?? 0;
      const counts = offers.counts[at] === 1;
      // Of fine amounts, many fill as many of the coarser steps: one that costs no less than the last one is of no use.
      if (before >= 0 && this.#isNoBetter(offers, at, before, steps)) continue;
      before = at;
      for (let state = 0; state < states; state += 1) {
        const value = (now[state] ?? never) - price;
        if (value === never) continue;
        const target = offers.uneven
          ? this.#corner(state, steps, counts)
          : Math.min(this.#width, state + steps);
        if (value <= (next[target] ?? never)) continue;
        next[target] = value;
        if (!record) continue;
        this.#taken[row + target] = at;
        this.#before[row + target] = state;
      }
    }
    this.#now = next;
    this.#next = now;
  }

  /** Does an offer fill as much as an earlier one, and cost no less? */
  #isNoBetter(
    { grant, price, counts }: Offers,
    at: number,
    before: number,
    steps: number,
  ): boolean {
    return (
      Math.ceil((grant[before] ?? 0) / this.#step) === steps &&
      counts[before] === counts[at] &&
      (price[before] ?? 0) <= (price[at] ?? 0)
    );
  }

  /** Adds the only offer of an item in place, from the full state down; `row` is where it is recorded, -1 for nowhere. */
  #addOne({ grant, price }: Offers, at: number, row: number): void {
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

  #conclude(offers: Offers): void {
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

function anyForced(offers: Offers): boolean {
  for (let group = 0; group < offers.groups; group += 1)
    if (offers.forced[group] === 1) return true;
  return false;
}
