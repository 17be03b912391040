import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";
import { Trail } from "../search/trail.ts";
import type { Score } from "../tally.ts";
import { type Seats, seat, seatsFor } from "./choose.ts";
import { Knapsack } from "./knapsack.ts";
import type { Layout } from "./layout.ts";
import { Offers } from "./offers.ts";
import { PlainLeaf } from "./plain-leaf.ts";
import { SubsetSums } from "./subset-sums.ts";
import { grid, Worth } from "./worth.ts";

const never = Number.NEGATIVE_INFINITY;

/**
 * The Lagrangian relaxation: every constraint that ties leaves together has a price, which leaves one knapsack for
 * each leaf and a pass up the tree. Whatever the prices, the value is an upper bound on the objective of the phase
 * among solutions that keep the earlier objectives. All numbers are whole, so the bound carries no rounding error.
 */
export class Relaxation {
  readonly instance: Instance;
  readonly layout: Layout;
  readonly worth: Worth;
  readonly board: Board;
  readonly offers: Offers;
  readonly knapsack = new Knapsack();
  readonly multipliers: Float64Array;
  /** By node: its best value, its best value when complete, and for plain leaves the offers taken for either. */
  readonly values: Trail;
  /** 1 for a leaf whose offers all count what they fill. */
  readonly plain: Uint8Array;
  readonly #leaf: PlainLeaf;
  phase = 0;
  kept: Score = [];
  readonly seats: Seats;
  readonly #gated: Uint8Array;
  readonly #limits: readonly number[];
  readonly #sums: SubsetSums;
  #constant = 0;
  #best = 0;
  #full = never;
  #bestTaken = 0;
  #fullTaken = 0;

