import type { Offers } from "./offers.ts";

/** The offers of one award to one leaf, in steps of the leaf's table. */
export class Amounts {
  size = 0;
  /** By amount: the steps that it fills, its price, and the offer. */
  steps = new Int32Array(64);
  price = new Float64Array(64);
  offer = new Int32Array(64);

  /**
   * Reads the offers from one up to another. Of fine amounts, many fill as many of the coarser steps: only the cheapest
   * of those is of use.
   */
  read({ grant, price, counts }: AmountOffers, from: number, to: number, step: number): void {
    if (this.steps.length < to - from) this.#grow(to - from);
    this.size = 0;
    for (let at = from; at < to; at += 1) {
      const steps = Math.ceil((grant[at] ?? 0) / step);
      const last = this.size - 1;
      const alike =
        last >= 0 && this.steps[last] === steps && counts[this.offer[last] ?? 0] === counts[at];
      if (alike && (this.price[last] ?? 0) <= (price[at] ?? 0)) continue;
      const place = alike ? last : this.size;
      this.steps[place] = steps;
      this.price[place] = price[at] ?? 0;
      this.offer[place] = at;
      this.size = place + 1;
    }
  }

  /** The end of the run that begins at an amount: each one step more than the one before, for the same further price. */
  endOfRun(first: number): number {
    const { steps, price } = this;
    const further = this.further(first);
    let end = first + 1;
    while (
      end < this.size &&
      steps[end] === (steps[end - 1] ?? 0) + 1 &&
      (price[end] ?? 0) - (price[end - 1] ?? 0) === further
    )
      end += 1;
    return end;
  }

  /** What the next amount costs more than this one. */
  further(at: number): number {
    return (this.price[at + 1] ?? 0) - (this.price[at] ?? 0);
  }

  #grow(size: number): void {
    this.steps = new Int32Array(size * 2);
    this.price = new Float64Array(size * 2);
    this.offer = new Int32Array(size * 2);
  }
}

type AmountOffers = Pick<Offers, "grant" | "price" | "counts">;
