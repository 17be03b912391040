import { kinds } from "./cells.ts";
import type { Plan } from "./plan.ts";

/** Rules by which a cell forgets what it holds. */
export const rules = {
  /** All of it where it is below the limit. */
  below: 0,
  /** What exceeds the limit. */
  above: 1,
  /** How many children of a choose node are open; the limit says as bits which ones could still be opened. */
  open: 2,
} as const;

/**
 * What makes no difference to the items after a step and is forgotten there: states that differ in nothing else become
 * one. Most of it is forgotten whatever the cells hold; rules are for what depends on that.
 */
export interface Forgetting {
  /** By step and word: ones for the bits that stay. */
  readonly kept: Int32Array;
  /** By step, its first rule; by rule, what it does to which cell. */
  readonly start: Int32Array;
  readonly rule: readonly number[];
  readonly cell: readonly number[];
  readonly limit: readonly number[];
}

/** Where completions are not told apart, how many children of a node are complete is forgotten at once. */
export function forgettingOf(plan: Plan, completes: boolean): Forgetting {
  const steps = plan.order.length;
  const writer = new Writer(plan, completes);
  for (let step = 0; step < steps; step += 1) writer.write(step);
  return writer;
}

class Writer implements Forgetting {
  readonly kept: Int32Array;
  readonly start: Int32Array;
  readonly rule: number[] = [];
  readonly cell: number[] = [];
  readonly limit: number[] = [];
  readonly #plan: Plan;
  readonly #completes: boolean;

  constructor(plan: Plan, completes: boolean) {
    const steps = plan.order.length;
    this.#plan = plan;
    this.#completes = completes;
    this.kept = new Int32Array(steps * plan.packing.words).fill(-1);
    this.start = new Int32Array(steps + 1);
  }

  write(step: number): void {
    const { start, touched } = this.#plan;
    for (let at = start[step] ?? 0; at < (start[step + 1] ?? 0); at += 1)
      this.#forget(step, touched[at] ?? 0, at);
    this.start[step + 1] = this.rule.length;
  }

  #forget(step: number, cell: number, at: number): void {
    const { cells, later, children, instance } = this.#plan;
    const { tree, rows } = instance;
    const more = later[at] ?? 0;
    const ahead = children[at] ?? 0;
    const of = cells.of[cell] ?? 0;
    switch (cells.kind[cell]) {
      case kinds.held:
      case kinds.use:
        if (more === 0) this.#keepOnly(0, step, cell);
        return;
      case kinds.bits:
        this.#keepOnly(ahead, step, cell);
        return;
      case kinds.open:
        this.#add(rules.open, cell, ahead);
        return;
      case kinds.row:
        if (more < (rows[of]?.max ?? 0)) this.#add(rules.above, cell, more);
        return;
    }
    // What can no longer be filled, or completed, counts all that comes, however much it holds.
    const done = cells.kind[cell] === kinds.done;
    const least = done ? (tree.need[of] ?? 0) - ahead : (tree.cap[of] ?? 0) - more;
    if (more === 0 || (done && !this.#completes)) this.#keepOnly(0, step, cell);
    else if (least > 0) this.#add(rules.below, cell, least);
  }

  #keepOnly(bits: number, step: number, cell: number): void {
    const { word, shift, mask, words } = this.#plan.packing;
    const at = step * words + (word[cell] ?? 0);
    const lost = (mask[cell] ?? 0) & ~bits;
    this.kept[at] = (this.kept[at] ?? 0) & ~(lost << (shift[cell] ?? 0));
  }

  #add(rule: number, cell: number, limit: number): void {
    this.rule.push(rule);
    this.cell.push(cell);
    this.limit.push(limit);
  }
}
