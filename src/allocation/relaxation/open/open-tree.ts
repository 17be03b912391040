import type { Board } from "../../search/board.ts";
import { type Seats, seat } from "../choose.ts";
import type { Layout } from "../layout.ts";
import type { OpenLeaves } from "./open-leaves.ts";
import type { OpenPrices } from "./open-prices.ts";

const never = Number.NEGATIVE_INFINITY;

/** What a node is, as a number: of inner nodes with a cap, one that completes and one that does not. */
export const kinds = {
  course: 0,
  pool: 1,
  "all-of": 2,
  choose: 3,
  "credits-of": 4,
  program: 5,
} as const;

/** The value of every node above the leaves, at best and when complete. */
export class OpenTree {
  readonly kind: Uint8Array;
  /** By node: its best value, and its best value when complete; minus infinity where it cannot be. */
  readonly any: Float64Array;
  readonly full: Float64Array;
  readonly #board: Board;
  readonly #layout: Layout;
  readonly #prices: OpenPrices;
  /** Inner nodes, children before parents. */
  readonly #inner: Int32Array;
  /** By node: 1 where it holds something already, and where a child is complete when empty. */
  readonly #held: Uint8Array;
  readonly #idle: Uint8Array;
  readonly #anyIdle: boolean;
  readonly #seats: Seats;

  constructor(board: Board, layout: Layout, prices: OpenPrices, leaves: OpenLeaves, seats: Seats) {
    const { tree } = board.instance;
    this.kind = Uint8Array.from(tree.kind, (kind) => kinds[kind]);
    this.any = leaves.any;
    this.full = leaves.full;
    this.#board = board;
    this.#layout = layout;
    this.#prices = prices;
    const inner = [...this.kind.keys()].filter((node) => (this.kind[node] ?? 0) > kinds.pool);
    this.#inner = Int32Array.from(inner.reverse());
    this.#held = new Uint8Array(tree.size);
    this.#idle = new Uint8Array(tree.size);
    tree.always.forEach((always, node) => {
      if (always === 1) this.#idle[tree.parent[node] ?? 0] = 1;
    });
    this.#anyIdle = tree.always.includes(1);
    this.#seats = seats;
  }

  /** Reads what the children of choose nodes hold; values that leaves which are not open have start from here. */
  load(): void {
    this.any.fill(0);
    this.full.fill(never);
    for (let node = 1; node < this.#held.length; node += 1)
      this.#held[node] = this.#board.held(node) > 0 ? 1 : 0;
  }

  /** Values leaves that are complete when empty, before open ones are solved. */
  begin(): void {
    if (!this.#anyIdle) return;
    const { always, leaves } = this.#board.instance.tree;
    const { empty } = this.#prices.worth;
    for (const leaf of leaves) {
      if (always[leaf] !== 1) continue;
      this.any[leaf] = empty[leaf] ?? 0;
      this.full[leaf] = empty[leaf] ?? 0;
    }
  }

  /** Values all inner nodes after the leaves; the root's best. */
  finish(): number {
    const inner = this.#inner;
    for (let at = 0; at < inner.length; at += 1) {
      const node = inner[at] ?? 0;
      if (this.kind[node] === kinds.choose) this.#valueChoose(node);
      else this.#valueSum(node);
    }
    return this.any[0] ?? never;
  }

  #valueSum(node: number): void {
    const { children, need } = this.#board.instance.tree;
    const { start, values } = children;
    const { any, full } = this;
    const from = start[node] ?? 0;
    const to = start[node + 1] ?? 0;
    let sum = 0;
    let whole = 0;
    for (let at = from; at < to; at += 1) {
      const child = values[at] ?? 0;
      sum += any[child] ?? 0;
      whole += full[child] ?? 0;
    }
    if (this.kind[node] === kinds["all-of"]) {
      const done =
        to - from < (need[node] ?? 0) ? never : whole + (this.#prices.worth.complete[node] ?? 0);
      full[node] = done;
      any[node] = Math.max(sum, done);
      return;
    }
    const own = this.ownFull(node);
    full[node] = sum + own;
    any[node] = sum + Math.max(0, this.ownCount(node), own);
  }

  /** What a node with a cap is worth by its own credits, when it counts as much as its cap. */
  ownCount(node: number): number {
    const { counted, countedBelow } = this.#prices.worth;
    const cap = this.#board.instance.tree.cap[node] ?? 0;
    return ((counted[node] ?? 0) - (countedBelow[node] ?? 0)) * cap;
  }

  /** The same when complete; minus infinity where it cannot be. */
  ownFull(node: number): number {
    if (this.kind[node] === kinds.program || this.#layout.binds[node] !== 1) return never;
    return this.ownCount(node) + (this.#prices.worth.complete[node] ?? 0);
  }

  #valueChoose(node: number): void {
    const { most, always } = this.#board.instance.tree;
    const seats = this.readSeats(node);
    const done = this.#prices.worth.complete[node] ?? 0;
    const few = most[node] ?? 0;
    const any = seat(seats, few, false);
    const whole = always[node] === 1 || this.hasIdle(node) ? any : seat(seats, few, true);
    this.full[node] = whole + done;
    this.any[node] = Math.max(any, whole + done);
  }

  /** True where a choose node has children that are complete when empty, so that its seats say less. */
  hasIdle(node: number): boolean {
    return this.#idle[node] === 1;
  }

  /** Reads the children of a choose node. */
  readSeats(node: number): Seats {
    const { start, values } = this.#board.instance.tree.children;
    const seats = this.#seats;
    const from = start[node] ?? 0;
    const size = (start[node + 1] ?? 0) - from;
    seats.size = size;
    for (let at = 0; at < size; at += 1) {
      const child = values[from + at] ?? 0;
      seats.empty[at] = this.#prices.worth.empty[child] ?? 0;
      seats.any[at] = this.any[child] ?? 0;
      seats.complete[at] = this.full[child] ?? 0;
      seats.held[at] = this.#held[child] ?? 0;
    }
    return seats;
  }
}
