/** The chance that a positive scores above a negative, ties counting half: the area under the ROC curve. */
export function areaUnder(
  scores: readonly { readonly score: number; readonly right: boolean }[],
): number {
  const ordered = [...scores].sort((a, b) => a.score - b.score);
  const positives = ordered.filter(({ right }) => right).length;
  let ranks = 0;
  for (let start = 0; start < ordered.length; ) {
    let end = start;
    while (end < ordered.length && ordered[end]?.score === ordered[start]?.score) end += 1;
    const tied = ordered.slice(start, end).filter(({ right }) => right).length;
    ranks += (tied * (start + 1 + end)) / 2;
    start = end;
  }
  const pairs = positives * (ordered.length - positives);
  return pairs === 0 ? Number.NaN : (ranks - (positives * (positives + 1)) / 2) / pairs;
}

/** The share of ranks (from 0) below k. */
export function recallAt(ranks: readonly number[], k: number): number {
  return ranks.filter((rank) => rank < k).length / ranks.length;
}

/** The mean of 1 / rank, counted from 1. */
export function meanReciprocal(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + 1 / (rank + 1), 0) / ranks.length;
}
