import type { Instance } from "./instance.ts";
import type { LeafLayout } from "./leaf-layout.ts";
import { LeafOffers } from "./leaf-offers.ts";
import type { LeafWeights, Prices } from "./prices.ts";
import type { State } from "./state.ts";

/** What the leaf does at best. */
export interface LeafPlan {
  value: number;
  /** Ranks of the choices taken first here. */
  picks: number[];
  /** Rows of the second placements taken here. */
  links: number[];
  counted: number;
  filled: number;
  complete: boolean;
  /** True when some award must be placed here. */
  forced: boolean;
}

const never = Number.NEGATIVE_INFINITY;

/**
 * A knapsack over one leaf that saturates when the leaf is full: awards placed here first, then second
 * placements. A course leaf is a table of two fills, empty and taken.
 */
export class LeafTable {
  readonly plan: LeafPlan = {
    value: 0,
    picks: [],
    links: [],
    counted: 0,
    filled: 0,
    complete: false,
    forced: false,
  };
  readonly #leaf: LeafLayout;
  readonly #offers: LeafOffers;
  readonly #cap: number;
  readonly #full: number;
  /** Best value still to come, by offer and fill. */
  readonly #after: Float64Array;
  /** Best value so far, by offer and fill; made only when losses are asked for. */
  readonly #before: Float64Array;
  #weights: LeafWeights = { counted: 0, filled: 0, complete: 0 };

  constructor(instance: Instance, leaf: LeafLayout) {
    this.#leaf = leaf;
    this.#offers = new LeafOffers(instance, leaf);
    this.#cap = leaf.course ? 0 : (instance.nodes[leaf.node]?.cap ?? 0);
    this.#full = leaf.course ? 1 : leaf.width;
    const layers = leaf.items.length + leaf.shared.length + 1;
    this.#after = new Float64Array(layers * (this.#full + 1));
    this.#before = new Float64Array((leaf.items.length + 1) * (this.#full + 1));
  }

  /** Takes note of the living choices of a branch. */
  enter(state: State, forced: Int32Array): void {
    this.#offers.enter(state, forced);
    this.plan.forced = this.#offers.anyForced;
  }

  /** Finds the best plan under the prices; the plan is kept in `plan`. */
  solve(weights: LeafWeights, prices: Prices): void {
    this.#weights = weights;
    this.#offers.price(weights, prices);
    this.#sweep();
    this.#trace();
  }

