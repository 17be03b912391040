/** Folds a statement for comparison: NFKC, case-folded without a locale, punctuation and white space to single spaces. */
export function normaliseText(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .replaceAll("ς", "σ")
    .replace(/[\p{P}\s]+/gu, " ")
    .trim();
}

/** Longer texts are never misspelt names; comparing them would only cost time. */
const longestWord = 120;

/** The candidate nearest to `word`, where it is near enough to be a slip of the pen; otherwise null. */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  if (word.length > longestWord) return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    if (candidate.toLowerCase() === word.toLowerCase()) return candidate;
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Shorter words begin too much to be a name cut short. */
const shortestCut = 3;

/** The candidates that begin with `word`, which may be all that somebody typed of a name; none for one or two letters. */
export function begunBy(word: string, candidates: Iterable<string>): string[] {
  if (word.length < shortestCut) return [];
  const begun = word.toLowerCase();
  return [...candidates].filter((one) => one !== word && one.toLowerCase().startsWith(begun));
}

/** The name that somebody meant: the only one that begins with `word`, else the nearest; otherwise null. */
export function nearestName(word: string, names: Iterable<string>): string | null {
  const known = [...names];
  const [only, ...more] = begunBy(word, known);
  return only !== undefined && more.length === 0 ? only : didYouMean(word, known);
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
