import { components } from "../../kernel/components.ts";

/** One thing below another. */
export interface Edge {
  readonly below: string;
  readonly above: string;
}

/** The edges by which something is above itself: all of a circle, for none of them is known to be the wrong one. */
export function circularEdges<E extends Edge>(edges: readonly E[]): ReadonlySet<E> {
  const above = new Map<string, string[]>();
  for (const edge of edges) {
    const known = above.get(edge.below);
    if (known === undefined) above.set(edge.below, [edge.above]);
    else known.push(edge.above);
  }
  const circle = new Map<string, number>();
  for (const [index, members] of components(
    above.keys(),
    (node) => above.get(node) ?? [],
  ).entries())
    for (const member of members) circle.set(member, index);
  return new Set(edges.filter((edge) => circle.get(edge.below) === circle.get(edge.above)));
}
