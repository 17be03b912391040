import type { Relaxation } from "../relaxation/relaxation.ts";
import { grid } from "../relaxation/worth.ts";
import { type LeafTable, leafTable } from "./leaf-table.ts";
import { held } from "./packing.ts";
import type { Plan } from "./plan.ts";
import type { Position } from "./position.ts";
import { sharedWorth } from "./shares.ts";

const none = new Int32Array();

/**
 * An upper bound on an objective for every state of a sweep: the relaxation's, with its prices as they are. What ties
 * leaves together is paid for, so a leaf can be tabulated by itself; only choose nodes with more children than seats
 * are looked at as one.
 */
export class Guard {
  /** The bound before the first item, in grid units. */
  readonly start: number;
  readonly #plan: Plan;
  readonly #counted: Float64Array;
  readonly #complete: Float64Array;
  readonly #price: Float64Array;
  readonly #tables: (LeafTable | undefined)[] = [];
  /** By child of a gated choose node: the leaves and gated choose nodes below it. */
  readonly #content: (number[] | undefined)[] = [];
  /** By gated choose node: the children that could be open. */
  readonly #gates: (number[] | undefined)[] = [];
  /** By child of a gated choose node, and by such a node, with nothing in it: what it could bring from a step on. */
  readonly #bareGate: (Float64Array | undefined)[] = [];
  readonly #bareChoice: (Float64Array | undefined)[] = [];
  /** By step: the leaves, and the choose nodes around them, that its item could change; by way, which of them it does. */
  readonly #touched: readonly Int32Array[];
  readonly #slots: readonly Int32Array[];
  /** What each of those that the step at hand touches is worth after it where nothing is placed. */
  readonly #idle: Float64Array;

  /** The relaxation has to be evaluated. */
  constructor(plan: Plan, relaxation: Relaxation) {
    const { tree } = plan.instance;
    this.#plan = plan;
    this.#counted = relaxation.worth.counted.slice();
    this.#price = relaxation.worth.price.slice();
    this.#complete = sharedWorth(plan, relaxation);
    const top = this.#tabulate();
    for (let node = tree.size - 1; node > 0; node -= 1) this.#sumGates(node);
    this.start = this.#constant(relaxation);
    for (const node of top) this.start += this.#bareValue(node, 0);
    this.#touched = plan.order.map((item) => {
      const own = plan.ways.options[item] ?? [];
      return Int32Array.from(new Set(own.map((option) => this.#ownerOf(option))));
    });
    this.#slots = plan.order.map((item, step) =>
      Int32Array.from(plan.ways.options[item] ?? [], (option) =>
        (this.#touched[step] ?? none).indexOf(this.#ownerOf(option)),
      ),
    );
    this.#idle = new Float64Array(tree.size);
  }

  /** The bound in whole units of the objective. */
  get most(): number {
    return Math.floor(this.start / grid);
  }

  /** Looks at a state before a step: what the step's item could change is worth so much less if nothing is placed. */
  enter(step: number, states: Int32Array, from: number): number {
    const touched = this.#touched[step] ?? none;
    let before = 0;
    let after = 0;
    for (let at = 0; at < touched.length; at += 1) {
      const node = touched[at] ?? 0;
      const idle = this.#value(node, step + 1, states, from);
      before += this.#value(node, step, states, from);
      after += idle;
      this.#idle[at] = idle;
    }
    return before - after;
  }

  /** Can a step's way be judged by its leaf alone? */
  isPlain(step: number, way: number): boolean {
    const node = this.#touched[step]?.[this.#slots[step]?.[way] ?? 0] ?? 0;
    return this.#tables[node] !== undefined;
  }

  /**
   * What a step's way brings: at once, and by what it makes of what is still to come. Its option has entered its leaf,
   * and, where that does not say all, is placed.
   */
  worthOf(step: number, way: number, option: number, position: Position): number {
    const slot = this.#slots[step]?.[way] ?? 0;
    const node = this.#touched[step]?.[slot] ?? 0;
    const then = this.#value(node, step + 1, position.words, 0);
    return this.#gain(option, position) + then - (this.#idle[slot] ?? 0);
  }

  /** What an option brings at once. */
  #gain(option: number, { filled, finished }: Position): number {
    const leaf = this.#plan.instance.options.leaf[option] ?? 0;
    const done = finished ? (this.#complete[leaf] ?? 0) : 0;
    return (this.#counted[leaf] ?? 0) * filled + done - (this.#price[option] ?? 0);
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
      this.#tables[node] = leafTable(this.#plan, node, {
        counted: this.#counted[node] ?? 0,
        complete: this.#complete[node] ?? 0,
        price: this.#price,
      });
      this.#put(node, top);
    }
    return top;
  }

  /** Puts a leaf or a gated choose node where it belongs: below the nearest gate. */
  #put(node: number, top: number[]): void {
    const gate = this.#gateAbove(node);
    if (gate < 0) {
      top.push(node);
      return;
    }
    const content = this.#content[gate] ?? [];
    this.#content[gate] = content;
    content.push(node);
  }

  #gateAbove(start: number): number {
    const { instance, cells } = this.#plan;
    let node = start;
    while (node > 0 && (cells.gate[node] ?? -1) < 0) node = instance.tree.parent[node] ?? 0;
    return node > 0 ? node : -1;
  }

  /** The outermost gated choose node above an option's leaf, or the leaf. */
  #ownerOf(option: number): number {
    let found = this.#plan.instance.options.leaf[option] ?? 0;
    for (let gate = this.#gateAbove(found); gate >= 0; gate = this.#gateAbove(found))
      found = this.#plan.instance.tree.parent[gate] ?? 0;
    return found;
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
  #constant(relaxation: Relaxation): number {
    const { tree } = this.#plan.instance;
    let sum = relaxation.constant();
    for (let node = 0; node < tree.size; node += 1) {
      const kind = tree.kind[node];
      if (kind === "program" || kind === "credits-of") {
        const handed = (this.#complete[node] ?? 0) - (relaxation.worth.complete[node] ?? 0);
        sum += Math.max(relaxation.nodes.own(node).any, relaxation.nodes.own(node).full + handed);
      } else if (tree.always[node] === 1) sum += relaxation.worth.complete[node] ?? 0;
    }
    return sum;
  }
}
