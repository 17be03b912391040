/** Text for comparing: without accents and in lower case. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The folded words of a search. */
export function wordsOf(search: string): string[] {
  return fold(search)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Does a folded text hold every word? */
export function holds(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Orders texts by code point. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
