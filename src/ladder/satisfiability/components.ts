import type { Dropped } from "./clause.ts";
import { within } from "./constraint.ts";
import { everyNode, isLeaf, type Node } from "./node.ts";
import type { Puzzle } from "./puzzle.ts";
import { type Reduced, reduce } from "./reduce.ts";
import { coursesFor } from "./ways.ts";

/**
 * Requirements that must all be met fall into groups that touch neither the same courses nor the same limits; a
 * program can be met when every group can. Each group is given by the clauses to leave out to be alone with it.
 */
export function components(puzzle: Puzzle, dropped: Dropped): Dropped[] {
  const reduced = reduce(puzzle, dropped);
  const required = reduced.roots.flatMap(conjuncts);
  const groups: { tokens: Set<unknown>; nodes: Set<Node> }[] = [];
  for (const node of required) {
    const tokens = tokensOf(reduced, node);
    const touching = groups.filter((group) => [...tokens].some((token) => group.tokens.has(token)));
    const merged = {
      tokens: new Set([...touching.flatMap((group) => [...group.tokens]), ...tokens]),
      nodes: new Set([...touching.flatMap((group) => [...group.nodes]), node]),
    };
    groups.push(merged);
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
  }
  return groups.map(({ nodes }) => {
    const others = required.filter((node) => !nodes.has(node)).map(({ key }) => key);
    return new Set([...dropped, ...others]);
  });
}

/** The requirements below a node that must all be met. */
export function conjuncts(node: Node): Node[] {
  return node.form === "all-of" ? node.children.flatMap(conjuncts) : [node];
}

/** What a requirement touches: courses, those they exclude, and limits in whose scope it lies. */
function tokensOf({ puzzle, constraints }: Reduced, node: Node): Set<unknown> {
  const leaves = everyNode([node]).filter(isLeaf);
  const courses = leaves.flatMap(coursesFor);
  const named = new Set(courses);
  const excluded = puzzle.exclusions
    .filter((one) => one.courses.some((id) => named.has(id)))
    .flatMap((one) => one.courses);
  const limits = [...constraints].filter((constraint) =>
    leaves.some((leaf) => within(constraint.scope, leaf.path)),
  );
  return new Set<unknown>([...courses, ...excluded, ...limits]);
}
