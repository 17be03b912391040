import type { Instance } from "../instance/instance.ts";
import { type Cells, kinds } from "./cells.ts";

/** Where each cell stands in a few whole numbers of 32 bits, so that states are short. */
export interface Packing {
  /** Numbers that a state takes. */
  readonly words: number;
  /** By cell: its word, its first bit there, and as many ones as it has bits. */
  readonly word: Int32Array;
  readonly shift: Int32Array;
  readonly mask: Int32Array;
}

/** Packs cells into words, in their order; `empty` is what they hold before the first item. */
export function packingOf(instance: Instance, cells: Cells, empty: Int32Array): Packing {
  const size = cells.kind.length;
  const packing = {
    word: new Int32Array(size),
    shift: new Int32Array(size),
    mask: new Int32Array(size),
  };
  let word = 0;
  let used = 0;
  for (let cell = 0; cell < size; cell += 1) {
    const wide = 32 - Math.clz32(Math.max(mostOf(instance, cells, cell), empty[cell] ?? 0, 1));
    if (used + wide > 32) {
      word += 1;
      used = 0;
    }
    packing.word[cell] = word;
    packing.shift[cell] = used;
    packing.mask[cell] = wide === 32 ? -1 : 2 ** wide - 1;
    used += wide;
  }
  return { words: word + 1, ...packing };
}

/** Cells as the words of a state. */
export function packed({ words, word, shift }: Packing, cells: Int32Array): Int32Array {
  const state = new Int32Array(words);
  cells.forEach((value, cell) => {
    const at = word[cell] ?? 0;
    state[at] = (state[at] ?? 0) | (value << (shift[cell] ?? 0));
  });
  return state;
}

/** What a packed cell holds in the words that begin at `from`. */
export function held(
  { word, shift, mask }: Packing,
  cell: number,
  words: Int32Array,
  from: number,
): number {
  return ((words[from + (word[cell] ?? 0)] ?? 0) >>> (shift[cell] ?? 0)) & (mask[cell] ?? 0);
}

/** The most that a cell can hold; what is left of a row never grows, so it is known from the start. */
function mostOf({ tree, rows }: Instance, { kind, of, gate }: Cells, cell: number): number {
  const owner = of[cell] ?? 0;
  switch (kind[cell]) {
    case kinds.pool:
    case kinds.sum:
      return tree.cap[owner] ?? 0;
    case kinds.done:
      return tree.need[owner] ?? 0;
    case kinds.open:
      return tree.most[owner] ?? 0;
    case kinds.bits: {
      let most = 0;
      for (
        let at = tree.children.start[owner] ?? 0;
        at < (tree.children.start[owner + 1] ?? 0);
        at += 1
      )
        most = Math.max(most, 1 + (gate[tree.children.values[at] ?? 0] ?? -1));
      return 2 ** most - 1;
    }
    case kinds.row:
      return rows[owner]?.max ?? 0;
    default:
      return 1;
  }
}
