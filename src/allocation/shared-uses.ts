import type { Instance } from "./instance.ts";

/** A micro-credential that awards chosen together may use: its users in cliques, with the row of each clique. */
export interface SharedUse {
  readonly cliques: readonly { readonly items: readonly number[]; readonly row: number }[];
}

/** Tells uses that cost an award by itself from those that need a row for each clique of users. */
export function usesOf(instance: Instance, take: () => number) {
  const users = new Map<number, number[]>();
  instance.items.forEach((item, position) => {
    for (const use of item.uses) users.set(use, [...(users.get(use) ?? []), position]);
  });
  const ownUses = new Float64Array(instance.items.length);
  const sharedUses: SharedUse[] = [];
  for (const group of users.values()) {
    const cliques = cliquesOf(instance, group);
    if (cliques.length > 1) {
      sharedUses.push({ cliques: cliques.map((items) => ({ items, row: take() })) });
    } else for (const item of group) ownUses[item] = (ownUses[item] ?? 0) + 1;
  }
  return { sharedUses, ownUses };
}

/** Cliques of conflicting items that together hold the whole group. */
function cliquesOf(instance: Instance, group: readonly number[]): readonly (readonly number[])[] {
  const covered = new Set<number>();
  return group.flatMap((start) => {
    if (covered.has(start)) return [];
    const clique = [start];
    for (const item of group) {
      if (clique.every((member) => instance.conflicts[member]?.has(item))) clique.push(item);
    }
    for (const item of clique) covered.add(item);
    return [clique];
  });
}
