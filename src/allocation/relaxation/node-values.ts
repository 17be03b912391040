import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";
import { Trail } from "../search/trail.ts";
import { type Seats, seat, seatsFor } from "./choose.ts";
import { Knapsack } from "./knapsack.ts";
import type { Layout } from "./layout.ts";
import { Offers } from "./offers.ts";
import { PlainLeaf } from "./plain-leaf.ts";
import type { Worth } from "./worth.ts";

const never = Number.NEGATIVE_INFINITY;

/** What each node of the tree is worth under given prices, leaf by leaf and up the tree. */
export class NodeValues {
  readonly instance: Instance;
  readonly offers: Offers;
  readonly knapsack = new Knapsack();
  /** By node: its best value, its best value when complete, and for plain leaves the offers taken for either. */
  readonly trail: Trail;
  /** 1 for a leaf whose offers all count what they fill. */
  readonly plain: Uint8Array;
  readonly seats: Seats;
  readonly #board: Board;
  readonly #layout: Layout;
  readonly #worth: Worth;
  readonly #multipliers: Float64Array;
  readonly #leaf: PlainLeaf;
  readonly #gated: Uint8Array;
  #best = 0;
  #full = never;
  #bestTaken = 0;
  #fullTaken = 0;

  constructor(board: Board, layout: Layout, worth: Worth, multipliers: Float64Array) {
    const { instance } = board;
    const { tree } = instance;
    this.instance = instance;
    this.#board = board;
    this.#layout = layout;
    this.#worth = worth;
    this.#multipliers = multipliers;
    this.offers = new Offers(instance, layout, worth, board);
    this.trail = new Trail(tree.size * 4);
    this.seats = seatsFor(widestNode(instance));
    this.#gated = gatedNodes(instance);
    this.#leaf = new PlainLeaf(instance, worth, board);
    this.plain = new Uint8Array(tree.size);
    for (const leaf of tree.leaves) this.plain[leaf] = +PlainLeaf.fits(instance, leaf);
  }

  /** Values all nodes anew. */
  evaluate(): void {
    const { size } = this.instance.tree;
    const { cells } = this.trail;
    for (let node = size - 1; node >= 0; node -= 1) {
      this.#value(node);
      cells[node] = this.#best;
      cells[size + node] = this.#full;
      if (this.plain[node] === 0) continue;
      cells[2 * size + node] = this.#bestTaken;
      cells[3 * size + node] = this.#fullTaken;
    }
  }

  /** Values the leaves that changed on the board, and the nodes above them as far as it makes a difference. */
  update(): void {
    const { size, parent } = this.instance.tree;
    for (const leaf of this.#board.changed) {
      for (let node = leaf; node >= 0; node = parent[node] ?? -1) {
        this.#value(node);
        if (node === leaf && this.plain[leaf] === 1) {
          this.trail.set(2 * size + leaf, this.#bestTaken);
          this.trail.set(3 * size + leaf, this.#fullTaken);
        }
        const same = this.#best === this.any(node) && this.#full === this.complete(node);
        if (same && this.#gated[node] === 0) break;
        this.trail.set(node, this.#best);
        this.trail.set(size + node, this.#full);
      }
    }
  }

  any(node: number): number {
    return this.trail.cells[node] ?? never;
  }

  complete(node: number): number {
    return this.trail.cells[this.instance.tree.size + node] ?? never;
  }

  /** Offers in the best content of a plain leaf, or in the best complete one: 2 ** i stands for its i-th offer. */
  taken(leaf: number, full: boolean): number {
    return this.trail.cells[(full ? 3 : 2) * this.instance.tree.size + leaf] ?? 0;
  }

  /** Reads the children of a choose node into `seats`. */
  readSeats(node: number): Seats {
    const { start, values } = this.instance.tree.children;
    const { seats } = this;
    seats.size = 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const child = values[at] ?? 0;
      seats.empty[seats.size] = this.#worth.empty[child] ?? 0;
      seats.any[seats.size] = this.any(child);
      seats.complete[seats.size] = this.complete(child);
      seats.held[seats.size] = this.#board.held(child) > 0 ? 1 : 0;
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
    const { counted, countedBelow, filled, filledBelow, complete } = this.#worth;
    const cap = this.instance.tree.cap[node] ?? 0;
    const count = ((counted[node] ?? 0) - (countedBelow[node] ?? 0)) * cap;
    const done = complete[node] ?? 0;
    if (this.instance.tree.kind[node] === "program")
      return { any: Math.max(0, count), full: never };
    if (!this.#layout.sharing) {
      const full = this.#layout.binds[node] === 1 ? count + done : never;
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
      this.#best = this.#worth.empty[leaf] ?? 0;
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
    this.offers.gather(leaf, this.#multipliers);
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
      this.#full = full + (this.#worth.complete[node] ?? 0);
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
    const done = this.#worth.complete[node] ?? 0;
    const few = most[node] ?? 0;
    const any = seat(seats, few, false);
    if (always[node] === 1 || this.hasIdle(node)) this.#full = any + done;
    else this.#full = seat(seats, few, true) + done;
    this.#best = Math.max(any, this.#full);
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
