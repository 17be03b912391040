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
 * The undecided item on which the relaxation is most of two minds, and the leaf (then the choice) it leans to;
 * without a relaxation the item with the fewest choices and its greatest grant. Undefined when all is decided.
 */
export function pick(
  instance: Instance,
  state: State,
  share: Float64Array | undefined,
): Branch | undefined {
  let found: readonly number[] = [];
  let doubt = Number.NEGATIVE_INFINITY;
  let item = -1;
  for (let at = 0; at < instance.items.length; at += 1) {
    const living = livingChoices(instance, state, at);
    if (living.length === 0 || (state.must[at] === 1 && living.length === 1)) continue;
    const own = doubtOf(living, share) + (state.must[at] === 1 ? 0.25 : 0);
    if (own <= doubt) continue;
    [found, doubt, item] = [living, own, at];
  }
  return item < 0 ? undefined : { item, ranks: leaning(instance, found, share) };
}

function doubtOf(living: readonly number[], share: Float64Array | undefined): number {
  if (share === undefined) return -living.length;
  let [doubt, most] = [0, 0];
  for (const rank of living) {
    const part = share[rank] ?? 0;
    doubt += part * (1 - part);
    most = Math.max(most, part);
  }
  return doubt + most / 8 - living.length / 1e6;
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
