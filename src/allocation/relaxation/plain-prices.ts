import type { Relaxation } from "./relaxation.ts";

/**
 * Prices that bound the first objective's credits by what the awards could grant at most: a limit that costs as much
 * as a credit counts for its maximum instead of its awards, and every other award for its greatest grant. Where the
 * requirements have room for everything, nothing bounds the credits better, and steps towards it from afar take long.
 */
export class PlainPrices {
  readonly #relaxation: Relaxation;
  /** The rows of which an award takes part but once, and limits. */
  readonly #single: readonly number[];
  readonly #limits: readonly number[];
  /** By option: what the priced limits leave of its grant; by item: the most that any of its options keeps. */
  readonly #rest: Float64Array;
  readonly #most: Float64Array;

  constructor(relaxation: Relaxation) {
    const { instance, layout } = relaxation;
    const single: number[] = [];
    const limits: number[] = [];
    instance.rows.forEach(({ kind }, row) => {
      if (layout.priced[row] !== 1) return;
      if (kind === "once" || kind === "clique") single.push(row);
      else limits.push(row);
    });
    this.#relaxation = relaxation;
    this.#single = single;
    this.#limits = limits;
    this.#rest = new Float64Array(instance.options.size);
    this.#most = new Float64Array(instance.items.size);
  }

  /** Puts the best of these prices into the relaxation, where a credit is worth `credit`. */
  set(credit: number): void {
    const { multipliers, layout } = this.#relaxation;
    multipliers.fill(0, 0, layout.cap);
    multipliers.fill(credit, layout.cap, layout.fill);
    this.#readGrants();
    let fixed = 0;
    let bound = this.#sum();
    for (let limit = this.#bestLimit(bound - fixed); limit >= 0; ) {
      this.#pay(limit, 1);
      multipliers[limit] = credit;
      fixed += this.#maximum(limit);
      bound = fixed + this.#sum();
      limit = this.#bestLimit(bound - fixed);
    }
    this.#sum((row, most) => {
      multipliers[row] = credit * most;
    });
  }

  #readGrants(): void {
    const { instance, board } = this.#relaxation;
    const { options, tree } = instance;
    for (let option = 0; option < options.size; option += 1) {
      const leaf = options.leaf[option] ?? 0;
      const grant = options.grant[option] ?? 0;
      const counts = tree.kind[leaf] === "pool" ? Math.min(grant, tree.cap[leaf] ?? 0) : grant;
      this.#rest[option] = board.alive(option) ? counts : 0;
    }
  }

  /** The limit whose price lowers the sum of what awards keep most, and by more than its maximum; -1 for none. */
  #bestLimit(sum: number): number {
    let best = -1;
    let least = sum;
    for (const limit of this.#limits) {
      if ((this.#relaxation.multipliers[limit] ?? 0) > 0) continue;
      this.#pay(limit, 1);
      const then = this.#maximum(limit) + this.#sum();
      this.#pay(limit, -1);
      if (then >= least) continue;
      least = then;
      best = limit;
    }
    return best;
  }

  #maximum(row: number): number {
    return this.#relaxation.instance.rows[row]?.max ?? 0;
  }

  #pay(limit: number, times: number): void {
    const { members, shares } = this.#relaxation.instance;
    for (let at = members.start[limit] ?? 0; at < (members.start[limit + 1] ?? 0); at += 1) {
      const option = members.values[at] ?? 0;
      this.#rest[option] = (this.#rest[option] ?? 0) - times * (shares[at] ?? 0);
    }
  }

  /** What all awards keep together, one of those that exclude each other; `each` is told what a row is worth. */
  #sum(each?: (row: number, most: number) => void): number {
    const { members, options, items } = this.#relaxation.instance;
    this.#most.fill(0);
    for (let option = 0; option < options.size; option += 1) {
      const item = options.item[option] ?? 0;
      this.#most[item] = Math.max(this.#most[item] ?? 0, this.#rest[option] ?? 0);
    }
    let sum = 0;
    for (const row of this.#single) {
      const from = members.start[row] ?? 0;
      const to = members.start[row + 1] ?? 0;
      let most = 0;
      for (let at = from; at < to; at += 1)
        most = Math.max(most, this.#most[options.item[members.values[at] ?? 0] ?? 0] ?? 0);
      for (let at = from; at < to; at += 1)
        this.#most[options.item[members.values[at] ?? 0] ?? 0] = 0;
      each?.(row, most);
      sum += most;
    }
    for (let item = 0; item < items.size; item += 1) sum += this.#most[item] ?? 0;
    return sum;
  }
}
