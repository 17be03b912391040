import type { Instance } from "./instance.ts";
import type { LeafLayout } from "./layout.ts";
import type { State } from "./state.ts";

/** What a leaf earns in the relaxation for each credit counted, each credit filled, and for being complete. */
export interface LeafWeights {
  readonly counted: number;
  readonly filled: number;
  readonly complete: number;
}

/** What the relaxation pays for each choice (by rank) and asks for each second placement (by row). */
export interface Prices {
  readonly choice: Float64Array;
  readonly row: Float64Array;
  /** By item: the node of the only leaf that can take it where it must be placed, else -1. */
  readonly forced: Int32Array;
}

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

/** One way to take an award: steps filled, worth, and the choice's rank or the link's row. */
interface Move {
  readonly fill: number;
  readonly grant: number;
  readonly value: number;
  readonly label: number;
}

interface Offer {
  readonly item: number;
  readonly forced: boolean;
  readonly moves: readonly Move[];
}

const never = Number.NEGATIVE_INFINITY;
const skip: Move = { fill: 0, grant: 0, value: 0, label: -1 };

/**
 * A knapsack over one leaf that saturates when the leaf is full: awards placed here first, then second
 * placements. A course leaf is a table of two fills, empty and taken.
 */
export class LeafTable {
  plan: LeafPlan = emptyPlan();
  readonly #instance: Instance;
  readonly #leaf: LeafLayout;
  readonly #cap: number;
  readonly #full: number;
  /** Best value still to come, by layer and fill. */
  readonly #after: Float64Array;
  /** Best value so far, by layer and fill; made only when choices are priced out. */
  readonly #before: Float64Array;
  #offers: Offer[] = [];
  /** Number of offers that place first. */
  #split = 0;
  #weights: LeafWeights = { counted: 0, filled: 0, complete: 0 };

  constructor(instance: Instance, leaf: LeafLayout) {
    this.#instance = instance;
    this.#leaf = leaf;
    this.#cap = leaf.course ? 0 : (instance.nodes[leaf.node]?.cap ?? 0);
    this.#full = leaf.course ? 1 : leaf.width;
    const layers = leaf.items.length + leaf.shared.length + 1;
    this.#after = new Float64Array(layers * (this.#full + 1));
    this.#before = new Float64Array((leaf.items.length + 1) * (this.#full + 1));
  }

  /** Finds the best plan under the prices; the plan is kept in `plan`. */
  solve(state: State, weights: LeafWeights, prices: Prices): void {
    this.#weights = weights;
    this.#collect(state, prices);
    this.#sweep();
    this.#trace();
  }

