import type { Instance } from "../../instance/instance.ts";
import type { Layout } from "../layout.ts";

/** Which multipliers an option pays, and how often; what is paid by the weights of objectives stands apart. */
export interface Terms {
  /** By option: its first term. */
  readonly start: Int32Array;
  readonly multiplier: Int32Array;
  readonly amount: Float64Array;
  /** By objective and option: what choosing it costs, micro-credentials that no one else uses included; null for nothing. */
  readonly costs: readonly (Float64Array | null)[];
}

/** Lists the terms of all options. */
export function termsOf(instance: Instance, layout: Layout): Terms {
  const { options } = instance;
  const shared = sharedTerms(instance, layout);
  const start = new Int32Array(options.size + 1);
  const multiplier: number[] = [];
  const amount: number[] = [];
  for (let option = 0; option < options.size; option += 1) {
    const { rows } = options;
    for (let at = rows.start[option] ?? 0; at < (rows.start[option + 1] ?? 0); at += 1) {
      const row = rows.values[at] ?? 0;
      if (layout.priced[row] !== 1) continue;
      multiplier.push(row);
      amount.push(options.amounts[at] ?? 0);
    }
    for (const price of shared[options.item[option] ?? 0] ?? []) {
      multiplier.push(price);
      amount.push(1);
    }
    start[option + 1] = multiplier.length;
  }
  return {
    start,
    multiplier: Int32Array.from(multiplier),
    amount: Float64Array.from(amount),
    costs: instance.objectives.map((_, objective) => costsOf(instance, layout, objective)),
  };
}

/** By item: the prices of micro-credentials that it uses together with others. */
function sharedTerms({ items }: Instance, { sharedUses }: Layout): readonly (readonly number[])[] {
  const terms = Array.from({ length: items.size }, (): number[] => []);
  for (const { cliques } of sharedUses)
    for (const { items: users, price } of cliques)
      for (const item of users) terms[item]?.push(price);
  return terms;
}

function costsOf(
  { options, objectives }: Instance,
  { ownUses }: Layout,
  objective: number,
): Float64Array | null {
  const weights = objectives[objective];
  if (weights === undefined || (weights.option === null && weights.use === null)) return null;
  return Float64Array.from({ length: options.size }, (_, option) => {
    let cost = weights.option?.[option] ?? 0;
    for (const use of ownUses[options.item[option] ?? 0] ?? []) cost += weights.use?.[use] ?? 0;
    return cost;
  });
}
