import type { Instance } from "./instance.ts";
import { livingChoices, type State } from "./state.ts";

/** For each item the later items that are interchangeable with it (ids apart), ascending. */
export type Twins = readonly (readonly number[])[];

/** Finds items with the same choices, rows, standing and conflicts, and the same or equally many private uses. */
export function twinsOf(instance: Instance): Twins {
  const users = new Map<number, number>();
  for (const item of instance.items) {
    for (const use of item.uses) users.set(use, (users.get(use) ?? 0) + 1);
  }
  const byShape = new Map<string, number[]>();
  return instance.items
    .map((_, position) => {
      const key = shape(instance, position, users);
      const group = byShape.get(key) ?? [];
      byShape.set(key, group);
      group.push(position);
      return group;
    })
    .map((group, position) =>
      group.filter((other) => other > position && sameConflicts(instance, position, other)),
    );
}

/** Removes the same choices from twins whose living choices match, after one branch on them was searched. */
export function removeFromTwins(
  instance: Instance,
  state: State,
  twins: Twins,
  item: number,
  ranks: readonly number[],
): readonly number[] {
  const pattern = livingPattern(instance, state, item);
  const removed: number[] = [];
  for (const twin of twins[item] ?? []) {
    if (state.must[twin] !== state.must[item]) continue;
    if (livingPattern(instance, state, twin) !== pattern) continue;
    for (const rank of ranks) {
      const place = instance.items[item]?.choices.indexOf(rank) ?? -1;
      removed.push(instance.items[twin]?.choices[place] ?? -1);
    }
  }
  return removed.filter((rank) => rank >= 0);
}

function livingPattern(instance: Instance, state: State, item: number): string {
  const choices = instance.items[item]?.choices ?? [];
  return livingChoices(instance, state, item)
    .map((rank) => choices.indexOf(rank))
    .join(",");
}

function shape(instance: Instance, position: number, users: ReadonlyMap<number, number>): string {
  const item = instance.items[position];
  const choices = item?.choices.map((rank) => {
    const choice = instance.choices[rank];
    const rows = choice?.entries.filter(({ row }) => instance.rows[row]?.kind === "limit");
    return [choice?.leaf, choice?.shared, choice?.grant, rows?.map((entry) => entry.row)];
  });
  const shared = item?.uses.filter((use) => (users.get(use) ?? 0) > 1).sort((a, b) => a - b);
  const alone = (item?.uses.length ?? 0) - (shared?.length ?? 0);
  return JSON.stringify([item?.standing, choices, shared, alone]);
}

function sameConflicts(instance: Instance, a: number, b: number): boolean {
  const [x, y] = [instance.conflicts[a], instance.conflicts[b]];
  if (x === undefined || y === undefined) return false;
  const without = (set: ReadonlySet<number>, other: number) =>
    [...set].filter((member) => member !== other);
  const left = without(x, b);
  return left.length === without(y, a).length && left.every((member) => y.has(member));
}
