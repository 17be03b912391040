/** Which files each file imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Cycles of the graph, each as the path `a, b, …, a`; none is returned exactly when there is none. */
export function cyclesOf(graph: Graph): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: string[][] = [];

  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) {
      cycles.push([...path.slice(start), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };

  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
