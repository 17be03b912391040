import type { Instance } from "../instance/instance.ts";
import type { Assignment } from "../tally.ts";
import { Trail } from "./trail.ts";

/** Where each kind of number has its cells. */
interface Sections {
  readonly alive: number;
  readonly living: number;
  readonly chosen: number;
  readonly must: number;
  readonly left: number;
  readonly held: number;
  readonly open: number;
  readonly size: number;
}

/**
 * What is decided and what is still open: options that may still be chosen, items placed or left out, room left in
 * rows and choose nodes. Every decision removes the options that no longer fit; all can be taken back.
 */
export class Board {
  readonly trail: Trail;
  readonly instance: Instance;
  /** Leaves whose options or content changed since the reader last emptied the list. */
  readonly changed: number[] = [];
  readonly #marked: Uint8Array;
  readonly #at: Sections;
  readonly #greatest: Float64Array;
  #broken = false;

  constructor(instance: Instance) {
    const { options, items, rows, tree } = instance;
    let size = 0;
    const take = (count: number) => {
      size += count;
      return size - count;
    };
    this.instance = instance;
    const sections = {
      alive: take(options.size),
      living: take(items.size),
      chosen: take(items.size),
      must: take(items.size),
      left: take(rows.length),
      held: take(tree.size),
      open: take(tree.size),
    };
    this.#at = { size, ...sections };
    this.trail = new Trail(size);
    const { cells } = this.trail;
    cells.fill(1, sections.alive, sections.alive + options.size);
    cells.fill(-1, sections.chosen, sections.chosen + items.size);
    const { start } = items.options;
    for (let item = 0; item < items.size; item += 1)
      cells[sections.living + item] = (start[item + 1] ?? 0) - (start[item] ?? 0);
    rows.forEach((row, at) => {
      cells[sections.left + at] = row.max;
    });
    this.#marked = new Uint8Array(tree.size);
    this.#greatest = greatestShares(instance);
  }

