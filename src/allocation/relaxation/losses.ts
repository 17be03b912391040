import type { Relaxation } from "./relaxation.ts";

const never = Number.NEGATIVE_INFINITY;

/** Wider pools are passed over: their tables are coarse. */
const widest = 256;

/**
 * By how much the bound falls at least when an option is chosen, or an item is not placed, in grid units. Each leaf's
 * knapsack, run forward and backward, gives its best content with and without each offer. Only leaves whose values
 * simply add up are read, so that their losses do; to be worked out after an evaluation.
 */
export class Losses {
  /** By option: what choosing it loses. */
  readonly choosing: Float64Array;
  /** By item: what leaving it out loses. */
  readonly leavingOut: Float64Array;
  readonly #relaxation: Relaxation;
  readonly #leaves: readonly number[];
  /** By option: what its item's absence from the option's own leaf loses. */
  readonly #absentHere: Float64Array;
  #ahead = new Float64Array(256);
  #behind = new Float64Array(256);

  constructor(relaxation: Relaxation) {
    const { options, items } = relaxation.instance;
    this.#relaxation = relaxation;
    this.choosing = new Float64Array(options.size);
    this.leavingOut = new Float64Array(items.size);
    this.#absentHere = new Float64Array(options.size);
    // An option that fills two leaves would need their losses tied together.
    this.#leaves = relaxation.instance.doubles ? [] : additiveLeaves(relaxation);
  }

  /** Works all losses out. */
  read(): void {
    const { item } = this.#relaxation.instance.options;
    this.choosing.fill(0);
    this.#absentHere.fill(0);
    this.leavingOut.fill(0);
    for (const leaf of this.#leaves) this.#readLeaf(leaf);
    for (let option = 0; option < this.choosing.length; option += 1) {
      const elsewhere = (this.leavingOut[item[option] ?? 0] ?? 0) - (this.#absentHere[option] ?? 0);
      this.choosing[option] = (this.choosing[option] ?? 0) + elsewhere;
    }
  }

  #readLeaf(leaf: number): void {
    const { instance, multipliers } = this.#relaxation;
    const { offers } = this.#relaxation.nodes;
    offers.gather(leaf, multipliers);
    const course = instance.tree.kind[leaf] === "course";
    if (offers.uneven || (!course && offers.cap > widest)) return;
    for (let at = 0; at < offers.skipped; at += 1)
      this.choosing[offers.skippedOption[at] ?? 0] = offers.skippedLoss[at] ?? 0;
    if (offers.groups === 0 || (course && offers.placed > 0)) return;
    const states = course ? 2 : offers.cap + 1;
    this.#tabulate(states, course);
    this.#compare(states, course);
  }

  /** `ahead`: the best that the groups before can have taken; `behind`: the best that the groups from one on can bring. */
  #tabulate(states: number, course: boolean): void {
    const { offers } = this.#relaxation.nodes;
    const cells = states * (offers.groups + 1);
    if (this.#ahead.length < cells) {
      this.#ahead = new Float64Array(cells * 2);
      this.#behind = new Float64Array(cells * 2);
    }
    this.#ahead.fill(never, 0, cells);
    this.#behind.fill(never, 0, cells);
    this.#ahead[course ? 0 : Math.min(offers.cap, offers.baseFilled)] = 0;
    const last = offers.groups * states;
    for (let state = 0; state < states; state += 1)
      this.#behind[last + state] = this.#ending(state, course);
    for (let group = 0; group < offers.groups; group += 1)
      for (let state = 0; state < states; state += 1) this.#forward(group, state, states, course);
    for (let group = offers.groups - 1; group >= 0; group -= 1)
      for (let state = 0; state < states; state += 1) this.#backward(group, state, states, course);
  }

