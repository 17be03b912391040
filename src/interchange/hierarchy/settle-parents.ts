import { components } from "../../kernel/components.ts";

/** Something is part of something wider. */
export interface ParentLink {
  readonly child: string;
  readonly parent: string;
}

/** A hierarchy in which each has one parent, and what did not go into it. */
export interface Hierarchy<L extends ParentLink> {
  /** The link to the parent of each that has one: the first that was given. */
  readonly parents: ReadonlyMap<string, L>;
  /** The links to further parents, in the order given, but for those that are above their first parent anyway. */
  readonly others: readonly L[];
  /** The links of circles, which are no hierarchy. */
  readonly circular: readonly L[];
}

/** Takes one parent for each child from links in any order; the same link given twice counts once. */
export function settleParents<L extends ParentLink>(links: readonly L[]): Hierarchy<L> {
  const targets = new Map<string, string[]>();
  for (const { child, parent } of links) {
    const of = targets.get(child);
    if (of === undefined) targets.set(child, [parent]);
    else of.push(parent);
  }
  const circle = new Map<string, number>();
  for (const [index, members] of components(
    targets.keys(),
    (id) => targets.get(id) ?? [],
  ).entries())
    for (const member of members) circle.set(member, index);
  const parents = new Map<string, L>();
  const seen = new Set<string>();
  const others: L[] = [];
  const circular: L[] = [];
  for (const link of links) {
    const { child, parent } = link;
    if ((targets.get(child)?.length ?? 0) > 1) {
      const key = `${child}\n${parent}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    if (circle.get(child) === circle.get(parent)) circular.push(link);
    else if (parents.has(child)) others.push(link);
    else parents.set(child, link);
  }
  return { parents, others: others.filter((link) => !isImplied(link, parents)), circular };
}

/** So far up the hierarchy it is looked whether it says what a link says. */
const farthest = 100;

/** Is the parent of a link above its child already? */
function isImplied<L extends ParentLink>(
  { child, parent }: L,
  parents: ReadonlyMap<string, L>,
): boolean {
  let above = parents.get(child);
  for (let steps = 0; above !== undefined && steps < farthest; steps += 1) {
    if (above.parent === parent) return true;
    above = parents.get(above.parent);
  }
  return false;
}
