import type { AllocationResult } from "../../../allocation/result.ts";
import { sorted } from "../../../kernel/order.ts";
import { sum } from "../../../kernel/rational.ts";
import type { CreditUnits } from "../credit-units.ts";
import { countingIn } from "../earned-first.ts";
import type { Item } from "../item.ts";
import { isWithin, pathWithout } from "../paths.ts";
import { type Demand, minimumsOf } from "./demands.ts";
import { type JointProgram, ownItems } from "./entry.ts";

/**
 * Do all the credits of a program with complete requirements count in it, and are its minimums met by what counts? A
 * shared placement fills what it adds no credit to, and what exceeds a requirement does not count.
 */
export function countsInFull(
  { prefix, placing: { model }, own }: JointProgram,
  { placements }: Pick<AllocationResult, "placements">,
  items: readonly Item[],
  units: CreditUnits,
): boolean {
  const all = ownItems(own, items);
  const spots = placements.flatMap(({ award, requirement, granted }) => {
    const item = all[award];
    if (item === undefined || !isWithin(requirement, prefix)) return [];
    return [
      { item, requirement: pathWithout(prefix, requirement), granted: units.credits(granted) },
    ];
  });
  const counting = countingIn(model, model.credits);
  const counted = inTurn(spots).map(counting);
  const reached = (counts: Demand["counts"]) =>
    sum(counted.flatMap((spot) => (counts(spot.item) ? [spot.counted] : [])));
  return [{ credits: model.credits, counts: () => true }, ...minimumsOf(model)].every(
    ({ credits, counts }) => reached(counts).atLeast(credits),
  );
}

/** In the order in which placements count: where courses were earned, those, then blocks, then awards. */
function inTurn<T extends { readonly item: Item }>(spots: readonly T[]): readonly T[] {
  if (!spots.some(({ item }) => item.kind === "earned")) return spots;
  const turn: Record<Item["kind"], number> = { earned: 0, block: 1, award: 2 };
  return sorted(spots, (a, b) => turn[a.item.kind] - turn[b.item.kind]);
}
