import type { Relaxation } from "../relaxation/relaxation.ts";
import { grid } from "../relaxation/worth.ts";
import { gateAbove } from "./affected.ts";
import { type LeafTable, leafTable } from "./leaf-table.ts";
import { countedBy, filledBy } from "./moves.ts";
import { held } from "./packing.ts";
import type { Plan } from "./plan.ts";
import { sharedWorth } from "./shares.ts";

/**
 * An upper bound on an objective for every state of a sweep: the relaxation's, with its prices as they are. What ties
 * leaves together is paid for, so a leaf can be tabulated by itself; only choose nodes with more children than seats
 * are looked at as one.
 */
export class Guard {
  /** The bound before the first item, in grid units. */
  readonly start: number;
  readonly #plan: Plan;
  readonly #tables: (LeafTable | undefined)[] = [];
  /** By child of a gated choose node: the leaves and gated choose nodes below it. */
  readonly #content: (number[] | undefined)[] = [];
  /** By gated choose node: the children that could be open. */
  readonly #gates: (number[] | undefined)[] = [];
  /** By child of a gated choose node, and by such a node, with nothing in it: what it could bring from a step on. */
  readonly #bareGate: (Float64Array | undefined)[] = [];
  readonly #bareChoice: (Float64Array | undefined)[] = [];
  /** By `plan.affected`: what leaves lose in a step where nothing is placed, and what options bring, at once and in all. */
  readonly #drops: Float64Array;
  readonly #atOnce: Float64Array;
  readonly #gains: Float64Array;
  /** What each gated choose node that the step at hand affects is worth after it where nothing is placed. */
  readonly #idle: Float64Array;

  /** The relaxation has to be evaluated. */
  constructor(plan: Plan, relaxation: Relaxation) {
    const { tree } = plan.instance;
    this.#plan = plan;
    const complete = sharedWorth(plan, relaxation);
    this.#atOnce = this.#broughtAtOnce(relaxation, complete);
    const top = this.#tabulate();
    for (let node = tree.size - 1; node > 0; node -= 1) this.#sumGates(node);
    this.start = this.#constant(relaxation, complete);
    for (const node of top) this.start += this.#bareValue(node, 0);
    this.#drops = this.#dropsOfLeaves();
    this.#gains = this.#gainsOfOptions();
    this.#idle = new Float64Array(tree.size);
  }

  /** The bound in whole units of the objective. */
  get most(): number {
    return Math.floor(this.start / grid);
  }

  /** Looks at a state before a step: what the step's item could change is worth so much less if nothing is placed. */
  enter(step: number, states: Int32Array, from: number): number {
    const { packing, cells, affected } = this.#plan;
    const { leaves, choices, drop } = affected;
    let less = 0;
    const lastLeaf = leaves.start[step + 1] ?? 0;
    for (let at = leaves.start[step] ?? 0; at < lastLeaf; at += 1) {
      const cell = cells.leaf[leaves.values[at] ?? 0] ?? -1;
      const full = cell < 0 ? 0 : held(packing, cell, states, from);
      less += this.#drops[(drop[at] ?? 0) + full] ?? 0;
    }
    const first = choices.start[step] ?? 0;
    const lastChoice = choices.start[step + 1] ?? 0;
    for (let at = first; at < lastChoice; at += 1) {
      const node = choices.values[at] ?? 0;
      const idle = this.#value(node, step + 1, states, from);
      less += this.#value(node, step, states, from) - idle;
      this.#idle[at - first] = idle;
    }
    return less;
  }

  /** What an option brings, at once and by what it makes of what is still to come, where its leaf holds so much and all that it enters is open. */
  gain(option: number, full: number): number {
    return this.#gains[(this.#plan.affected.gain[option] ?? 0) + full] ?? 0;
  }

