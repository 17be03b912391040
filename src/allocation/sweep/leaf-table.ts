import { filledBy } from "./moves.ts";
import type { Plan, Taker } from "./plan.ts";

/** What a leaf could still bring, from above, however much it holds. */
export interface LeafTable {
  /** By takers behind and by what it holds. */
  readonly worth: Float64Array;
  readonly states: number;
  /** By step: takers before it, times states. */
  readonly row: Int32Array;
}

/** Tabulates a leaf backwards from the last item; `atOnce` says what each option brings, by `affected.gain`. */
export function leafTable(
  { takers, order, moves, affected }: Plan,
  leaf: number,
  atOnce: Float64Array,
): LeafTable {
  const own = takers[leaf] ?? [];
  const cap = moves.cap[own[0]?.options[0] ?? 0] ?? 0;
  const states = cap + 1;
  const worth = new Float64Array((own.length + 1) * states);
  for (let taker = own.length - 1; taker >= 0; taker -= 1) {
    const now = taker * states;
    const next = now + states;
    worth.copyWithin(now, next, next + states);
    for (const option of own[taker]?.options ?? []) {
      const place = affected.gain[option] ?? 0;
      for (let held = 0; held < cap; held += 1) {
        const after = filledBy(moves, option, held);
        const then = (atOnce[place + held] ?? 0) + (worth[next + after] ?? 0);
        if (then > (worth[now + held] ?? 0)) worth[now + held] = then;
      }
    }
  }
  return { worth, states, row: rows(own, order.length, states) };
}

function rows(takers: readonly Taker[], steps: number, states: number): Int32Array {
  const row = new Int32Array(steps + 1);
  for (let step = 0, taker = 0; step <= steps; step += 1) {
    row[step] = taker * states;
    if (takers[taker]?.step === step) taker += 1;
  }
  return row;
}
