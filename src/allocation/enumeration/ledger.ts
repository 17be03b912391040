import type { Instance, Weights } from "../instance/instance.ts";

/**
 * What the options booked so far score and use up, kept up to date by each booking and its reverse. Only for instances
 * whose options have one leaf, where a node is filled by what it counts.
 */
export class Ledger {
  /** One number for each objective. */
  readonly score: Float64Array;
  /** By node: what its children count together, or what a leaf was granted. */
  readonly sum: Float64Array;
  /** By node: 1 when it is complete. */
  readonly complete: Uint8Array;
  /** Complete nodes that have children. */
  completeInner = 0;
  readonly #instance: Instance;
  readonly #left: Float64Array;
  readonly #held: Int32Array;
  readonly #open: Int32Array;
  readonly #inside: Int32Array;
  readonly #done: Int32Array;
  readonly #uses: Int32Array;

  constructor(instance: Instance) {
    const { tree, rows } = instance;
    this.#instance = instance;
    this.score = new Float64Array(instance.objectives.length);
    this.sum = new Float64Array(tree.size);
    this.complete = new Uint8Array(tree.size);
    this.#left = Float64Array.from(rows, (row) => row.max);
    this.#held = new Int32Array(tree.size);
    this.#open = new Int32Array(tree.size);
    this.#inside = new Int32Array(tree.size);
    this.#done = new Int32Array(tree.size);
    this.#uses = new Int32Array(instance.uses);
    for (let node = tree.size - 1; node > 0; node -= 1)
      if (tree.always[node] === 1 && this.complete[node] === 0) this.#finish(node, 1);
  }

  /** Does an option fit beside those booked? */
  fits(option: number): boolean {
    const { rows, amounts, gates } = this.#instance.options;
    for (let at = rows.start[option] ?? 0; at < (rows.start[option + 1] ?? 0); at += 1)
      if ((amounts[at] ?? 0) > (this.#left[rows.values[at] ?? 0] ?? 0)) return false;
    const { parent, most } = this.#instance.tree;
    for (let at = gates.start[option] ?? 0; at < (gates.start[option + 1] ?? 0); at += 1) {
      const gate = gates.values[at] ?? 0;
      const owner = parent[gate] ?? 0;
      if (this.#held[gate] === 0 && (this.#open[owner] ?? 0) >= (most[owner] ?? 0)) return false;
    }
    return true;
  }

  /** Room left in a row. */
  left(row: number): number {
    return this.#left[row] ?? 0;
  }

  /** Books an option (1) or takes its booking back (-1). */
  book(option: number, sign: 1 | -1): void {
    const { rows, amounts, gates, leaf, grant, item } = this.#instance.options;
    for (let at = rows.start[option] ?? 0; at < (rows.start[option + 1] ?? 0); at += 1) {
      const row = rows.values[at] ?? 0;
      this.#left[row] = (this.#left[row] ?? 0) - sign * (amounts[at] ?? 0);
    }
    for (let at = gates.start[option] ?? 0; at < (gates.start[option + 1] ?? 0); at += 1)
      this.#pass(gates.values[at] ?? 0, sign);
    this.#fill(leaf[option] ?? 0, grant[option] ?? 0, sign);
    this.#pay(option, item[option] ?? 0, sign);
  }

  #pass(gate: number, sign: 1 | -1): void {
    const before = this.#held[gate] ?? 0;
    this.#held[gate] = before + sign;
    if ((before === 0) === (before + sign === 0)) return;
    const owner = this.#instance.tree.parent[gate] ?? 0;
    this.#open[owner] = (this.#open[owner] ?? 0) + sign;
  }

  #fill(leaf: number, grant: number, sign: 1 | -1): void {
    const { tree } = this.#instance;
    if (tree.kind[leaf] === "course") {
      this.#inside[leaf] = (this.#inside[leaf] ?? 0) + sign;
      this.#mark(leaf, (this.#inside[leaf] ?? 0) > 0);
    }
    let amount = grant;
    for (let node = leaf; node >= 0 && amount > 0; node = tree.parent[node] ?? -1) {
      const before = this.#counts(node);
      this.sum[node] = (this.sum[node] ?? 0) + sign * amount;
      amount = sign * (this.#counts(node) - before);
      const kind = tree.kind[node];
      if (kind === "pool" || kind === "credits-of")
        this.#mark(node, (this.sum[node] ?? 0) >= (tree.cap[node] ?? 0));
    }
    if (amount > 0) this.#credit(sign * amount);
  }

  /** What a node counts. */
  #counts(node: number): number {
    const { kind, cap } = this.#instance.tree;
    const sum = this.sum[node] ?? 0;
    const capped = kind[node] === "pool" || kind[node] === "credits-of" || kind[node] === "program";
    return capped ? Math.min(cap[node] ?? 0, sum) : sum;
  }

  #credit(amount: number): void {
    const { objectives } = this.#instance;
    for (let at = 0; at < objectives.length; at += 1) {
      const { credit } = objectives[at] as Weights;
      if (credit !== 0) this.score[at] = (this.score[at] ?? 0) + credit * amount;
    }
  }

  #mark(node: number, done: boolean): void {
    if (done === (this.complete[node] === 1)) return;
    this.#finish(node, done ? 1 : -1);
  }

  /** A node becomes complete, or is no longer; so may those above it. */
  #finish(start: number, sign: 1 | -1): void {
    const { tree, objectives } = this.#instance;
    for (let node = start; node > 0; node = tree.parent[node] ?? -1) {
      this.complete[node] = sign === 1 ? 1 : 0;
      if ((tree.children.start[node + 1] ?? 0) > (tree.children.start[node] ?? 0))
        this.completeInner += sign;
      for (let at = 0; at < objectives.length; at += 1) {
        const weights = objectives[at]?.complete ?? null;
        if (weights !== null) this.score[at] = (this.score[at] ?? 0) + sign * (weights[node] ?? 0);
      }
      const above = tree.parent[node] ?? 0;
      this.#done[above] = (this.#done[above] ?? 0) + sign;
      if (this.#isDone(above) === (this.complete[above] === 1)) return;
    }
  }

  /** Is a node complete by its children's completeness? Always as it was where that does not decide. */
  #isDone(node: number): boolean {
    const { tree } = this.#instance;
    const done = this.#done[node] ?? 0;
    const kind = tree.kind[node];
    if (kind !== "choose" && kind !== "all-of") return this.complete[node] === 1;
    return done >= (tree.need[node] ?? 0);
  }

  #pay(option: number, item: number, sign: 1 | -1): void {
    const { objectives, items } = this.#instance;
    for (let at = 0; at < objectives.length; at += 1) {
      const costs = objectives[at]?.option ?? null;
      if (costs !== null) this.score[at] = (this.score[at] ?? 0) - sign * (costs[option] ?? 0);
    }
    const { start, values } = items.uses;
    for (let of = start[item] ?? 0; of < (start[item + 1] ?? 0); of += 1) {
      const use = values[of] ?? 0;
      const before = this.#uses[use] ?? 0;
      this.#uses[use] = before + sign;
      if ((before === 0) === (before + sign === 0)) continue;
      for (let at = 0; at < objectives.length; at += 1) {
        const costs = objectives[at]?.use ?? null;
        if (costs !== null) this.score[at] = (this.score[at] ?? 0) - sign * (costs[use] ?? 0);
      }
    }
  }
}
