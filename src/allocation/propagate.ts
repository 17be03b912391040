import type { Choice, Instance } from "./instance.ts";
import { livingChoices, type State } from "./state.ts";

/** What the items that must be placed take of rows and gates, whichever way they are placed. */
interface Load {
  readonly rows: Float64Array;
  readonly gates: Uint8Array;
  /** Open gates by choose node. */
  readonly open: Int32Array;
}

/** Removes choices that no longer fit until nothing changes; false when the branch holds no solution. */
export function propagate(instance: Instance, state: State): boolean {
  for (;;) {
    const load = loadOf(instance, state);
    if (load === undefined) return false;
    if (!removeMisfits(instance, state, load)) return true;
  }
}

function loadOf(instance: Instance, state: State): Load | undefined {
  const load: Load = {
    rows: new Float64Array(instance.rows.length),
    gates: new Uint8Array(instance.gates.length),
    open: new Int32Array(instance.nodes.length),
  };
  for (let item = 0; item < instance.items.length; item += 1) {
    if (state.must[item] !== 1) continue;
    const living = livingChoices(instance, state, item);
    if (living.length === 0) return undefined;
    for (const [row, amount] of commonRows(instance, living)) {
      load.rows[row] = (load.rows[row] ?? 0) + amount;
      if ((load.rows[row] ?? 0) > (instance.rows[row]?.max ?? 0)) return undefined;
    }
    for (const gate of commonGates(instance, living))
      if (!openGate(instance, load, gate)) return undefined;
  }
  return load;
}

function openGate(instance: Instance, load: Load, gate: number): boolean {
  if (load.gates[gate] === 1) return true;
  load.gates[gate] = 1;
  const owner = instance.gates[gate] ?? 0;
  load.open[owner] = (load.open[owner] ?? 0) + 1;
  return (load.open[owner] ?? 0) <= (instance.nodes[owner]?.most ?? 0);
}

/** The least that any of the choices takes of each row that all of them take of. */
function commonRows(instance: Instance, ranks: readonly number[]): ReadonlyMap<number, number> {
  const [first, ...others] = ranks.map((rank) => instance.choices[rank]);
  const common = new Map(first?.entries.map(({ row, amount }) => [row, amount]));
  for (const choice of others) {
    const own = new Map(choice?.entries.map(({ row, amount }) => [row, amount]));
    for (const [row, amount] of common) {
      const other = own.get(row);
      if (other === undefined) common.delete(row);
      else if (other < amount) common.set(row, other);
    }
  }
  return common;
}

function commonGates(instance: Instance, ranks: readonly number[]): readonly number[] {
  const [first, ...others] = ranks.map((rank) => instance.choices[rank]);
  return (
    first?.gates.filter((gate) => others.every((choice) => choice?.gates.includes(gate))) ?? []
  );
}

function removeMisfits(instance: Instance, state: State, load: Load): boolean {
  let changed = false;
  for (let item = 0; item < instance.items.length; item += 1) {
    const living = livingChoices(instance, state, item);
    const must = state.must[item] === 1;
    if (living.length === 0 || (must && living.length === 1)) continue;
    const own = must ? commonRows(instance, living) : undefined;
    for (const rank of living) {
      const choice = instance.choices[rank];
      if (choice === undefined || fits(instance, load, choice, own)) continue;
      state.alive[rank] = 0;
      changed = true;
    }
  }
  return changed;
}

function fits(
  instance: Instance,
  load: Load,
  choice: Choice,
  own: ReadonlyMap<number, number> | undefined,
): boolean {
  for (const { row, amount } of choice.entries) {
    const others = (load.rows[row] ?? 0) - (own?.get(row) ?? 0);
    if (others + amount > (instance.rows[row]?.max ?? 0)) return false;
  }
  return choice.gates.every((gate) => {
    const owner = instance.gates[gate] ?? 0;
    return load.gates[gate] === 1 || (load.open[owner] ?? 0) < (instance.nodes[owner]?.most ?? 0);
  });
}
