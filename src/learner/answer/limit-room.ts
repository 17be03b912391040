import { sum } from "../../kernel/rational.ts";
import { creditsOf, type Item, seen } from "../../ladder/placing/item.ts";
import type { LimitRule } from "../../ladder/placing/limit-rules.ts";
import { isWithin } from "../../ladder/placing/paths.ts";
import type { Settled } from "./answer.ts";

/**
 * Has a limit no room for an item beside what is placed? Where a leaf is given, for the item in it. Earned courses use
 * up a limit on the whole program wherever they count.
 */
export function leavesNoRoom(
  { path, max, matches }: LimitRule,
  item: Item,
  leaf: string | null,
  { rules, certain, case: known }: Settled,
): boolean {
  if (!matches(item)) return false;
  if (leaf !== null && path !== null && !isWithin(leaf, path)) return false;
  const here = ({ requirement }: { readonly requirement: string }) =>
    path === null || isWithin(requirement, path);
  const awards = certain.placed.filter(
    (place) => here(place) && matches({ kind: "award", award: place.award }),
  );
  const blocks = (certain.beside?.entered ?? []).filter(
    ({ program, content, ...place }) => here(place) && matches({ kind: "block", program, content }),
  );
  const courses = (path === null ? known.earned : certain.earned.filter(here).map((e) => e.earned))
    .map((earned): Item => ({ kind: "earned", earned }))
    .filter((one) => matches(one) && rules.model.hasUnit(seen(one)));
  const used = [
    ...[...awards, ...blocks].map(({ granted }) => granted),
    ...courses.map((one) => creditsOf(one)),
  ];
  if ("awards" in max) return used.length + 1 > max.awards;
  return sum(used).plus(creditsOf(item)).moreThan(max.credits);
}
