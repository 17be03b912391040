import type { Instance } from "../../instance/instance.ts";
import { bits, PoolTable } from "../pool-table.ts";
import { type OpenOptions, shapes } from "./open-options.ts";
import type { OpenPrices } from "./open-prices.ts";

const never = Number.NEGATIVE_INFINITY;

/** The best content of each open leaf under given prices, and the best one that completes it. */
export class OpenLeaves {
  /** By node: its best value, and its best value when complete; minus infinity where it cannot be. */
  readonly any: Float64Array;
  readonly full: Float64Array;
  /** By leaf: the free offers taken for either, 2 ** i for the i-th. */
  readonly anyTaken: Float64Array;
  readonly fullTaken: Float64Array;
  readonly #instance: Instance;
  readonly #open: OpenOptions;
  readonly #prices: OpenPrices;
  /** By node: 1 where its parent may ask for completion at any price. */
  readonly #asked: Uint8Array;
  readonly #table = new PoolTable();

  constructor(instance: Instance, open: OpenOptions, prices: OpenPrices) {
    const { tree } = instance;
    this.#instance = instance;
    this.#open = open;
    this.#prices = prices;
    this.any = new Float64Array(tree.size);
    this.full = new Float64Array(tree.size);
    this.anyTaken = new Float64Array(tree.leaves.length);
    this.fullTaken = new Float64Array(tree.leaves.length);
    this.#asked = Uint8Array.from(tree.kind, (_, node) => {
      const above = tree.kind[tree.parent[node] ?? 0];
      return above === "all-of" || above === "choose" ? 1 : 0;
    });
  }

  /** Values all leaves; those that are not open hold what an empty one is worth already. */
  solve(): void {
    const { leaves, shape } = this.#open;
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      if (shape[leaf] === shapes.one) this.#solveOne(leaf);
      else if (shape[leaf] === shapes.course) this.#solveCourse(leaf);
      else this.#solvePool(leaf);
    }
  }

  #solveOne(leaf: number): void {
    const open = this.#open;
    const { tree } = this.#instance;
    const node = open.node[leaf] ?? 0;
    const place = open.first[leaf] ?? 0;
    const grant = open.grant[place] ?? 0;
    const cost = this.#prices.price[place] ?? 0;
    const worth = this.#prices.worth.counted[node] ?? 0;
    const complete = this.#prices.worth.complete[node] ?? 0;
    const forced = open.forced[open.group[leaf] ?? 0] === 1;
    const asked = this.#asked[node] === 1;
    const gives = asked || forced || cost < worth * grant + complete;
    const course = tree.kind[node] === "course";
    const cap = course ? grant : (tree.cap[node] ?? 0);
    const fills = grant >= cap;
    const value = worth * (fills ? cap : grant) + (fills ? complete : 0) - cost;
    const takes = gives && (forced || (course ? value >= 0 : value > 0));
    this.any[node] = takes ? value : 0;
    this.anyTaken[leaf] = takes ? 1 : 0;
    this.full[node] = gives && fills ? value : never;
    this.fullTaken[leaf] = gives && fills ? 1 : 0;
  }

  #solveCourse(leaf: number): void {
    const open = this.#open;
    const { price } = this.#prices;
    const node = open.node[leaf] ?? 0;
    const worth = this.#prices.worth.counted[node] ?? 0;
    const complete = this.#prices.worth.complete[node] ?? 0;
    const first = open.first[leaf] ?? 0;
    const free = open.free[leaf] ?? 0;
    const end = open.first[leaf + 1] ?? 0;
    let best = never;
    let taken = 0;
    let forced = free < end;
    if (forced) {
      best = complete;
      for (let place = free; place < end; place += 1)
        best += worth * (open.grant[place] ?? 0) - (price[place] ?? 0);
    } else {
      const asked = this.#asked[node] === 1;
      const groups = open.group[leaf + 1] ?? 0;
      for (let group = open.group[leaf] ?? 0; group < groups; group += 1)
        if (open.forced[group] === 1) forced = true;
      let place = first;
      for (let group = open.group[leaf] ?? 0; place < free; group += 1) {
        const to = open.end[group] ?? 0;
        // Only one award goes in, so one that has to leaves no room to others.
        if (forced && open.forced[group] === 0) place = to;
        for (; place < to; place += 1) {
          const value = worth * (open.grant[place] ?? 0) + complete - (price[place] ?? 0);
          if (value <= best || (value <= 0 && !asked && !forced)) continue;
          best = value;
          taken = bits[place - first] ?? 0;
        }
      }
    }
    const takes = forced || best >= 0;
    this.any[node] = takes ? best : 0;
    this.anyTaken[leaf] = takes ? taken : 0;
    this.full[node] = best;
    this.fullTaken[leaf] = taken;
  }

  #solvePool(leaf: number): void {
    const open = this.#open;
    const node = open.node[leaf] ?? 0;
    const cap = this.#instance.tree.cap[node] ?? 0;
    const worth = this.#prices.worth.counted[node] ?? 0;
    const complete = this.#prices.worth.complete[node] ?? 0;
    const first = open.first[leaf] ?? 0;
    const lastGroup = open.group[leaf + 1] ?? 0;
    const keepAll = this.#asked[node] === 1;
    if (!keepAll && this.#takeAll(leaf, node, cap)) return;
    this.#begin(leaf, cap);
    const { grant, end, forced } = open;
    const { price } = this.#prices;
    let place = first;
    for (let group = open.group[leaf] ?? 0; group < lastGroup; group += 1) {
      const to = end[group] ?? 0;
      if (to > place + 1 || forced[group] === 1)
        this.#addItem(first, place, to, forced[group] === 1);
      else {
        const own = grant[place] ?? 0;
        const cost = price[place] ?? 0;
        if (keepAll || cost < worth * own + complete)
          this.#table.addOne(own, cost, bits[place - first] ?? 0);
      }
      place = to;
    }
    this.#table.conclude(worth, complete);
    this.any[node] = this.#table.any;
    this.anyTaken[leaf] = this.#table.anyTaken;
    this.full[node] = this.#table.full;
    this.fullTaken[leaf] = this.#table.fullTaken;
  }

  /**
   * Where all offers that are worth their price fit, and all that could be taken for completion do not complete, there
   * is nothing to weigh; false where there is.
   */
  #takeAll(leaf: number, node: number, cap: number): boolean {
    const open = this.#open;
    const { grant } = open;
    const { price } = this.#prices;
    const first = open.first[leaf] ?? 0;
    const free = open.free[leaf] ?? 0;
    const group = open.group[leaf] ?? 0;
    if (free < (open.first[leaf + 1] ?? 0) || free - first > (open.group[leaf + 1] ?? 0) - group)
      return false;
    const worth = this.#prices.worth.counted[node] ?? 0;
    const complete = this.#prices.worth.complete[node] ?? 0;
    let possible = 0;
    let taken = 0;
    let value = 0;
    for (let place = first; place < free; place += 1) {
      if (open.forced[group + place - first] === 1) return false;
      const own = grant[place] ?? 0;
      const gain = worth * own - (price[place] ?? 0);
      if (gain + complete <= 0) continue;
      possible += own;
      if (possible >= cap && complete > 0) return false;
      if (gain <= 0) continue;
      if (possible > cap) return false;
      taken += bits[place - first] ?? 0;
      value += gain;
    }
    this.any[node] = value;
    this.anyTaken[leaf] = taken;
    this.full[node] = never;
    this.fullTaken[leaf] = 0;
    return true;
  }

  /** Starts from what stands in the leaf. */
  #begin(leaf: number, cap: number): void {
    const open = this.#open;
    const { price } = this.#prices;
    let filled = 0;
    let paid = 0;
    for (let place = open.free[leaf] ?? 0; place < (open.first[leaf + 1] ?? 0); place += 1) {
      filled += open.grant[place] ?? 0;
      paid += price[place] ?? 0;
    }
    this.#table.begin(cap, filled, paid, 0);
  }

  /** An item with several offers, or one that has to be taken. */
  #addItem(first: number, from: number, to: number, forced: boolean): void {
    const { grant } = this.#open;
    const { price } = this.#prices;
    const table = this.#table;
    let greatest = 0;
    for (let place = from; place < to; place += 1) greatest = Math.max(greatest, grant[place] ?? 0);
    table.beginItem(greatest, forced);
    for (let place = from; place < to; place += 1)
      table.addOffer(grant[place] ?? 0, price[place] ?? 0, bits[place - first] ?? 0);
    table.endItem(greatest);
  }
}
