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
  /** Sets of sums, 32 to a word. */
  #can = new Int32Array(4);
  #next = new Int32Array(4);

  constructor(board: Board) {
    this.#board = board;
    this.#items = board.instance.rows.map((_, row) => partsOf(board.instance, row));
  }

  /** Room left in a row that no choice of the open options fills; minus 1 where what has to be placed does not fit. */
  gap(row: number): number {
    const board = this.#board;
    const left = board.left(row);
    if (left > widest || left === 0) return 0;
    const words = (left >> 5) + 1;
    if (this.#can.length < words) {
      this.#can = new Int32Array(words * 2);
      this.#next = new Int32Array(words * 2);
    }
    this.#can.fill(0, 0, words);
    this.#can[0] = 1;
    const parts = (this.#items[row] ?? []).filter(({ item }) => board.undecided(item));
    const free = !parts.some(({ item }) => board.must(item));
    for (const part of parts) {
      this.#add(part, words);
      // Where nothing has to be placed, what some awards fill stays filled.
      if (free && this.#isSum(left)) return 0;
    }
    for (let sum = left; sum >= 0; sum -= 1) if (this.#isSum(sum)) return left - sum;
    return -1;
  }

  #isSum(sum: number): boolean {
    return (((this.#can[sum >> 5] ?? 0) >>> (sum & 31)) & 1) === 1;
  }

  #add({ item, options, amounts }: Part, words: number): void {
    const board = this.#board;
    const can = this.#can;
    const next = this.#next;
    let here = 0;
    for (const option of options) if (board.alive(option)) here += 1;
    if (here === 0) return;
    const mayPass = !board.must(item) || board.living(item) > here;
    for (let word = 0; word < words; word += 1) next[word] = mayPass ? (can[word] ?? 0) : 0;
    let before = -1;
    for (let at = 0; at < options.length; at += 1) {
      const amount = amounts[at] ?? 0;
      if (amount === before || !board.alive(options[at] ?? 0)) continue;
      before = amount;
      addShifted(next, can, amount, words);
    }
    this.#can = next;
    this.#next = can;
  }
}

/** Adds every sum of one set, each greater by an amount, to another. */
function addShifted(into: Int32Array, from: Int32Array, amount: number, words: number): void {
  const skip = amount >> 5;
  const shift = amount & 31;
  for (let word = words - 1; word >= skip; word -= 1) {
    const low = (from[word - skip] ?? 0) << shift;
    const carry = shift === 0 || word === skip ? 0 : (from[word - skip - 1] ?? 0) >>> (32 - shift);
    into[word] = (into[word] ?? 0) | low | carry;
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
