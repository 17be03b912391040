const never = Number.NEGATIVE_INFINITY;

/** A set of offers is a number with a binary place for each, so a leaf may have so many. */
export const mostOffers = 52;

/** Wider pools are tabulated in coarser steps, which is not done here. */
export const widest = 512;

/** 2 to the power of each place. */
export const bits = Float64Array.from({ length: mostOffers }, (_, place) => 2 ** place);

/** The knapsack of a pool that saturates at its credits: by credits filled, the best value and the offers taken for it. */
export class PoolTable {
  /** The best value, and the best with the pool full (minus infinity when it cannot be); the offers taken for either. */
  any = 0;
  full = never;
  anyTaken = 0;
  fullTaken = 0;
  #cap = 0;
  #now = new Float64Array(widest + 1);
  #next = new Float64Array(widest + 1);
  #taken = new Float64Array(widest + 1);
  #takenNext = new Float64Array(widest + 1);
  /** The most credits reached so far. */
  #top = 0;

  /** Starts with what stands in the pool, for which so much was paid. */
  begin(cap: number, filled: number, paid: number, placed: number): void {
    this.#cap = cap;
    this.#top = Math.min(cap, filled);
    for (let state = 0; state < this.#top; state += 1) this.#now[state] = never;
    this.#now[this.#top] = -paid;
    this.#taken[this.#top] = placed;
  }

  /** An item with one offer, in place: from the fullest state down, so that no state is built on twice. */
  addOne(grant: number, price: number, bit: number): void {
    const now = this.#now;
    const taken = this.#taken;
    const cap = this.#cap;
    const before = this.#top;
    const top = Math.min(cap, before + grant);
    for (let state = before + 1; state <= top; state += 1) now[state] = never;
    for (let state = before; state >= 0; state -= 1) {
      const value = (now[state] ?? never) - price;
      const target = Math.min(state + grant, cap);
      if (value <= (now[target] ?? never)) continue;
      now[target] = value;
      taken[target] = (taken[state] ?? 0) + bit;
    }
    this.#top = top;
  }

  /** Readies the states for an item with several offers, of which one has to be taken where it is forced. */
  beginItem(greatest: number, forced: boolean): void {
    const now = this.#now;
    const next = this.#next;
    const before = this.#top;
    const top = Math.min(this.#cap, before + greatest);
    for (let state = 0; state <= top; state += 1) {
      next[state] = forced || state > before ? never : (now[state] ?? never);
      this.#takenNext[state] = this.#taken[state] ?? 0;
    }
  }

  /** One of its offers. */
  addOffer(grant: number, price: number, bit: number): void {
    const now = this.#now;
    const next = this.#next;
    const cap = this.#cap;
    for (let state = 0; state <= this.#top; state += 1) {
      const value = (now[state] ?? never) - price;
      const target = Math.min(cap, state + grant);
      if (value <= (next[target] ?? never)) continue;
      next[target] = value;
      this.#takenNext[target] = (this.#taken[state] ?? 0) + bit;
    }
  }

  /** Ends the item. */
  endItem(greatest: number): void {
    const now = this.#now;
    const taken = this.#taken;
    this.#top = Math.min(this.#cap, this.#top + greatest);
    this.#now = this.#next;
    this.#next = now;
    this.#taken = this.#takenNext;
    this.#takenNext = taken;
  }

  /** Values the pool where a credit and its completion are worth so much. */
  conclude(worth: number, complete: number): void {
    const now = this.#now;
    const cap = this.#cap;
    const top = this.#top;
    let any = never;
    let best = 0;
    for (let state = 0; state <= top; state += 1) {
      const value = (now[state] ?? never) + worth * state + (state === cap ? complete : 0);
      if (value <= any) continue;
      any = value;
      best = state;
    }
    this.any = any;
    this.anyTaken = this.#taken[best] ?? 0;
    this.full = top === cap ? (now[cap] ?? never) + worth * cap + complete : never;
    this.fullTaken = this.#taken[cap] ?? 0;
  }
}
