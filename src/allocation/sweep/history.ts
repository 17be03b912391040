import type { Layer } from "./layer.ts";

/** How the states of every step were reached, to read the best assignment back from. */
export class History {
  /** By step: where its states begin. */
  readonly #starts: number[] = [];
  #size = 0;
  #from = new Int32Array(4096);
  #option = new Int32Array(4096);

  /** Notes the states after one more step. */
  add({ from, option, size }: Layer): void {
    const start = this.#size;
    if (start + size > this.#from.length) this.#grow(start + size);
    for (let state = 0; state < size; state += 1) {
      this.#from[start + state] = from[state] ?? 0;
      this.#option[start + state] = option[state] ?? 0;
    }
    this.#starts.push(start);
    this.#size += size;
  }

  /** The options chosen, by step, on the way to a state after the last one; -1 for none. */
  wayTo(last: number): Int32Array {
    const way = new Int32Array(this.#starts.length);
    let state = last;
    for (let step = way.length - 1; step >= 0; step -= 1) {
      const at = (this.#starts[step] ?? 0) + state;
      way[step] = this.#option[at] ?? -1;
      state = this.#from[at] ?? 0;
    }
    return way;
  }

  #grow(least: number): void {
    const room = 2 ** Math.ceil(Math.log2(least + 1));
    const from = new Int32Array(room);
    const option = new Int32Array(room);
    from.set(this.#from);
    option.set(this.#option);
    this.#from = from;
    this.#option = option;
  }
}
