import type { Instance } from "../../instance/instance.ts";
import type { Board } from "../../search/board.ts";
import type { Terms } from "./terms.ts";

/** What a leaf asks of whoever values it: one offer to take or leave, a course's best, or a knapsack. */
export const shapes = { one: 0, course: 1, pool: 2 } as const;

/**
 * The options that are alive on a board in the order of their leaves, a leaf's free ones first, those of one item
 * together, then those that are placed in it; each with the prices that it pays.
 */
export class OpenOptions {
  /** By place: an option, what it grants, and from where on its terms stand, up to the next one's. */
  size = 0;
  readonly option: Int32Array;
  readonly grant: Float64Array;
  readonly terms: Int32Array;
  /** By term: a multiplier, and how often it is paid. */
  readonly multiplier: Int32Array;
  readonly amount: Float64Array;
  /** By item that offers itself to a leaf: the end of its places, and 1 where it has to be taken there. */
  groups = 0;
  readonly end: Int32Array;
  readonly forced: Uint8Array;
  /** By leaf: its node, shape, first place, the end of its free places, and its first group. */
  leaves = 0;
  readonly node: Int32Array;
  readonly shape: Uint8Array;
  readonly first: Int32Array;
  readonly free: Int32Array;
  readonly group: Int32Array;
  readonly #instance: Instance;
  readonly #terms: Terms;

  constructor(instance: Instance, terms: Terms) {
    const { size } = instance.options;
    const leaves = instance.tree.leaves.length;
    this.#instance = instance;
    this.#terms = terms;
    this.option = new Int32Array(size);
    this.grant = new Float64Array(size);
    this.terms = new Int32Array(size + 1);
    this.multiplier = new Int32Array(terms.multiplier.length);
    this.amount = new Float64Array(terms.multiplier.length);
    this.end = new Int32Array(size);
    this.forced = new Uint8Array(size);
    this.node = new Int32Array(leaves);
    this.shape = new Uint8Array(leaves);
    this.first = new Int32Array(leaves + 1);
    this.free = new Int32Array(leaves);
    this.group = new Int32Array(leaves + 1);
  }

  /** Reads what is alive; leaves that nothing could be placed in are left out. */
  load(board: Board): void {
    this.size = 0;
    this.groups = 0;
    this.leaves = 0;
    for (const leaf of this.#instance.tree.leaves) this.#loadLeaf(board, leaf);
  }

  #loadLeaf(board: Board, leaf: number): void {
    const { offers, options, tree } = this.#instance;
    const from = offers.start[leaf] ?? 0;
    const to = offers.start[leaf + 1] ?? 0;
    const first = this.size;
    const group = this.groups;
    let before = -1;
    let here = 0;
    let placed = 0;
    for (let at = from; at < to; at += 1) {
      const option = offers.values[at] ?? 0;
      if (!board.alive(option)) continue;
      const item = options.item[option] ?? 0;
      if (board.chosen(item) >= 0) {
        placed += 1;
        continue;
      }
      if (item !== before) {
        this.groups += 1;
        before = item;
        here = 0;
      }
      here += 1;
      this.#add(option);
      this.end[this.groups - 1] = this.size;
      this.forced[this.groups - 1] = board.must(item) && here === board.living(item) ? 1 : 0;
    }
    const free = this.size;
    if (placed > 0) this.#loadPlaced(board, from, to);
    if (this.size === first) return;
    const at = this.leaves;
    const course = tree.kind[leaf] === "course";
    this.leaves += 1;
    this.node[at] = leaf;
    this.first[at] = first;
    this.first[at + 1] = this.size;
    this.free[at] = free;
    this.group[at] = group;
    this.group[at + 1] = this.groups;
    const one = placed === 0 && free === first + 1;
    this.shape[at] = one ? shapes.one : course ? shapes.course : shapes.pool;
  }

  #loadPlaced(board: Board, from: number, to: number): void {
    const { offers, options } = this.#instance;
    for (let at = from; at < to; at += 1) {
      const option = offers.values[at] ?? 0;
      const item = options.item[option] ?? 0;
      if (board.alive(option) && board.chosen(item) >= 0) this.#add(option);
    }
  }

  #add(option: number): void {
    const terms = this.#terms;
    const place = this.size;
    let to = this.terms[place] ?? 0;
    this.size += 1;
    this.option[place] = option;
    this.grant[place] = this.#instance.options.grant[option] ?? 0;
    for (let at = terms.start[option] ?? 0; at < (terms.start[option + 1] ?? 0); at += 1) {
      this.multiplier[to] = terms.multiplier[at] ?? 0;
      this.amount[to] = terms.amount[at] ?? 0;
      to += 1;
    }
    this.terms[this.size] = to;
  }
}
