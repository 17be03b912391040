/** The languages whose words are brought to their stems; any other text is compared by its words as they are. */
export const languages = ["en", "fr"] as const;

/** One of the languages. */
export type Language = (typeof languages)[number];

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that say nothing of the subject; also how a language is told. */
const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: listed(
    "a an the of to in on at for by with and or as is are be from into their its it that this these those via within between e g etc",
  ),
  fr: listed(
    "le la les l un une des du de d et ou en au aux dans par pour sur avec ce cette ces son sa ses leur leurs qui que qu est sont afin ainsi selon entre a",
  ),
};

/** Does a word only hold others together? */
export function isFunctionWord(word: string, language: Language): boolean {
  return functionWords[language].has(word);
}

/** The language that most function words of a text belong to; English where that is even. */
export function languageOf(words: readonly string[]): Language {
  let lead = 0;
  for (const word of words) {
    if (functionWords.en.has(word)) lead += 1;
    if (functionWords.fr.has(word)) lead -= 1;
  }
  return lead < 0 ? "fr" : "en";
}
