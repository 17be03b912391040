import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";

/** Rows with more room than this are taken to be fillable. */
const widest = 4096;

/**
 * What whole awards can take of a row: seldom all that is left of it. What no choice of the open options can fill is
 * lost at the row's price, which the knapsacks of the leaves cannot see.
 */
export class SubsetSums {
  readonly #board: Board;
  /** By row, the items that take part of it, and for each its options there with their amounts. */
  readonly #items: readonly (readonly Part[])[];
  #can = new Uint8Array(64);
  #next = new Uint8Array(64);

  constructor(board: Board) {
    this.#board = board;
    this.#items = board.instance.rows.map((_, row) => partsOf(board.instance, row));
  }

  /** Room left in a row that no choice of the open options fills; minus 1 where what has to be placed does not fit. */
  gap(row: number): number {
    const board = this.#board;
    const left = board.left(row);
    if (left > widest || left === 0) return 0;
    if (this.#can.length <= left) {
      this.#can = new Uint8Array(left + 1);
      this.#next = new Uint8Array(left + 1);
    }
    this.#can.fill(0, 0, left + 1);
    this.#can[0] = 1;
    for (const part of this.#items[row] ?? [])
      if (board.undecided(part.item)) this.#add(part, left);
    for (let sum = left; sum >= 0; sum -= 1) if (this.#can[sum] === 1) return left - sum;
    return -1;
  }

  #add({ item, options, amounts }: Part, left: number): void {
    const board = this.#board;
    const can = this.#can;
    const next = this.#next;
    let here = 0;
    for (const option of options) if (board.alive(option)) here += 1;
    if (here === 0) return;
    const mayPass = !board.must(item) || board.living(item) > here;
    for (let sum = 0; sum <= left; sum += 1) next[sum] = mayPass ? (can[sum] ?? 0) : 0;
    let before = -1;
    for (let at = 0; at < options.length; at += 1) {
      const amount = amounts[at] ?? 0;
      if (amount === before || !board.alive(options[at] ?? 0)) continue;
      before = amount;
      for (let sum = amount; sum <= left; sum += 1) if (can[sum - amount] === 1) next[sum] = 1;
    }
    this.#can = next;
    this.#next = can;
  }
}

interface Part {
  readonly item: number;
  readonly options: readonly number[];
  readonly amounts: readonly number[];
}

function partsOf({ members, shares, options }: Instance, row: number): Part[] {
  const byItem = new Map<number, { item: number; options: number[]; amounts: number[] }>();
  for (let at = members.start[row] ?? 0; at < (members.start[row + 1] ?? 0); at += 1) {
    const option = members.values[at] ?? 0;
    const item = options.item[option] ?? 0;
    const part = byItem.get(item) ?? { item, options: [], amounts: [] };
    part.options.push(option);
    part.amounts.push(shares[at] ?? 0);
    byItem.set(item, part);
  }
  return [...byItem.values()];
}