  constructor(board: Board, layout: Layout) {
    const { instance } = board;
    this.instance = instance;
    this.board = board;
    this.layout = layout;
    this.worth = new Worth(instance, this.layout);
    this.offers = new Offers(instance, this.layout, this.worth, board);
    this.multipliers = new Float64Array(this.layout.size);
    this.multipliers.fill(grid, this.layout.cap, this.layout.fill);
    this.values = new Trail(instance.tree.size * 4);
    this.seats = seatsFor(widestNode(instance));
    this.#gated = gatedNodes(instance);
    this.#leaf = new PlainLeaf(instance, this.worth, board);
    this.plain = new Uint8Array(instance.tree.size);
    for (const leaf of instance.tree.leaves) this.plain[leaf] = +PlainLeaf.fits(instance, leaf);
    this.#sums = new SubsetSums(board);
    this.#limits = instance.rows.flatMap(({ kind }, row) =>
      kind === "limit" || kind === "overlap" ? [row] : [],
    );
  }

  /** What is maximised, with the earlier objectives held at `kept`. */
  aim(phase: number, kept: Score): void {
    this.phase = phase;
    this.kept = kept;
    this.multipliers.fill(0, this.layout.objective + phase, this.layout.objective + kept.length);
    this.multipliers[this.layout.objective + phase] = grid;
  }

  /** The bound under the present multipliers, everything worked out anew. */
  evaluate(): number {
    const { tree } = this.instance;
    const { cells } = this.values;
    this.worth.set(this.multipliers, this.phase);
    this.#constant = this.#constantPart();
    for (let node = tree.size - 1; node >= 0; node -= 1) {
      this.#value(node);
      cells[node] = this.#best;
      cells[tree.size + node] = this.#full;
      if (this.plain[node] === 0) continue;
      cells[2 * tree.size + node] = this.#bestTaken;
      cells[3 * tree.size + node] = this.#fullTaken;
    }
    return this.bound();
  }

  /** The bound after changes on the board, under the same multipliers. */
  update(): number {
    const { tree } = this.instance;
    for (const leaf of this.board.changed) {
      for (let node = leaf; node >= 0; node = tree.parent[node] ?? -1) {
        this.#value(node);
        if (node === leaf && this.plain[leaf] === 1) {
          this.values.set(2 * tree.size + leaf, this.#bestTaken);
          this.values.set(3 * tree.size + leaf, this.#fullTaken);
        }
        const same = this.#best === this.any(node) && this.#full === this.complete(node);
        if (same && this.#gated[node] === 0) break;
        this.values.set(node, this.#best);
        this.values.set(tree.size + node, this.#full);
      }
    }
    return this.bound();
  }

  /** The bound as it was last worked out. */
  bound(): number {
    return this.any(0) + this.constant();
  }

  /** The part of the bound that no leaf has to do with. */
  constant(): number {
    return this.#constant + this.#usesPart();
  }

  /** The same prices for the same phase as another relaxation, evaluated for what stands on the board. */
  static like(other: Relaxation): Relaxation {
    const copy = new Relaxation(other.board, other.layout);
    copy.aim(other.phase, other.kept);
    copy.multipliers.set(other.multipliers);
    copy.evaluate();
    return copy;
  }

  /** What a bound loses because whole awards do not fill the rows that have a price. */
  sharpened(bound: number, goal: number): number {
    let sharp = bound;
    for (const row of this.#limits) {
      const price = this.multipliers[row] ?? 0;
      if (sharp < goal) return sharp;
      if (price <= 0 || sharp - price * this.board.left(row) >= goal) continue;
      const gap = this.#sums.gap(row);
      if (gap < 0) return never;
      sharp -= price * gap;
    }
    return sharp;
  }

  any(node: number): number {
    return this.values.cells[node] ?? never;
  }

  complete(node: number): number {
    return this.values.cells[this.instance.tree.size + node] ?? never;
  }

  /** Offers in the best content of a plain leaf, or in the best complete one: 2 ** i stands for its i-th offer. */
  taken(leaf: number, full: boolean): number {
    return this.values.cells[(full ? 3 : 2) * this.instance.tree.size + leaf] ?? 0;
  }

  /** Reads the children of a choose node into `seats`. */
  readSeats(node: number): Seats {
    const { start, values } = this.instance.tree.children;
    const { seats } = this;
    seats.size = 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const child = values[at] ?? 0;
      seats.empty[seats.size] = this.worth.empty[child] ?? 0;
      seats.any[seats.size] = this.any(child);
      seats.complete[seats.size] = this.complete(child);
      seats.held[seats.size] = this.board.held(child) > 0 ? 1 : 0;
      seats.size += 1;
    }
    return seats;
  }

  /** True where a choose node has children that are complete when empty, so that its seats say less. */
  hasIdle(node: number): boolean {
    const { children, always } = this.instance.tree;
    for (let at = children.start[node] ?? 0; at < (children.start[node + 1] ?? 0); at += 1)
      if (always[children.values[at] ?? 0] === 1) return true;
    return false;
  }

  /** What an inner node is worth by its own credits, at best and when filled to its cap. */
  own(node: number): { readonly any: number; readonly full: number } {
    const { counted, countedBelow, filled, filledBelow, complete } = this.worth;
    const cap = this.instance.tree.cap[node] ?? 0;
    const count = ((counted[node] ?? 0) - (countedBelow[node] ?? 0)) * cap;
    const done = complete[node] ?? 0;
    if (this.instance.tree.kind[node] === "program")
      return { any: Math.max(0, count), full: never };
    if (!this.layout.sharing) {
      const full = this.layout.binds[node] === 1 ? count + done : never;
      return { any: Math.max(0, count, full), full };
    }
    const fill = ((filled[node] ?? 0) - (filledBelow[node] ?? 0)) * cap;
    const full = Math.max(0, count) + fill + done;
    return { any: Math.max(0, count) + Math.max(0, fill, fill + done), full };
  }

  /** Values one node into `#best` and `#full`. */
  #value(node: number): void {
    switch (this.instance.tree.kind[node]) {
      case "course":
      case "pool":
        this.#valueLeaf(node);
        break;
      case "choose":
        this.#valueChoose(node);
        break;
      default:
        this.#valueSum(node);
    }
  }

  #valueLeaf(leaf: number): void {
    const { tree, offers } = this.instance;
    if (offers.start[leaf] === offers.start[leaf + 1]) {
      this.#best = this.worth.empty[leaf] ?? 0;
      this.#full = tree.always[leaf] === 1 ? this.#best : never;
      this.#bestTaken = 0;
      this.#fullTaken = 0;
      return;
    }
    if (this.plain[leaf] === 1) {
      this.#leaf.solve(leaf);
      this.#best = this.#leaf.any;
      this.#full = this.#leaf.complete;
      this.#bestTaken = this.#leaf.anyTaken;
      this.#fullTaken = this.#leaf.completeTaken;
      return;
    }
    this.offers.gather(leaf, this.multipliers);
    if (tree.kind[leaf] === "course") this.knapsack.solveCourse(this.offers);
    else this.knapsack.solvePool(this.offers, false);
    this.#best = this.knapsack.any;
    this.#full = this.knapsack.complete;
  }

  #valueSum(node: number): void {
    const { start, values } = this.instance.tree.children;
    let any = 0;
    let full = 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const child = values[at] ?? 0;
      any += this.any(child);
      full += this.complete(child);
    }
    if (this.instance.tree.kind[node] === "all-of") {
      const children = (start[node + 1] ?? 0) - (start[node] ?? 0);
      if (children < (this.instance.tree.need[node] ?? 0)) full = never;
      this.#full = full + (this.worth.complete[node] ?? 0);
      this.#best = Math.max(any, this.#full);
      return;
    }
    const own = this.own(node);
    this.#best = any + own.any;
    this.#full = any + own.full;
  }

  #valueChoose(node: number): void {
    const { most, always } = this.instance.tree;
    const seats = this.readSeats(node);
    const done = this.worth.complete[node] ?? 0;
    const few = most[node] ?? 0;
    const any = seat(seats, few, false);
    if (always[node] === 1 || this.hasIdle(node)) this.#full = any + done;
    else this.#full = seat(seats, few, true) + done;
    this.#best = Math.max(any, this.#full);
  }

  /** Right sides of the priced rows, and what the earlier objectives have to keep. */
  #constantPart(): number {
    const { rows } = this.instance;
    const { priced, objective } = this.layout;
    let sum = 0;
    for (let row = 0; row < rows.length; row += 1)
      if (priced[row] === 1) sum += (this.multipliers[row] ?? 0) * (rows[row]?.max ?? 0);
    for (let at = 0; at < this.phase; at += 1)
      sum -= (this.multipliers[objective + at] ?? 0) * (this.kept[at] ?? 0);
    return sum;
  }

  /** Micro-credentials that several awards use together pay for themselves once. */
  #usesPart(): number {
    let sum = 0;
    for (const { use, cliques } of this.layout.sharedUses) {
      let gain = -(this.worth.use[use] ?? 0);
      for (const { price } of cliques) gain += this.multipliers[price] ?? 0;
      if (gain > 0 || this.isUsed(cliques)) sum += gain;
    }
    return sum;
  }

  /** True where an item that is placed uses the micro-credential. */
  isUsed(cliques: Layout["sharedUses"][number]["cliques"]): boolean {
    return cliques.some(({ items }) => items.some((item) => this.board.chosen(item) >= 0));
  }
}

function widestNode({ tree }: Instance): number {
  let most = 0;
  for (let node = 0; node < tree.size; node += 1)
    most = Math.max(most, (tree.children.start[node + 1] ?? 0) - (tree.children.start[node] ?? 0));
  return most;
}

/** 1 for a node with a choose node above it: who sits there matters even when values stay. */
function gatedNodes({ tree }: Instance): Uint8Array {
  const gated = new Uint8Array(tree.size);
  for (let node = 1; node < tree.size; node += 1) {
    const parent = tree.parent[node] ?? 0;
    gated[node] = tree.kind[parent] === "choose" || gated[parent] === 1 ? 1 : 0;
  }
  return gated;
}
