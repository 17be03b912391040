/** Parents by child, without those that would lead round in a circle: the last link of each circle is left out. */
export function withoutCircles(parents: ReadonlyMap<string, string>): {
  readonly kept: ReadonlyMap<string, string>;
  readonly cut: ReadonlySet<string>;
} {
  const kept = new Map(parents);
  const cut = new Set<string>();
  const settled = new Set<string>();
  for (const start of parents.keys()) {
    const way = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at)) {
      way.add(at);
      const next: string | undefined = kept.get(at);
      if (next !== undefined && way.has(next)) {
        kept.delete(at);
        cut.add(at);
        break;
      }
      at = next;
    }
    for (const step of way) settled.add(step);
  }
  return { kept, cut };
}