  #collect(state: State, prices: Prices): void {
    const offers: Offer[] = [];
    for (const { item, ranks } of this.#leaf.items) {
      const forced = prices.forced[item] === this.#leaf.node;
      const moves: Move[] = [];
      for (const rank of ranks) {
        if (state.alive[rank] === 1) this.#move(moves, rank, rank, prices.choice[rank] ?? 0, forced, 1);
      }
      if (moves.length > 0) offers.push({ item, forced, moves });
    }
    this.#split = offers.length;
    for (const { item, row, ranks } of this.#leaf.shared) {
      const moves: Move[] = [];
      const worth = -(prices.row[row] ?? 0);
      for (const rank of ranks) {
        if (state.alive[rank] === 1) this.#move(moves, rank, row, worth, false, 0);
      }
      if (moves.length > 0) offers.push({ item, forced: false, moves });
    }
    this.#offers = offers;
  }

  /** Adds a move unless it costs more than it could ever earn. */
  #move(
    moves: Move[],
    rank: number,
    label: number,
    price: number,
    forced: boolean,
    counts: number,
  ): void {
    const grant = this.#instance.choices[rank]?.grant ?? 0;
    const { counted, filled, complete } = this.#weights;
    const credit = grant * (counted * counts + filled);
    if (!forced && price + credit + complete <= 0) return;
    const { course, step } = this.#leaf;
    if (course) moves.push({ fill: 1, grant, value: price + credit, label });
    else moves.push({ fill: Math.ceil(grant / step), grant, value: price, label });
  }

  #sweep(): void {
    const wide = this.#full + 1;
    const after = this.#after;
    let layer = this.#offers.length;
    for (let fill = 0; fill < wide; fill += 1) after[layer * wide + fill] = this.#terminal(fill);
    for (; layer > 0; layer -= 1) {
      if (layer === this.#split) this.#bank(layer * wide);
      const offer = this.#offers[layer - 1];
      if (offer !== undefined) this.#step(offer, (layer - 1) * wide, layer * wide);
    }
    if (this.#split === 0) this.#bank(0);
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

  #step(offer: Offer, to: number, from: number): void {
    const after = this.#after;
    const full = this.#full;
    for (let fill = 0; fill <= full; fill += 1) {
      after[to + fill] = offer.forced ? never : (after[from + fill] ?? 0);
    }
    const last = this.#leaf.course ? 0 : full;
    for (const { fill: taken, value } of offer.moves) {
      for (let fill = 0; fill <= last; fill += 1) {
        const next = fill + taken < full ? fill + taken : full;
        const worth = value + (after[from + next] ?? 0);
        if (worth > (after[to + fill] ?? 0)) after[to + fill] = worth;
      }
    }
  }

  #trace(): void {
    const plan = emptyPlan();
    plan.value = this.#after[0] ?? 0;
    let fill = 0;
    this.#offers.forEach((offer, layer) => {
      if (offer.forced) plan.forced = true;
      const move = this.#chosen(offer, layer, fill);
      if (layer === this.#split) plan.counted += this.#credits(fill);
      if (move === undefined) return;
      const first = layer < this.#split;
      (first ? plan.picks : plan.links).push(move.label);
      if (this.#leaf.course) {
        if (first) plan.counted = move.grant;
        plan.filled = move.grant;
      }
      fill = Math.min(this.#full, fill + move.fill);
    });
    if (this.#split === this.#offers.length) plan.counted += this.#credits(fill);
    if (!this.#leaf.course) plan.filled = this.#credits(fill);
    plan.complete = fill >= this.#full;
    this.plan = plan;
  }

  /** The move of a best plan at this fill; none where leaving the award out is as good. */
  #chosen(offer: Offer, layer: number, fill: number): Move | undefined {
    const paid = layer === this.#split ? this.#weights.counted * this.#credits(fill) : 0;
    const best = this.#ahead(layer, fill) - paid;
    if (!offer.forced && this.#ahead(layer + 1, fill) === best) return undefined;
    if (this.#leaf.course && fill > 0) return undefined;
    return offer.moves.find(
      (move) => move.value + this.#ahead(layer + 1, Math.min(this.#full, fill + move.fill)) === best,
    );
  }

  #ahead(layer: number, fill: number): number {
    return this.#after[layer * (this.#full + 1) + fill] ?? 0;
  }

  /**
   * Fills, for each award taken, how much the leaf loses at best without it (unless a choose node above could make
   * up for that), and for each living first placement how much it loses at best when it is made, less the former.
   */
  losses(state: State, prices: Prices, choice: Float64Array, without: Float64Array): void {
    this.#forward();
    const wide = this.#full + 1;
    const layerOf = new Map(this.#offers.slice(0, this.#split).map((o, layer) => [o.item, layer]));
    for (const { item, ranks } of this.#leaf.items) {
      const layer = layerOf.get(item);
      const from = (layer ?? this.#split) * wide;
      const to = (layer === undefined ? this.#split : layer + 1) * wide;
      const fixed = layer === undefined || this.#leaf.gated || this.#offers[layer]?.forced;
      const loss = fixed ? 0 : this.plan.value - this.#through(skip, from, to);
      without[item] = (without[item] ?? 0) + loss;
      for (const rank of ranks) {
        if (state.alive[rank] !== 1) continue;
        const moves: Move[] = [];
        this.#move(moves, rank, rank, prices.choice[rank] ?? 0, true, 1);
        const move = moves[0];
        if (move !== undefined) choice[rank] = this.plan.value - this.#through(move, from, to) - loss;
      }
    }
  }

  #forward(): void {
    const wide = this.#full + 1;
    const before = this.#before;
    before.fill(never);
    before[0] = 0;
    for (let layer = 0; layer < this.#split; layer += 1) {
      const offer = this.#offers[layer];
      if (offer === undefined) continue;
      const [from, to] = [layer * wide, (layer + 1) * wide];
      if (!offer.forced) before.copyWithin(to, from, to);
      const last = this.#leaf.course ? 0 : this.#full;
      for (const { fill: taken, value } of offer.moves) {
        for (let fill = 0; fill <= last; fill += 1) {
          const next = to + Math.min(this.#full, fill + taken);
          const worth = value + (before[from + fill] ?? never);
          if (worth > (before[next] ?? never)) before[next] = worth;
        }
      }
    }
  }

  /** Best value of the leaf with one move made between two layers. */
  #through(move: Move, from: number, to: number): number {
    let best = never;
    const last = this.#leaf.course && move.fill > 0 ? 0 : this.#full;
    for (let fill = 0; fill <= last; fill += 1) {
      const next = Math.min(this.#full, fill + move.fill);
      const worth = (this.#before[from + fill] ?? never) + move.value + (this.#after[to + next] ?? 0);
      if (worth > best) best = worth;
    }
    return best;
  }
}

function emptyPlan(): LeafPlan {
  const plan = { value: 0, counted: 0, filled: 0, complete: false, forced: false };
  return { ...plan, picks: [], links: [] };
}
