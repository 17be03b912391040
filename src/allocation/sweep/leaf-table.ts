import type { Plan, Taker } from "./plan.ts";

/** What a leaf could still bring, from above, however much it holds. */
export interface LeafTable {
  /** By takers behind and by what it holds. */
  readonly worth: Float64Array;
  readonly states: number;
  /** By step: takers before it, times states. */
  readonly row: Int32Array;
}

/** What filling and completing a leaf are worth, and what its options cost, in grid units. */
export interface LeafWorth {
  readonly counted: number;
  readonly complete: number;
  readonly price: Float64Array;
}

/** Tabulates a leaf backwards from the last item. */
export function leafTable(
  { instance, takers, order }: Plan,
  leaf: number,
  { counted, complete, price }: LeafWorth,
): LeafTable {
  const { tree, options } = instance;
  const course = tree.kind[leaf] === "course";
  const cap = course ? 1 : (tree.cap[leaf] ?? 0);
  const states = cap + 1;
  const own = takers[leaf] ?? [];
  const worth = new Float64Array((own.length + 1) * states);
  for (let taker = own.length - 1; taker >= 0; taker -= 1) {
    const now = taker * states;
    const next = now + states;
    worth.copyWithin(now, next, next + states);
    for (const option of own[taker]?.options ?? []) {
      const grant = options.grant[option] ?? 0;
      const cost = price[option] ?? 0;
      for (let held = 0; held < cap; held += 1) {
        const after = course ? 1 : Math.min(cap, held + grant);
        const more = counted * (course ? grant : after - held) + (after === cap ? complete : 0);
        const then = more - cost + (worth[next + after] ?? 0);
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
