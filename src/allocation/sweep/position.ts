import type { Course } from "./course.ts";
import { type Forgetting, rules } from "./forgetting.ts";
import { countedBy, filledBy, type Moves } from "./moves.ts";
import { held, type Packing } from "./packing.ts";
import type { Plan } from "./plan.ts";
import type { Values } from "./values.ts";

/** What the cells hold after one more item, and what settling it brought. */
export class Position {
  /** The packed cells. */
  readonly words: Int32Array;
  /** By how much the packed objectives grew. */
  value = 0;
  readonly #plan: Plan;
  readonly #packing: Packing;
  readonly #moves: Moves;
  readonly #values: Values;
  readonly #forgetting: Forgetting;
  /** Credits that the option's leaf counts more, and whether it became complete. */
  #filled = 0;
  #finished = false;
  /** Credits that the whole counts more. */
  #carried = 0;

  constructor({ plan, values, forgetting }: Course) {
    this.#plan = plan;
    this.#packing = plan.packing;
    this.#moves = plan.moves;
    this.#values = values;
    this.#forgetting = forgetting;
    this.words = new Int32Array(plan.packing.words);
  }

  /** Starts from words that stand in a table. */
  read(table: Int32Array, from: number): void {
    const { words } = this;
    for (let word = 0; word < words.length; word += 1) words[word] = table[from + word] ?? 0;
    this.value = 0;
  }

  /** Is all that an option enters open in a state, or free to all? Then its leaf alone says what it brings. */
  isOpen(option: number, table: Int32Array, from: number): boolean {
    const { start, cell, bit } = this.#moves.gates;
    const end = start[option + 1] ?? 0;
    for (let at = start[option] ?? 0; at < end; at += 1) {
      const set = held(this.#packing, cell[at] ?? 0, table, from);
      if (((set >> (bit[at] ?? 0)) & 1) === 0) return false;
    }
    return true;
  }

  /** Chooses an option whose leaf holds so much, which is less than it can; false where it does not fit. */
  place(option: number, filled: number): boolean {
    if (!this.#takeRows(option) || !this.#openGates(option)) return false;
    this.#fill(option, filled);
    this.value = -(this.#values.option[option] ?? 0);
    if (this.#finished) this.value += this.#values.complete[this.#leafOf(option)] ?? 0;
    this.#carry(option);
    this.value += this.#values.credit * this.#carried;
    this.#use(option);
    return true;
  }

  #leafOf(option: number): number {
    return this.#plan.instance.options.leaf[option] ?? 0;
  }

  #get(cell: number): number {
    const { word, shift, mask } = this.#packing;
    return ((this.words[word[cell] ?? 0] ?? 0) >>> (shift[cell] ?? 0)) & (mask[cell] ?? 0);
  }

  #set(cell: number, value: number): void {
    const { word, shift, mask } = this.#packing;
    const at = word[cell] ?? 0;
    const by = shift[cell] ?? 0;
    this.words[at] = ((this.words[at] ?? 0) & ~((mask[cell] ?? 0) << by)) | (value << by);
  }

  #fill(option: number, before: number): void {
    const moves = this.#moves;
    const after = filledBy(moves, option, before);
    const own = moves.cell[option] ?? -1;
    if (own >= 0) this.#set(own, after);
    this.#finished = after === moves.cap[option];
    this.#filled = countedBy(moves, option, before, after);
  }

  #takeRows(option: number): boolean {
    const { start, cell, amount } = this.#moves.rows;
    const end = start[option + 1] ?? 0;
    for (let at = start[option] ?? 0; at < end; at += 1) {
      const own = cell[at] ?? 0;
      const left = this.#get(own) - (amount[at] ?? 0);
      if (left < 0) return false;
      this.#set(own, left);
    }
    return true;
  }

  #openGates(option: number): boolean {
    const { start, cell, bit, open, seats } = this.#moves.gates;
    const end = start[option + 1] ?? 0;
    for (let at = start[option] ?? 0; at < end; at += 1) {
      const set = this.#get(cell[at] ?? 0);
      const own = 1 << (bit[at] ?? 0);
      if ((set & own) !== 0) continue;
      const count = open[at] ?? 0;
      const entered = this.#get(count);
      if (entered >= (seats[at] ?? 0)) return false;
      this.#set(cell[at] ?? 0, set | own);
      this.#set(count, entered + 1);
    }
    return true;
  }

  /** Carries what the leaf counts, and its completion, up the tree. */
  #carry(option: number): void {
    const { start, node, cell, begun, full, credits, finishable } = this.#moves.stops;
    const end = start[option + 1] ?? 0;
    let amount = this.#filled;
    let finished = this.#finished;
    for (let at = start[option] ?? 0; at < end; at += 1) {
      const counts = credits[at] === 1;
      if (!counts && !finished) continue;
      const own = cell[at] ?? -1;
      const before = own < 0 ? (begun[at] ?? 0) : this.#get(own);
      const whole = full[at] ?? 0;
      const after = Math.min(whole, before + (counts ? amount : 1));
      if (own >= 0) this.#set(own, after);
      if (counts) amount = after - before;
      finished = before < whole && after === whole && finishable[at] === 1;
      if (finished) this.value += this.#values.complete[node[at] ?? 0] ?? 0;
    }
    this.#carried = amount;
  }

  /** Pays for the micro-credentials of the option's item that were not used before. */
  #use(option: number): void {
    const { start, use, cell } = this.#moves.uses;
    const end = start[option + 1] ?? 0;
    for (let at = start[option] ?? 0; at < end; at += 1) {
      const own = cell[at] ?? -1;
      if (own >= 0) {
        if (this.#get(own) === 1) continue;
        this.#set(own, 1);
      }
      this.value -= this.#values.use[use[at] ?? 0] ?? 0;
    }
  }

  /** Forgets what makes no difference to the items after a step. */
  forget(step: number): void {
    const { words } = this;
    const { kept, start, rule, cell, limit } = this.#forgetting;
    const from = step * words.length;
    for (let word = 0; word < words.length; word += 1)
      words[word] = (words[word] ?? 0) & (kept[from + word] ?? 0);
    const end = start[step + 1] ?? 0;
    for (let at = start[step] ?? 0; at < end; at += 1) {
      const own = cell[at] ?? 0;
      const value = this.#get(own);
      const most = limit[at] ?? 0;
      if (rule[at] === rules.below) {
        if (value !== 0 && value < most) this.#set(own, 0);
      } else if (rule[at] === rules.above) {
        if (value > most) this.#set(own, most);
      } else this.#forgetOpen(own, value, most);
    }
  }

  /** How many children are open is forgotten where none of them can be entered any more and all others could. */
  #forgetOpen(cell: number, count: number, ahead: number): void {
    const { cells, instance } = this.#plan;
    const node = cells.of[cell] ?? 0;
    const seats = (instance.tree.most[node] ?? 0) - count;
    const entered = this.#get(cells.bits[node] ?? 0) & ahead;
    if (entered === 0 && countBits(ahead) <= seats) this.#set(cell, 0);
  }
}

function countBits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}