  #sweep(): void {
    const wide = this.#full + 1;
    const { count, split } = this.#offers;
    for (let fill = 0; fill < wide; fill += 1)
      this.#after[count * wide + fill] = this.#terminal(fill);
    for (let offer = count; offer > 0; offer -= 1) {
      if (offer === split) this.#bank(offer * wide);
      this.#step(offer - 1);
    }
    if (split === 0) this.#bank(0);
  }

  #terminal(fill: number): number {
    const { filled, complete } = this.#weights;
    const done = fill >= this.#full ? complete : 0;
    return this.#leaf.course ? done : done + filled * this.#credits(fill);
  }

  #credits(fill: number): number {
    return this.#leaf.course ? 0 : Math.min(this.#cap, fill * this.#leaf.step);
  }

  /** Pays for the credits counted, once all first placements are made. */
  #bank(base: number): void {
    const { counted } = this.#weights;
    if (counted === 0 || this.#leaf.course) return;
    for (let fill = 0; fill <= this.#full; fill += 1) {
      this.#after[base + fill] = (this.#after[base + fill] ?? 0) + counted * this.#credits(fill);
    }
  }

  #step(offer: number): void {
    const after = this.#after;
    const full = this.#full;
    const { start, value, fills, forced } = this.#offers;
    const to = offer * (full + 1);
    const from = to + full + 1;
    if (forced[offer] === 1) after.fill(never, to, from);
    else after.copyWithin(to, from, from + full + 1);
    const last = this.#leaf.course ? 0 : full;
    const end = start[offer + 1] ?? 0;
    for (let move = start[offer] ?? 0; move < end; move += 1) {
      const gain = value[move] ?? never;
      if (gain === never) continue;
      const taken = fills[move] ?? 0;
      const room = Math.min(last, full - taken);
      for (let fill = 0; fill <= room; fill += 1) {
        const worth = gain + (after[from + fill + taken] ?? 0);
        if (worth > (after[to + fill] ?? 0)) after[to + fill] = worth;
      }
      const brim = gain + (after[from + full] ?? 0);
      for (let fill = Math.max(0, room + 1); fill <= last; fill += 1) {
        if (brim > (after[to + fill] ?? 0)) after[to + fill] = brim;
      }
    }
  }

  #trace(): void {
    const { plan } = this;
    const { count, split, labels, fills, grants } = this.#offers;
    const full = this.#full;
    let fill = 0;
    plan.value = this.#after[0] ?? 0;
    plan.picks.length = 0;
    plan.links.length = 0;
    plan.counted = 0;
    plan.filled = 0;
    for (let offer = 0; offer < count; offer += 1) {
      if (offer === split) plan.counted += this.#credits(fill);
      const move = this.#chosen(offer, fill);
      if (move < 0) continue;
      const label = labels[move] ?? -1;
      if (offer < split) plan.picks.push(label);
      else plan.links.push(label);
      if (this.#leaf.course) {
        plan.filled = grants[move] ?? 0;
        if (offer < split) plan.counted = plan.filled;
      }
      fill = Math.min(full, fill + (fills[move] ?? 0));
    }
    if (split === count) plan.counted += this.#credits(fill);
    if (!this.#leaf.course) plan.filled = this.#credits(fill);
    plan.complete = fill >= full;
  }

  /** The move of a best plan at this fill; -1 where leaving the award out is as good. */
  #chosen(offer: number, fill: number): number {
    const { start, value, fills, split, forced } = this.#offers;
    const full = this.#full;
    const base = offer * (full + 1);
    const ahead = base + full + 1;
    const paid = offer === split ? this.#weights.counted * this.#credits(fill) : 0;
    const best = (this.#after[base + fill] ?? 0) - paid;
    if (forced[offer] !== 1 && (this.#after[ahead + fill] ?? 0) === best) return -1;
    if (this.#leaf.course && fill > 0) return -1;
    for (let move = start[offer] ?? 0; move < (start[offer + 1] ?? 0); move += 1) {
      const next = Math.min(full, fill + (fills[move] ?? 0));
      if ((value[move] ?? never) + (this.#after[ahead + next] ?? 0) === best) return move;
    }
    return -1;
  }

  /**
   * Fills, for each award taken, how much the leaf loses at best without it (unless a choose node above could make
   * up for that), and for each living first placement how much it loses at best when it is made, less the former.
   */
  losses(choice: Float64Array, without: Float64Array): void {
    this.#forward();
    const wide = this.#full + 1;
    const { split, start, labels, worth, fills, items, forced } = this.#offers;
    for (let offer = 0; offer < split; offer += 1) {
      const [from, to] = [offer * wide, (offer + 1) * wide];
      const free = !this.#leaf.gated && forced[offer] !== 1;
      const loss = free ? this.plan.value - this.#through(0, 0, from, to) : 0;
      const item = items[offer] ?? -1;
      without[item] = (without[item] ?? 0) + loss;
      for (let move = start[offer] ?? 0; move < (start[offer + 1] ?? 0); move += 1) {
        const best = this.#through(fills[move] ?? 0, worth[move] ?? 0, from, to);
        choice[labels[move] ?? -1] = this.plan.value - best - loss;
      }
    }
  }

  #forward(): void {
    const full = this.#full;
    const wide = full + 1;
    const before = this.#before;
    const { split, start, value, fills, forced } = this.#offers;
    before.fill(never);
    before[0] = 0;
    for (let offer = 0; offer < split; offer += 1) {
      const [from, to] = [offer * wide, (offer + 1) * wide];
      if (forced[offer] !== 1) before.copyWithin(to, from, to);
      const last = this.#leaf.course ? 0 : full;
      for (let move = start[offer] ?? 0; move < (start[offer + 1] ?? 0); move += 1) {
        const gain = value[move] ?? never;
        if (gain === never) continue;
        for (let fill = 0; fill <= last; fill += 1) {
          const next = to + Math.min(full, fill + (fills[move] ?? 0));
          const sum = gain + (before[from + fill] ?? never);
          if (sum > (before[next] ?? never)) before[next] = sum;
        }
      }
    }
  }

  /** Best value of the leaf with one move (or none, of no fill) made between two layers. */
  #through(taken: number, worth: number, from: number, to: number): number {
    let best = never;
    const last = this.#leaf.course && taken > 0 ? 0 : this.#full;
    for (let fill = 0; fill <= last; fill += 1) {
      const next = to + Math.min(this.#full, fill + taken);
      const sum = (this.#before[from + fill] ?? never) + worth + (this.#after[next] ?? 0);
      if (sum > best) best = sum;
    }
    return best;
  }
}
