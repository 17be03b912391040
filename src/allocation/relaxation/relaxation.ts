import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";
import type { Score } from "../tally.ts";
import type { Layout, SharedUse } from "./layout.ts";
import { NodeValues } from "./node-values.ts";
import { SubsetSums } from "./subset-sums.ts";
import { grid, Worth } from "./worth.ts";

const never = Number.NEGATIVE_INFINITY;

/**
 * The Lagrangian relaxation: every constraint that ties leaves together has a price, which leaves one knapsack for
 * each leaf and a pass up the tree. Whatever the prices, the value is an upper bound on the objective of the phase
 * among solutions that keep the earlier objectives. All numbers are whole, so the bound carries no rounding error.
 */
export class Relaxation {
  readonly instance: Instance;
  readonly layout: Layout;
  readonly worth: Worth;
  readonly board: Board;
  readonly multipliers: Float64Array;
  readonly nodes: NodeValues;
  phase = 0;
  kept: Score = [];
  readonly #limits: readonly number[];
  readonly #sums: SubsetSums;
  #constant = 0;

  constructor(board: Board, layout: Layout) {
    const { instance } = board;
    this.instance = instance;
    this.board = board;
    this.layout = layout;
    this.worth = new Worth(instance, layout);
    this.multipliers = new Float64Array(layout.size);
    this.multipliers.fill(grid, layout.cap, layout.fill);
    this.nodes = new NodeValues(board, layout, this.worth, this.multipliers);
    this.#sums = new SubsetSums(board);
    this.#limits = instance.rows.flatMap(({ kind }, row) =>
      kind === "limit" || kind === "overlap" ? [row] : [],
    );
  }

  /** What is maximised, with the earlier objectives held at `kept`. */
  aim(phase: number, kept: Score): void {
    this.phase = phase;
    this.kept = kept;
    this.multipliers.fill(0, this.layout.objective + phase, this.layout.objective + kept.length);
    this.multipliers[this.layout.objective + phase] = grid;
  }

  /** The bound under the present multipliers, everything worked out anew. */
  evaluate(): number {
    this.worth.set(this.multipliers, this.phase);
    this.#constant = this.constantPart();
    this.nodes.evaluate();
    return this.bound();
  }

  /** The bound after changes on the board, under the same multipliers. */
  update(): number {
    this.nodes.update();
    return this.bound();
  }

  /** The bound as it was last worked out. */
  bound(): number {
    return this.nodes.any(0) + this.constant();
  }

  /** The part of the bound that no leaf has to do with. */
  constant(): number {
    return this.#constant + this.usesPart(this.worth);
  }

  /** The same prices for the same phase as another relaxation, evaluated for what stands on the board. */
  static like(other: Relaxation): Relaxation {
    const copy = new Relaxation(other.board, other.layout);
    copy.aim(other.phase, other.kept);
    copy.multipliers.set(other.multipliers);
    copy.evaluate();
    return copy;
  }

  /** What a bound loses because whole awards do not fill the rows that have a price. */
  sharpened(bound: number, goal: number): number {
    let sharp = bound;
    for (const row of this.#limits) {
      const price = this.multipliers[row] ?? 0;
      if (sharp < goal) return sharp;
      if (price <= 0 || sharp - price * this.board.left(row) >= goal) continue;
      const gap = this.#sums.gap(row);
      if (gap < 0) return never;
      sharp -= price * gap;
    }
    return sharp;
  }

  /** Right sides of the priced rows, and what the earlier objectives have to keep, at the present multipliers. */
  constantPart(): number {
    const { rows, rightSides, objective } = this.layout;
    let sum = 0;
    for (let at = 0; at < rows.length; at += 1)
      sum += (this.multipliers[rows[at] ?? 0] ?? 0) * (rightSides[at] ?? 0);
    for (let at = 0; at < this.phase; at += 1)
      sum -= (this.multipliers[objective + at] ?? 0) * (this.kept[at] ?? 0);
    return sum;
  }

  /** Micro-credentials that several awards use together pay for themselves once. */
  usesPart(worth: Worth): number {
    let sum = 0;
    for (const shared of this.layout.sharedUses)
      if (this.isTaken(shared, worth)) sum += this.#gainOf(shared, worth);
    return sum;
  }

  /** Does the relaxed solution use a micro-credential that several awards use? */
  isTaken(shared: SharedUse, worth: Worth): boolean {
    return this.#gainOf(shared, worth) > 0 || this.#isUsed(shared.cliques);
  }

  #gainOf({ use, cliques }: SharedUse, worth: Worth): number {
    let gain = -(worth.use[use] ?? 0);
    for (const { price } of cliques) gain += this.multipliers[price] ?? 0;
    return gain;
  }

  /** True where an item that is placed uses the micro-credential. */
  #isUsed(cliques: SharedUse["cliques"]): boolean {
    return cliques.some(({ items }) => items.some((item) => this.board.chosen(item) >= 0));
  }
}
