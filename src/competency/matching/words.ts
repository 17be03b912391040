import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as frenchStem } from "@orama/stemmers/french";
import { isFunctionWord, type Language, languageOf } from "./language.ts";

/** A word that says something: how it is written and its stem. */
export interface Word {
  readonly written: string;
  readonly stem: string;
}

/** A text taken apart. */
export interface Words {
  readonly language: Language;
  /** All words in order, lower case. */
  readonly all: readonly string[];
  /** Those that say something, in order; all of them where none would be left. */
  readonly content: readonly Word[];
  /** Is the text longer than what was read of it? */
  readonly cut: boolean;
}

/** Of longer texts only so many characters are read. */
const longestText = 4000;

/** Longer words are codes or mistakes, and have no stem. */
const longestWord = 40;

const stems: Readonly<Record<Language, (word: string) => string>> = {
  en: englishStem,
  fr: frenchStem,
};

/** Takes texts apart into words, and remembers the stems that it has found. */
export class WordReader {
  private readonly known: Readonly<Record<Language, Map<string, string>>> = {
    en: new Map(),
    fr: new Map(),
  };

  /** The words of a text: markup, case and punctuation are left aside. */
  read(text: string): Words {
    const read = text.slice(0, longestText).replace(/<\/?[a-z]{1,8}\s*\/?>/gi, " ");
    const all =
      read
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+[+#]*/gu) ?? [];
    const language = languageOf(all);
    const content = all.filter((word) => !isFunctionWord(word, language));
    const kept = content.length > 0 ? content : all;
    return {
      language,
      all,
      content: kept.map((written) => ({ written, stem: this.stem(written, language) })),
      cut: text.length > longestText,
    };
  }

  /** The stem of one lower-case word. */
  stem(word: string, language: Language): string {
    const known = this.known[language].get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word, language);
    this.known[language].set(word, stem);
    return stem;
  }
}

/** The stem without accents, so that "prévoir" and "prevoir" are one word. */
function stemOf(word: string, language: Language): string {
  const plain = /^\p{L}{3,}$/u.test(word) && word.length <= longestWord;
  const stem = plain ? stems[language](word) : word;
  return stem.normalize("NFD").replace(/\p{M}/gu, "");
}
