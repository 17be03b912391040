import { least, Rational, sum } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import type { TreeNode } from "../requirement-tree.ts";
import { creditsOf, type Item, seen } from "./item.ts";
import type { LimitRule } from "./limit-rules.ts";

/** With more items than this, the exact search gets a part of them. */
export const mostSearched = 200;

/** A leaf is offered items of so many times the credits that it can count. */
const plenty = 3;

/** What is searched of many items, and what all of them could count at most. */
export interface Selection {
  readonly items: readonly Item[];
  /** No choice among all items counts more than this many credits. */
  readonly bound: Rational;
}

/**
 * For programs with hundreds of candidate awards: plenty for each leaf, of as many courses as there are, the surest
 * first. What is found among them can be had; that nothing better is among the others is shown by the bound, or open.
 */
export function selectItems(
  model: ProgramModel,
  limits: readonly LimitRule[],
  items: readonly Item[],
  leavesFor: (item: Item) => readonly TreeNode[],
): Selection {
  const byLeaf = new Map<TreeNode, Item[]>(model.leaves.map((leaf) => [leaf, []]));
  for (const item of items) for (const leaf of leavesFor(item)) byLeaf.get(leaf)?.push(item);
  const chosen = new Set<Item>(items.filter(({ kind }) => kind !== "award"));
  for (const [leaf, offered] of byLeaf) {
    // What is picked for the certain optimum is picked for the possible one, too, so that it is never less.
    const certain = offered.filter((item) => standing(item) < order.indexOf("review"));
    for (const item of [...pick(leaf, certain), ...pick(leaf, offered)]) chosen.add(item);
  }
  const refusable = items.every(({ kind }) => kind === "award");
  const bound = limits
    .filter(({ path, matches }) => refusable && path === null && items.every(matches))
    .flatMap(({ max }) => ("credits" in max ? [max.credits] : []))
    .reduce(least, least(model.credits, roomOf(model.tree, byLeaf)));
  return { items: items.filter((item) => chosen.has(item)), bound };
}

/** The items that a leaf is offered: one of each course, then a second of each, until there is plenty. */
function pick({ requirement }: TreeNode, offered: readonly Item[]): Item[] {
  if (requirement.form !== "pool") return offered.slice(0, plenty * 2);
  const goal = requirement.credits.times(Rational.of(plenty));
  const turns = new Map<string, number>();
  const inTurn = offered
    .map((item, at) => {
      const key = seen(item).course ?? `item ${at}`;
      const turn = turns.get(key) ?? 0;
      turns.set(key, turn + 1);
      return { item, turn, at };
    })
    .sort((a, b) => a.turn - b.turn || standing(a.item) - standing(b.item) || a.at - b.at);
  const picked: Item[] = [];
  let reached = Rational.zero;
  for (const { item } of inTurn) {
    if (reached.atLeast(goal)) break;
    picked.push(item);
    reached = reached.plus(creditsOf(item));
  }
  return picked;
}

const order = ["recognized", "eligible", "review"];

const standing = (item: Item) => (item.kind === "award" ? order.indexOf(item.award.status) : -1);

/** The most that requirements can count of what is offered to their leaves, conflicts and limits left aside. */
function roomOf(
  nodes: readonly TreeNode[],
  byLeaf: ReadonlyMap<TreeNode, readonly Item[]>,
): Rational {
  return sum(
    nodes.map((node) => {
      const { requirement } = node;
      const offered = byLeaf.get(node) ?? [];
      if (requirement.form === "course") {
        const credits = offered.map(creditsOf);
        return credits.reduce((a, b) => (b.moreThan(a) ? b : a), Rational.zero);
      }
      if (requirement.form === "pool") {
        return least(requirement.credits, sum(offered.map(creditsOf)));
      }
      const inside = roomOf(node.children, byLeaf);
      return requirement.form === "credits-of" ? least(requirement.credits, inside) : inside;
    }),
  );
}
