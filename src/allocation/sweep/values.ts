import type { Instance, Weights } from "../instance/instance.ts";
import { addTimes } from "../instance/weighted.ts";
import type { Ways } from "./ways.ts";

/** Packed objectives stay below this. */
const widest = 2 ** 52;

/** Binary places of a double that hold options exactly. */
export const width = 52;

/** What counting, completing and choosing are worth, all objectives packed into one number, the more important ones higher. */
export interface Values {
  readonly credit: number;
  readonly complete: Float64Array;
  /** Are completions told apart? */
  readonly completes: boolean;
  readonly option: Float64Array;
  readonly use: Float64Array;
  /** By option: its rank among those that are open, in the order of lists. */
  readonly rank: Int32Array;
  /** Numbers that a list takes, of so many places each. */
  readonly words: number;
}

/** Packs the first `count` objectives; undefined where they do not fit into one number. */
export function pack(instance: Instance, ways: Ways, count: number): Values | undefined {
  const { tree, options, objectives } = instance;
  const values = {
    credit: 0,
    complete: new Float64Array(tree.size),
    option: new Float64Array(options.size),
    use: new Float64Array(instance.uses),
  };
  let unit = 1;
  for (let at = count - 1; at >= 0; at -= 1) {
    const weights = objectives[at];
    if (weights === undefined) continue;
    values.credit += weights.credit * unit;
    if (weights.complete !== null) addTimes(values.complete, weights.complete, unit);
    if (weights.option !== null) addTimes(values.option, weights.option, unit);
    if (weights.use !== null) addTimes(values.use, weights.use, unit);
    unit *= 1 + rangeOf(weights, ways);
    if (!(unit < widest)) return undefined;
  }
  const completes = values.complete.some((weight) => weight > 0);
  const rank = new Int32Array(options.size).fill(-1);
  const open = ways.items.flatMap((item) => ways.options[item] ?? []).sort((a, b) => a - b);
  open.forEach((option, at) => {
    rank[option] = at;
  });
  return { rank, words: Math.ceil(open.length / width), completes, ...values };
}

/** How far apart two values of an objective can be; not a number where it has no whole weights. */
function rangeOf(weights: Weights, { items, options, most, users }: Ways): number {
  let range = weights.credit * (most[0] ?? 0);
  for (const weight of weights.complete ?? []) range += whole(weight);
  (weights.use ?? []).forEach((weight, use) => {
    if ((users[use] ?? 0) > 0) range += whole(weight);
  });
  const costs = weights.option;
  if (costs === null) return range;
  for (const item of items) {
    let greatest = 0;
    for (const option of options[item] ?? [])
      greatest = Math.max(greatest, whole(costs[option] ?? 0));
    range += greatest;
  }
  return range;
}

function whole(weight: number): number {
  return Number.isInteger(weight) && weight >= 0 ? weight : Number.NaN;
}