  /** The same where it opened a gate; the words are those after it. */
  gainOfOpening(step: number, option: number, full: number, words: Int32Array): number {
    const { choices, slot, gain } = this.#plan.affected;
    const own = slot[option] ?? 0;
    const node = choices.values[(choices.start[step] ?? 0) + own] ?? 0;
    const then = this.#value(node, step + 1, words, 0) - (this.#idle[own] ?? 0);
    return (this.#atOnce[(gain[option] ?? 0) + full] ?? 0) + then;
  }

  /** What options bring at once, by what their leaves hold. */
  #broughtAtOnce({ worth }: Relaxation, complete: Float64Array): Float64Array {
    const { affected, instance, moves } = this.#plan;
    const brought = new Float64Array(affected.gains);
    this.#eachOption((option) => {
      const leaf = instance.options.leaf[option] ?? 0;
      const place = affected.gain[option] ?? 0;
      const cap = moves.cap[option] ?? 0;
      for (let full = 0; full < cap; full += 1) {
        const after = filledBy(moves, option, full);
        const counted = (worth.counted[leaf] ?? 0) * countedBy(moves, option, full, after);
        const done = after === cap ? (complete[leaf] ?? 0) : 0;
        brought[place + full] = counted + done - (worth.price[option] ?? 0);
      }
    });
    return brought;
  }

  #eachOption(visit: (option: number, step: number) => void): void {
    const { order, ways } = this.#plan;
    order.forEach((item, step) => {
      for (const option of ways.options[item] ?? []) visit(option, step);
    });
  }

  #dropsOfLeaves(): Float64Array {
    const { affected, order } = this.#plan;
    const { leaves, drop } = affected;
    const drops = new Float64Array(affected.drops);
    for (let step = 0; step < order.length; step += 1) {
      for (let at = leaves.start[step] ?? 0; at < (leaves.start[step + 1] ?? 0); at += 1) {
        const table = this.#tables[leaves.values[at] ?? 0];
        if (table === undefined) continue;
        const { worth, states, row } = table;
        const before = row[step] ?? 0;
        const after = row[step + 1] ?? 0;
        const place = drop[at] ?? 0;
        for (let full = 0; full < states; full += 1)
          drops[place + full] = (worth[before + full] ?? 0) - (worth[after + full] ?? 0);
      }
    }
    return drops;
  }

  #gainsOfOptions(): Float64Array {
    const { affected, moves, instance } = this.#plan;
    const gains = this.#atOnce.slice();
    this.#eachOption((option, step) => {
      const table = this.#tables[instance.options.leaf[option] ?? 0];
      if (table === undefined) return;
      const row = table.row[step + 1] ?? 0;
      const place = affected.gain[option] ?? 0;
      const cap = moves.cap[option] ?? 0;
      for (let full = 0; full < cap; full += 1) {
        const after = filledBy(moves, option, full);
        const then = (table.worth[row + after] ?? 0) - (table.worth[row + full] ?? 0);
        gains[place + full] = (gains[place + full] ?? 0) + then;
      }
    });
    return gains;
  }

  /** Tabulates the leaves; returns what stands below no gate. */
  #tabulate(): readonly number[] {
    const { instance, cells, ways } = this.#plan;
    const { tree } = instance;
    const top: number[] = [];
    for (let node = 1; node < tree.size; node += 1) {
      if ((ways.takers[node] ?? 0) === 0) continue;
      if ((cells.gate[node] ?? -1) >= 0) {
        const owner = tree.parent[node] ?? 0;
        const gates = this.#gates[owner] ?? [];
        if (gates.length === 0) this.#put(owner, top);
        this.#gates[owner] = gates;
        gates.push(node);
      }
      const kind = tree.kind[node];
      if (kind !== "course" && kind !== "pool") continue;
      this.#tables[node] = leafTable(this.#plan, node, this.#atOnce);
      this.#put(node, top);
    }
    return top;
  }

  /** Puts a leaf or a gated choose node where it belongs: below the nearest gate. */
  #put(node: number, top: number[]): void {
    const gate = gateAbove(this.#plan.instance, this.#plan.cells, node);
    if (gate < 0) {
      top.push(node);
      return;
    }
    const content = this.#content[gate] ?? [];
    this.#content[gate] = content;
    content.push(node);
  }

  /** Sums up, for all steps, what a gated choose node could bring with nothing in it, and then what a gate could. */
  #sumGates(node: number): void {
    const gates = this.#gates[node];
    const content = this.#content[node];
    const most = this.#plan.instance.tree.most[node] ?? 0;
    if (gates !== undefined)
      this.#bareChoice[node] = this.#bySteps((step) => this.#bestSeats(gates, 0, most, step));
    if (content === undefined) return;
    this.#bareGate[node] = this.#bySteps((step) =>
      content.reduce((sum, below) => sum + this.#bareValue(below, step), 0),
    );
  }

  #bySteps(worth: (step: number) => number): Float64Array {
    return Float64Array.from({ length: this.#plan.order.length + 1 }, (_, step) => worth(step));
  }

  #bareValue(node: number, step: number): number {
    const table = this.#tables[node];
    if (table !== undefined) return table.worth[table.row[step] ?? 0] ?? 0;
    return this.#bareChoice[node]?.[step] ?? 0;
  }

  #value(node: number, step: number, states: Int32Array, from: number): number {
    const table = this.#tables[node];
    const { packing, cells } = this.#plan;
    const { leaf, bits, open, gate } = cells;
    if (table !== undefined) {
      const cell = leaf[node] ?? -1;
      const full = cell < 0 ? 0 : held(packing, cell, states, from);
      return table.worth[(table.row[step] ?? 0) + full] ?? 0;
    }
    const cell = bits[node] ?? -1;
    const count = cell < 0 ? 0 : held(packing, open[node] ?? 0, states, from);
    if (count === 0) return this.#bareChoice[node]?.[step] ?? 0;
    const set = held(packing, cell, states, from);
    const gates = this.#gates[node] ?? [];
    let sum = 0;
    for (let at = 0; at < gates.length; at += 1) {
      const child = gates[at] ?? 0;
      if (((set >> (gate[child] ?? 0)) & 1) === 0) continue;
      const content = this.#content[child] ?? [];
      for (let below = 0; below < content.length; below += 1)
        sum += this.#value(content[below] ?? 0, step, states, from);
    }
    return (
      sum + this.#bestSeats(gates, set, (this.#plan.instance.tree.most[node] ?? 0) - count, step)
    );
  }

  /** The most that so many seats, of the children that are not open, could bring. */
  #bestSeats(gates: readonly number[], taken: number, seats: number, step: number): number {
    const { gate } = this.#plan.cells;
    let sum = 0;
    let set = taken;
    for (let seat = 0; seat < seats; seat += 1) {
      let best = -1;
      let most = 0;
      for (let at = 0; at < gates.length; at += 1) {
        const child = gates[at] ?? 0;
        const worth = this.#bareGate[child]?.[step] ?? 0;
        if (((set >> (gate[child] ?? 0)) & 1) === 1 || worth <= most) continue;
        most = worth;
        best = child;
      }
      if (best < 0) break;
      sum += most;
      set |= 1 << (gate[best] ?? 0);
    }
    return sum;
  }

  /** Right sides of the rows that have a price, and what inner nodes are worth by themselves. */
  #constant(relaxation: Relaxation, complete: Float64Array): number {
    const { tree } = this.#plan.instance;
    let sum = relaxation.constant();
    for (let node = 0; node < tree.size; node += 1) {
      const kind = tree.kind[node];
      if (kind === "program" || kind === "credits-of") {
        const handed = (complete[node] ?? 0) - (relaxation.worth.complete[node] ?? 0);
        sum += Math.max(relaxation.nodes.own(node).any, relaxation.nodes.own(node).full + handed);
      } else if (tree.always[node] === 1) sum += relaxation.worth.complete[node] ?? 0;
    }
    return sum;
  }
}