  /** What a leaf is worth when it ends in a state; a course leaf pays for its award when it takes it. */
  #ending(state: number, course: boolean): number {
    const { counted, filled, complete, cap } = this.#relaxation.nodes.offers;
    if (course) return 0;
    return (counted + filled) * state + (state >= cap ? complete : 0);
  }

  #forward(group: number, state: number, states: number, course: boolean): void {
    const { offers } = this.#relaxation.nodes;
    const row = group * states;
    const value = this.#ahead[row + state] ?? never;
    if (value === never) return;
    if (offers.forced[group] !== 1) raise(this.#ahead, row + states + state, value);
    if (course && state === 1) return;
    for (let at = this.#start(group); at < (offers.end[group] ?? 0); at += 1)
      raise(
        this.#ahead,
        row + states + this.#next(state, at, course),
        value + this.#gain(at, course),
      );
  }

  #backward(group: number, state: number, states: number, course: boolean): void {
    const { offers } = this.#relaxation.nodes;
    const row = group * states;
    const idle = offers.forced[group] === 1 ? never : (this.#behind[row + states + state] ?? never);
    raise(this.#behind, row + state, idle);
    if (course && state === 1) return;
    for (let at = this.#start(group); at < (offers.end[group] ?? 0); at += 1) {
      const then = this.#behind[row + states + this.#next(state, at, course)] ?? never;
      raise(this.#behind, row + state, then + this.#gain(at, course));
    }
  }

  #start(group: number): number {
    return group === 0 ? 0 : (this.#relaxation.nodes.offers.end[group - 1] ?? 0);
  }

  #next(state: number, at: number, course: boolean): number {
    const { offers } = this.#relaxation.nodes;
    return course ? 1 : Math.min(offers.cap, state + (offers.grant[at] ?? 0));
  }

  #gain(at: number, course: boolean): number {
    const { counted, filled, complete, grant, price } = this.#relaxation.nodes.offers;
    const worth = course ? (counted + filled) * (grant[at] ?? 0) + complete : 0;
    return worth - (price[at] ?? 0);
  }

  #compare(states: number, course: boolean): void {
    const { instance } = this.#relaxation;
    const { offers } = this.#relaxation.nodes;
    const base = course ? 0 : Math.min(offers.cap, offers.baseFilled);
    const best = this.#behind[base] ?? never;
    for (let group = 0; group < offers.groups; group += 1) {
      const row = group * states;
      // That an item which has to be placed here cannot be absent is known already.
      const absent = offers.forced[group] === 1 ? 0 : best - this.#without(row, states);
      const item = instance.options.item[offers.option[this.#start(group)] ?? 0] ?? 0;
      this.leavingOut[item] = (this.leavingOut[item] ?? 0) + absent;
      for (let at = this.#start(group); at < (offers.end[group] ?? 0); at += 1) {
        const option = offers.option[at] ?? 0;
        this.choosing[option] = best - this.#with(row, at, states, course);
        this.#absentHere[option] = absent;
      }
      for (let at = 0; at < offers.skipped; at += 1) {
        const option = offers.skippedOption[at] ?? 0;
        if (instance.options.item[option] === item) this.#absentHere[option] = absent;
      }
    }
  }

  /** The best content with nothing of a group. */
  #without(row: number, states: number): number {
    let best = never;
    for (let state = 0; state < states; state += 1) {
      const ahead = this.#ahead[row + state] ?? never;
      best = Math.max(best, ahead + (this.#behind[row + states + state] ?? never));
    }
    return best;
  }

  /** The best content with an offer taken. */
  #with(row: number, at: number, states: number, course: boolean): number {
    let best = never;
    for (let state = 0; state < (course ? 1 : states); state += 1) {
      const before = this.#ahead[row + state] ?? never;
      if (before === never) continue;
      const after = this.#behind[row + states + this.#next(state, at, course)] ?? never;
      best = Math.max(best, before + after + this.#gain(at, course));
    }
    return best;
  }
}

/** Leaves below nothing but programs and credits-of nodes. */
function additiveLeaves({ instance }: Relaxation): number[] {
  const { tree, offers } = instance;
  return tree.leaves.filter((leaf) => {
    if (offers.start[leaf] === offers.start[leaf + 1]) return false;
    for (let node = tree.parent[leaf] ?? -1; node >= 0; node = tree.parent[node] ?? -1)
      if (tree.kind[node] !== "program" && tree.kind[node] !== "credits-of") return false;
    return true;
  });
}

function raise(table: Float64Array, at: number, value: number): void {
  if (value > (table[at] ?? never)) table[at] = value;
}
