/** The numbers that a text names: digits, small Roman numerals, and small numbers and ranks in English and French. */
export function numbersOf(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const value = /^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, "") : numerals.get(word);
    if (value !== undefined && !(word === "i" && isPronoun(words, at))) found.add(value);
  }
  return found;
}

/** "I" begins a sentence or stands before a verb of one; after a title it is the first of a series. */
function isPronoun(words: readonly string[], at: number): boolean {
  return at === 0 || /^(?:can|am|will|have|know|understand)$/.test(words[at + 1] ?? "");
}

const numerals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    1: "i one first premier premiere première",
    2: "ii two second deux deuxieme deuxième",
    3: "iii three third trois troisieme troisième",
    4: "iv four fourth quatre quatrieme quatrième",
    5: "five fifth cinq cinquieme cinquième",
    6: "vi six sixth sixieme sixième",
    7: "vii seven seventh sept septieme septième",
    8: "viii eight eighth huit huitieme huitième",
    9: "ix nine ninth neuf neuvieme neuvième",
    10: "ten tenth dix dixieme dixième",
  }).flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)),
);

const negations: ReadonlySet<string> = new Set(
  "no not never without cannot non neither nor except excluding lack ne pas jamais sans aucun aucune ni sauf hormis".split(
    " ",
  ),
);

/** Does a text deny or exclude something? */
export function isNegated(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      negations.has(word) || (word === "free" && /^(?:of|from)$/.test(words[at + 1] ?? "")),
  );
}
