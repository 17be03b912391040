import { Ledger } from "../enumeration/ledger.ts";
import type { Instance } from "../instance/instance.ts";
import { type Assignment, tally } from "../tally.ts";

/** The score of an assignment that changes item by item. */
export class RunningScore {
  /** The assignment; to be changed by `set` only. */
  readonly chosen: Assignment;
  readonly #instance: Instance;
  /** Keeps the score up to date where options have one leaf; elsewhere it is counted anew. */
  readonly #ledger: Ledger | null;

  constructor(instance: Instance) {
    this.#instance = instance;
    this.chosen = new Int32Array(instance.items.size).fill(-1);
    this.#ledger = instance.doubles ? null : new Ledger(instance);
  }

  /** Gives an item an option, or -1 for none. */
  set(item: number, option: number): void {
    const before = this.chosen[item] ?? -1;
    if (before === option) return;
    this.chosen[item] = option;
    if (before >= 0) this.#ledger?.book(before, -1);
    if (option >= 0) this.#ledger?.book(option, 1);
  }

  /** One number for each objective; may change with the next `set`. */
  get score(): ArrayLike<number> {
    return this.#ledger?.score ?? tally(this.#instance, this.chosen).score;
  }
}
