import { type Cells, kinds } from "./cells.ts";
import type { Plan } from "./plan.ts";
import type { Values } from "./values.ts";

/** What the cells hold after one more item, and what settling it brought. */
export class Position {
  /** The packed cells. */
  readonly words: Int32Array;
  /** By how much the packed objectives grew. */
  value = 0;
  /** Credits that the option's leaf counts more, and whether it became complete. */
  filled = 0;
  finished = false;
  readonly #plan: Plan;
  readonly #values: Values;
  /** Are completions told apart? */
  readonly #completes: boolean;
  #carried = 0;

  constructor(plan: Plan, values: Values) {
    this.#plan = plan;
    this.#values = values;
    this.words = new Int32Array(plan.packing.words);
    this.#completes = values.complete.some((weight) => weight > 0);
  }

  /** Starts from words that stand in a table. */
  read(table: Int32Array, from: number): void {
    const { words } = this;
    for (let word = 0; word < words.length; word += 1) words[word] = table[from + word] ?? 0;
    this.value = 0;
    this.filled = 0;
    this.finished = false;
  }

  #get(cell: number): number {
    const { word, shift, mask } = this.#plan.packing;
    return ((this.words[word[cell] ?? 0] ?? 0) >>> (shift[cell] ?? 0)) & (mask[cell] ?? 0);
  }

  #set(cell: number, value: number): void {
    const { word, shift, mask } = this.#plan.packing;
    const at = word[cell] ?? 0;
    const by = shift[cell] ?? 0;
    this.words[at] = ((this.words[at] ?? 0) & ~((mask[cell] ?? 0) << by)) | (value << by);
  }

  /** Puts an option into its leaf; false where it would be granted for nothing. */
  enter(option: number): boolean {
    const { tree, options } = this.#plan.instance;
    const leaf = options.leaf[option] ?? 0;
    const cell = this.#plan.cells.leaf[leaf] ?? -1;
    const before = cell < 0 ? 0 : this.#get(cell);
    const grant = options.grant[option] ?? 0;
    const course = tree.kind[leaf] === "course";
    const cap = course ? 1 : (tree.cap[leaf] ?? 0);
    if (before >= cap) return false;
    const after = course ? 1 : Math.min(cap, before + grant);
    if (cell >= 0) this.#set(cell, after);
    this.filled = course ? grant : after - before;
    this.finished = after === cap;
    return true;
  }

  /** Settles all else that an option which entered its leaf brings with it; false where it does not fit. */
  place(option: number): boolean {
    if (!this.#takeRows(option) || !this.#openGates(option)) return false;
    const { credit, complete, option: costs } = this.#values;
    const leaf = this.#plan.instance.options.leaf[option] ?? 0;
    this.value = -(costs[option] ?? 0);
    if (this.finished) this.value += complete[leaf] ?? 0;
    this.#carry(leaf);
    this.value += credit * this.#carried;
    this.#use(option);
    return true;
  }

  #takeRows(option: number): boolean {
    const { rows, amounts } = this.#plan.instance.options;
    const { row } = this.#plan.cells;
    for (let at = rows.start[option] ?? 0; at < (rows.start[option + 1] ?? 0); at += 1) {
      const cell = row[rows.values[at] ?? 0] ?? -1;
      if (cell < 0) continue;
      const left = this.#get(cell) - (amounts[at] ?? 0);
      if (left < 0) return false;
      this.#set(cell, left);
    }
    return true;
  }

  #openGates(option: number): boolean {
    const { tree, options } = this.#plan.instance;
    const { gate, bits, open } = this.#plan.cells;
    const { start, values } = options.gates;
    for (let at = start[option] ?? 0; at < (start[option + 1] ?? 0); at += 1) {
      const child = values[at] ?? 0;
      const bit = gate[child] ?? -1;
      const owner = tree.parent[child] ?? 0;
      const cell = bits[owner] ?? -1;
      if (bit < 0 || cell < 0) continue;
      const set = this.#get(cell);
      if ((set >> bit) & 1) continue;
      const count = open[owner] ?? 0;
      const entered = this.#get(count);
      if (entered >= (tree.most[owner] ?? 0)) return false;
      this.#set(cell, set | (1 << bit));
      this.#set(count, entered + 1);
    }
    return true;
  }

  /** Pays for the micro-credentials of an option's item that were not used before. */
  #use(option: number): void {
    const { options, items } = this.#plan.instance;
    const { start, values } = items.uses;
    const item = options.item[option] ?? 0;
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
      const one = values[at] ?? 0;
      const used = this.#plan.cells.use[one] ?? -1;
      if (used >= 0 && this.#get(used) === 1) continue;
      if (used >= 0) this.#set(used, 1);
      this.value -= this.#values.use[one] ?? 0;
    }
  }

  /** Carries what a leaf counts, and its completion, up the tree. */
  #carry(leaf: number): void {
    const { tree } = this.#plan.instance;
    const { sum, done, begun, finishable } = this.#plan.cells;
    let amount = this.filled;
    let finished = this.finished;
    for (let node = tree.parent[leaf] ?? -1; node >= 0; node = tree.parent[node] ?? -1) {
      const kind = tree.kind[node];
      if (kind === "program" || kind === "credits-of") {
        const cap = tree.cap[node] ?? 0;
        const cell = sum[node] ?? -1;
        const before = cell < 0 ? 0 : this.#get(cell);
        const after = Math.min(cap, before + amount);
        if (cell >= 0) this.#set(cell, after);
        amount = after - before;
        finished = finishable[node] === 1 && before < cap && after === cap;
      } else if (finished) {
        finished = false;
        if (finishable[node] !== 1) continue;
        const cell = done[node] ?? -1;
        const before = cell < 0 ? (begun[node] ?? 0) : this.#get(cell);
        const need = tree.need[node] ?? 0;
        if (cell >= 0) this.#set(cell, Math.min(need, before + 1));
        finished = before + 1 === need;
      }
      if (finished) this.value += this.#values.complete[node] ?? 0;
    }
    this.#carried = amount;
  }

  /** Forgets what makes no difference to the items after a step: states that differ in nothing else become one. */
  forget(step: number): void {
    const { start, touched, later, children, cells, instance } = this.#plan;
    for (let at = start[step] ?? 0; at < (start[step + 1] ?? 0); at += 1) {
      const cell = touched[at] ?? 0;
      const held = this.#get(cell);
      const more = later[at] ?? 0;
      const node = cells.of[cell] ?? 0;
      switch (cells.kind[cell]) {
        case kinds.pool:
        case kinds.sum:
          // What can no longer be filled counts all that is granted, however full it is.
          if (more === 0 || held + more < (instance.tree.cap[node] ?? 0)) this.#set(cell, 0);
          break;
        case kinds.held:
        case kinds.use:
          if (more === 0) this.#set(cell, 0);
          break;
        case kinds.done:
          if (!this.#completes || held + (children[at] ?? 0) < (instance.tree.need[node] ?? 0))
            this.#set(cell, 0);
          else if (more === 0) this.#set(cell, 0);
          break;
        case kinds.row:
          if (held > more) this.#set(cell, more);
          break;
        case kinds.bits:
          this.#set(cell, held & (children[at] ?? 0));
          break;
        default:
          this.#forgetOpen(cell, children[at] ?? 0, cells);
      }
    }
  }

  /** How many children are open is forgotten where none of them can be entered any more and all others could. */
  #forgetOpen(cell: number, ahead: number, cells: Cells): void {
    const node = cells.of[cell] ?? 0;
    const seats = (this.#plan.instance.tree.most[node] ?? 0) - this.#get(cell);
    const entered = this.#get(cells.bits[node] ?? 0) & ahead;
    if (entered === 0 && countBits(ahead) <= seats) this.#set(cell, 0);
  }
}

function countBits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}
