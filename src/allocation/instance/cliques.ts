/** Neighbours of each item in a conflict graph. */
export type ConflictGraph = readonly ReadonlySet<number>[];

/**
 * Covers every edge with cliques, greedily from the lowest positions up; in a clique at most one may be chosen.
 * One clique row bounds a fractional solution far better than its edges one by one.
 */
export function cliqueCover(graph: ConflictGraph): readonly (readonly number[])[] {
  const covered = graph.map(() => new Set<number>());
  const cliques: number[][] = [];
  graph.forEach((neighbours, start) => {
    for (const other of [...neighbours].sort((a, b) => a - b)) {
      if (other < start || covered[start]?.has(other)) continue;
      const clique = grow(graph, [start, other]);
      for (const a of clique) for (const b of clique) if (a !== b) covered[a]?.add(b);
      cliques.push(clique);
    }
  });
  return cliques;
}

function grow(graph: ConflictGraph, seed: readonly number[]): number[] {
  const clique = [...seed];
  const candidates = [...(graph[seed[0] ?? 0] ?? [])].sort((a, b) => a - b);
  for (const candidate of candidates) {
    if (clique.includes(candidate)) continue;
    if (clique.every((member) => graph[candidate]?.has(member))) clique.push(candidate);
  }
  return clique.sort((a, b) => a - b);
}
