import type { Insight } from "./bounding.ts";
import type { Losses } from "./fixing.ts";
import type { Instance } from "./instance.ts";
import { livingChoices, type State } from "./state.ts";

/** A set of choices of one item to try first, and to remove afterwards. */
export interface Branch {
  readonly item: number;
  readonly ranks: readonly number[];
}

/** Makes an item be placed by one of the branch's choices. */
export function restrict(instance: Instance, state: State, branch: Branch): void {
  state.must[branch.item] = 1;
  for (const rank of instance.items[branch.item]?.choices ?? []) {
    if (!branch.ranks.includes(rank)) state.alive[rank] = 0;
  }
}

/**
 * What to branch on; undefined when all is decided. With a relaxation: whether an item is placed at all where it is
 * of two minds about that, else in which leaf, else how much is granted. Without one: the item with the fewest
 * choices, and its greatest grant.
 */
export function pick(
  instance: Instance,
  state: State,
  insight: Pick<Insight, "share" | "losses">,
): Branch | undefined {
  const { share, losses } = insight;
  let best: { item: number; living: readonly number[]; doubt: Doubt } | undefined;
  for (let item = 0; item < instance.items.length; item += 1) {
    const living = livingChoices(instance, state, item);
    const must = state.must[item] === 1;
    if (living.length === 0 || (must && living.length === 1)) continue;
    const doubt = doubtOf(living, must, share, item, losses);
    if (best === undefined || doubt.size > best.doubt.size) best = { item, living, doubt };
  }
  if (best === undefined) return undefined;
  const { item, living, doubt } = best;
  return { item, ranks: doubt.whether ? living : leaning(instance, living, share) };
}

interface Doubt {
  readonly size: number;
  /** True when the doubt is whether the item is placed at all. */
  readonly whether: boolean;
}

function doubtOf(
  living: readonly number[],
  must: boolean,
  share: Float64Array | undefined,
  item: number,
  losses: Losses | undefined,
): Doubt {
  if (share === undefined) return { size: -living.length + (must ? 1000 : 0), whether: false };
  let [placed, where] = [0, 0];
  for (const rank of living) {
    const part = share[rank] ?? 0;
    placed += part;
    where += part * (1 - part);
  }
  const whether = must ? 0 : Math.max(0, placed * (1 - placed));
  const few = living.length / 1e6;
  if (!must && losses !== undefined && living.length > 1) {
    return { size: whether + strain(living, item, losses), whether: true };
  }
  if (whether > 0.05 && living.length > 1) return { size: 1 + whether - few, whether: true };
  return { size: where + (must ? 0.1 : 0) - few, whether: false };
}

/** Great where the bound suffers both from placing the item and from leaving it out; at most about 10. */
function strain(living: readonly number[], item: number, losses: Losses): number {
  const out = losses.without[item] ?? 0;
  const into = living.reduce(
    (least, rank) => Math.min(least, losses.choice[rank] ?? 0),
    Number.POSITIVE_INFINITY,
  );
  return 10 * Math.min(1, out + 0.01) * Math.min(1, into + 0.01);
}

function leaning(
  instance: Instance,
  living: readonly number[],
  share: Float64Array | undefined,
): readonly number[] {
  const grant = (rank: number) => instance.choices[rank]?.grant ?? 0;
  const weight = (rank: number) => share?.[rank] ?? 0;
  const best = living.reduce((a, b) => {
    const order = weight(b) - weight(a) || grant(b) - grant(a);
    return order > 0 ? b : a;
  });
  const leaf = instance.choices[best]?.leaf;
  const beside = living.filter((rank) => instance.choices[rank]?.leaf === leaf);
  return share !== undefined && beside.length < living.length ? beside : [best];
}
