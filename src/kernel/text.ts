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

/** The candidate nearest to `word` in spelling, where it is near enough to be a slip of the pen; otherwise null. */
export function slipOf(word: string, candidates: Iterable<string>): string | null {
  if (word.length > longestWord) return null;
  const folded = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    if (candidate.toLowerCase() === folded) return candidate;
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, candidate, bestDistance - 1);
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

/** The longest candidate that `word` begins with and is half of, or more: somebody may have typed too much of a name. */
function beginningOf(word: string, candidates: readonly string[]): string | null {
  const long = word.toLowerCase();
  const least = Math.max(shortestCut, word.length / 2);
  const begins = candidates.filter(
    (one) => one !== word && one.length >= least && long.startsWith(one.toLowerCase()),
  );
  return begins.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/**
 * The names that somebody may have meant: the one that differs in capitals alone, else all that begin with `word`, else
 * the longest that it begins with, unless the nearest in spelling begins with that, too; else the nearest in spelling;
 * none where nothing is like it.
 */
export function namesMeant(word: string, names: Iterable<string>): string[] {
  if (word.length > longestWord) return [];
  const known = [...new Set(names)];
  const begun = begunBy(word, known);
  const same = begun.find((one) => one.length === word.length);
  if (same !== undefined) return [same];
  if (begun.length > 0) return begun;
  const start = beginningOf(word, known);
  const slip = slipOf(word, known);
  const one = start === null || slip?.startsWith(start) ? slip : start;
  return one === null ? [] : [one];
}

/** The one candidate to suggest for `word`: of those that it may mean (`namesMeant`) the shortest; otherwise null. */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  return shortestOf(namesMeant(word, candidates));
}

/** The shortest of some names, the first of equals; null where there are none. */
export function shortestOf(names: readonly string[]): string | null {
  return names.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/** The name that somebody meant, where only one may be (`namesMeant`); otherwise null. */
export function nearestName(word: string, names: Iterable<string>): string | null {
  const [only, ...more] = namesMeant(word, names);
  return only !== undefined && more.length === 0 ? only : null;
}

/** Rows of the table of distances, filled anew by each call: of the last two lengths of `a` and of this one. */
const rows = [0, 1, 2].map(() => new Int32Array(2 * longestWord));

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other; where they are more
 * than `most`, some number above it. What so many cannot reach is not looked at.
 */
function editDistance(a: string, b: string, most: number): number {
  let [beforeLast, last, row] = rows as [Int32Array, Int32Array, Int32Array];
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row[from - 1] = from === 1 ? i : most + 1;
    let least = row[from - 1] ?? 0;
    for (let j = from; j <= to; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const above = j < i + most ? (last[j] ?? 0) + 1 : most + 1;
      let cost = Math.min(above, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] ?? 0;
}

/** Words as a sentence lists them, with `last` before the last: "A", "A and B", "A, B and C". */
export const inWords = (words: readonly string[], last: "and" | "or"): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
