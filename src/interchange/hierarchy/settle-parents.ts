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
  return treeOf(links) ?? settled(links);
}

/** The hierarchy where each child has one parent and none is above itself, as most have; null elsewhere. */
function treeOf<L extends ParentLink>(links: readonly L[]): Hierarchy<L> | null {
  const parents = new Map<string, L>();
  for (const link of links) {
    const known = parents.get(link.child);
    if (known === undefined) parents.set(link.child, link);
    else if (known.parent !== link.parent) return null;
  }
  return hasCircle(parents) ? null : { parents, others: [], circular: [] };
}

/** Does somebody stand above itself? Each is passed once. */
function hasCircle(parents: ReadonlyMap<string, ParentLink>): boolean {
  const turns = new Map<string, number>();
  let turn = 0;
  for (const start of parents.keys()) {
    turn += 1;
    for (let at: string | undefined = start; at !== undefined; at = parents.get(at)?.parent) {
      const passed = turns.get(at);
      if (passed === turn) return true;
      if (passed !== undefined) break;
      turns.set(at, turn);
    }
  }
  return false;
}

function settled<L extends ParentLink>(links: readonly L[]): Hierarchy<L> {
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
    const key = `${child}\n${parent}`;
    if (seen.has(key)) continue;
    seen.add(key);
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