  /** May the option still be chosen, or is it chosen? */
  alive(option: number): boolean {
    return this.trail.cells[this.#at.alive + option] === 1;
  }

  /** How many options of an item are alive. */
  living(item: number): number {
    return this.trail.cells[this.#at.living + item] ?? 0;
  }

  /** The option that places an item, -1 while there is none. */
  chosen(item: number): number {
    return this.trail.cells[this.#at.chosen + item] ?? -1;
  }

  /** Has the item to be placed? */
  must(item: number): boolean {
    return this.trail.cells[this.#at.must + item] === 1;
  }

  /** Is the item neither placed nor left out? */
  undecided(item: number): boolean {
    return this.chosen(item) < 0 && this.living(item) > 0;
  }

  /** May the option still be chosen, and is its item not placed? */
  isOpen(option: number): boolean {
    return this.alive(option) && this.chosen(this.instance.options.item[option] ?? 0) < 0;
  }

  /** Room left in a row. */
  left(row: number): number {
    return this.trail.cells[this.#at.left + row] ?? 0;
  }

  /** Number of placed options that put something below a child of a choose node. */
  held(node: number): number {
    return this.trail.cells[this.#at.held + node] ?? 0;
  }

  /** Takes all decisions since a moment back. */
  back(moment: number): void {
    this.trail.back(moment);
    this.#broken = false;
  }

  /** Chooses an option; false when that leaves no solution. */
  place(option: number): boolean {
    const { instance } = this;
    const item = instance.options.item[option] ?? 0;
    if (this.chosen(item) === option) return !this.#broken;
    if (!this.alive(option)) return false;
    this.trail.set(this.#at.chosen + item, option);
    this.#touch(option);
    this.#others(item, option);
    this.#takeRows(option);
    this.#openGates(option);
    return !this.#broken;
  }

  /** Leaves an item out; false when that leaves no solution. */
  leaveOut(item: number): boolean {
    if (this.must(item)) return false;
    this.#others(item, -1);
    return !this.#broken;
  }

  /** Gives an option up; false when that leaves no solution. */
  remove(option: number): boolean {
    if (this.alive(option)) this.#kill(option);
    return !this.#broken;
  }

  /** Says that an item has to be placed; false when that leaves no solution. */
  demand(item: number): boolean {
    if (this.must(item)) return true;
    this.trail.set(this.#at.must + item, 1);
    for (const option of this.#optionsOf(item)) if (this.alive(option)) this.#touch(option);
    return this.#pressed(item);
  }

  /** The options chosen so far. */
  assignment(): Assignment {
    const { size } = this.instance.items;
    const chosen = new Int32Array(size);
    for (let item = 0; item < size; item += 1) chosen[item] = this.chosen(item);
    return chosen;
  }

  /** Forgets the list of changed leaves. */
  clearChanged(): void {
    for (const leaf of this.changed) this.#marked[leaf] = 0;
    this.changed.length = 0;
  }

  #optionsOf(item: number): Int32Array {
    const { start, values } = this.instance.items.options;
    return values.subarray(start[item] ?? 0, start[item + 1] ?? 0);
  }

  #mark(leaf: number): void {
    if (this.#marked[leaf] === 1) return;
    this.#marked[leaf] = 1;
    this.changed.push(leaf);
  }

  #touch(option: number): void {
    this.#mark(this.instance.options.leaf[option] ?? 0);
    const second = this.instance.options.second[option] ?? -1;
    if (second >= 0) this.#mark(second);
  }

  /** Gives up every option of an item but one. */
  #others(item: number, kept: number): void {
    const { start, values } = this.instance.items.options;
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
      const option = values[at] ?? 0;
      if (option !== kept && this.alive(option)) this.#kill(option);
    }
  }

  #kill(option: number): void {
    const item = this.instance.options.item[option] ?? 0;
    this.trail.set(this.#at.alive + option, 0);
    this.trail.set(this.#at.living + item, this.living(item) - 1);
    this.#touch(option);
    if (this.chosen(item) === option) this.#broken = true;
    else if (this.must(item)) this.#pressed(item);
  }

  /** An item that has to be placed and has one option left takes it. */
  #pressed(item: number): boolean {
    if (this.chosen(item) >= 0 || this.#broken) return !this.#broken;
    const living = this.living(item);
    if (living === 0) this.#broken = true;
    if (living !== 1) return !this.#broken;
    const { start, values } = this.instance.items.options;
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
      const option = values[at] ?? 0;
      if (this.alive(option)) return this.place(option);
    }
    return false;
  }

  #takeRows(option: number): void {
    const { rows, amounts } = this.instance.options;
    for (let at = rows.start[option] ?? 0; at < (rows.start[option + 1] ?? 0); at += 1) {
      const row = rows.values[at] ?? 0;
      const left = this.left(row) - (amounts[at] ?? 0);
      if (left < 0) this.#broken = true;
      if (this.#broken) return;
      this.trail.set(this.#at.left + row, left);
      if (left < (this.#greatest[row] ?? 0)) this.#sweep(row);
    }
  }

  /** Removes the options that no longer fit in a row. */
  #sweep(row: number): void {
    const { members, shares, options } = this.instance;
    for (let at = members.start[row] ?? 0; at < (members.start[row + 1] ?? 0); at += 1) {
      const option = members.values[at] ?? 0;
      if ((shares[at] ?? 0) <= this.left(row) || !this.alive(option)) continue;
      if (this.chosen(options.item[option] ?? 0) !== option) this.#kill(option);
      if (this.#broken) return;
    }
  }

  #openGates(option: number): void {
    const { tree, options } = this.instance;
    const { start, values } = options.gates;
    for (let at = start[option] ?? 0; at < (start[option + 1] ?? 0); at += 1) {
      if (this.#broken) return;
      const gate = values[at] ?? 0;
      const held = this.held(gate);
      this.trail.set(this.#at.held + gate, held + 1);
      if (held > 0) continue;
      const owner = tree.parent[gate] ?? 0;
      const open = (this.trail.cells[this.#at.open + owner] ?? 0) + 1;
      const most = tree.most[owner] ?? 0;
      if (open > most) this.#broken = true;
      this.trail.set(this.#at.open + owner, open);
      if (open === most) this.#shut(owner);
    }
  }

  /** All seats of a choose node are taken: nothing enters its other children. */
  #shut(owner: number): void {
    const { children } = this.instance.tree;
    const { start, values } = this.instance.below;
    for (let c = children.start[owner] ?? 0; c < (children.start[owner + 1] ?? 0); c += 1) {
      const child = children.values[c] ?? 0;
      if (this.held(child) > 0) continue;
      for (let at = start[child] ?? 0; at < (start[child + 1] ?? 0); at += 1) {
        const option = values[at] ?? 0;
        if (this.alive(option)) this.#kill(option);
        if (this.#broken) return;
      }
    }
  }
}

/** The greatest share that one option takes, by row. */
function greatestShares({ rows, members, shares }: Instance): Float64Array {
  return Float64Array.from(rows, (_, row) => {
    let most = 0;
    for (let at = members.start[row] ?? 0; at < (members.start[row + 1] ?? 0); at += 1)
      most = Math.max(most, shares[at] ?? 0);
    return most;
  });
}
