import type { Choice, Instance } from "./instance.ts";

/** Room left in rows and choose nodes while choices are made one after the other. */
export class Room {
  readonly #instance: Instance;
  readonly #used: Float64Array;
  readonly #gates: Int32Array;
  readonly #open: Int32Array;

  constructor(instance: Instance) {
    this.#instance = instance;
    this.#used = new Float64Array(instance.rows.length);
    this.#gates = new Int32Array(instance.gates.length);
    this.#open = new Int32Array(instance.nodes.length);
  }

  /** True when the choice breaks no rule beside those made. */
  fits(choice: Choice): boolean {
    for (const { row, amount } of choice.entries) {
      if ((this.#used[row] ?? 0) + amount > (this.#instance.rows[row]?.max ?? 0)) return false;
    }
    if (choice.gates.length === 0) return true;
    const opening = new Map<number, number>();
    for (const gate of choice.gates) {
      if ((this.#gates[gate] ?? 0) > 0) continue;
      const owner = this.#instance.gates[gate] ?? 0;
      opening.set(owner, (opening.get(owner) ?? this.#open[owner] ?? 0) + 1);
    }
    return [...opening].every(([owner, open]) => open <= (this.#instance.nodes[owner]?.most ?? 0));
  }

  /** Takes (1) or gives back (-1) what a choice uses. */
  book(choice: Choice, sign: 1 | -1): void {
    for (const { row, amount } of choice.entries) {
      this.#used[row] = (this.#used[row] ?? 0) + sign * amount;
    }
    for (const gate of choice.gates) {
      const before = this.#gates[gate] ?? 0;
      this.#gates[gate] = before + sign;
      if ((before === 0) === (before + sign === 0)) continue;
      const owner = this.#instance.gates[gate] ?? 0;
      this.#open[owner] = (this.#open[owner] ?? 0) + sign;
    }
  }
}
