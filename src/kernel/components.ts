interface Visit<N> {
  readonly node: N;
  readonly targets: readonly N[];
  /** How many of the targets were followed. */
  next: number;
}

/**
 * The strongly connected components of a graph: in each, every node leads to every other. A component comes after
 * all that it leads to. Takes time by the number of nodes and links, and no recursion.
 */
export function components<N>(nodes: Iterable<N>, targetsOf: (node: N) => readonly N[]): N[][] {
  const found: N[][] = [];
  const index = new Map<N, number>();
  const low = new Map<N, number>();
  const open = new Set<N>();
  const stack: N[] = [];
  const enter = (node: N): Visit<N> => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    open.add(node);
    return { node, targets: targetsOf(node), next: 0 };
  };
  const lower = (node: N, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));
  for (const start of nodes) {
    const visits = index.has(start) ? [] : [enter(start)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { node, targets } = visit;
      if (visit.next < targets.length) {
        const target = targets[visit.next] as N;
        visit.next += 1;
        const seen = index.get(target);
        if (seen === undefined) visits.push(enter(target));
        else if (open.has(target)) lower(node, seen);
        continue;
      }
      visits.pop();
      const above = visits.at(-1);
      if (above !== undefined) lower(above.node, low.get(node) ?? 0);
      if (low.get(node) === index.get(node)) found.push(closed(node, stack, open));
    }
  }
  return found;
}

/** Takes a component off the stack. */
function closed<N>(root: N, stack: N[], open: Set<N>): N[] {
  const members = stack.splice(stack.lastIndexOf(root));
  for (const member of members) open.delete(member);
  return members;
}
