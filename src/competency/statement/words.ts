/** A word of a statement, lower case, with what stood before it. */
export interface Word {
  readonly text: string;
  /** As written. */
  readonly written: string;
  /** The punctuation between the word before and this one. */
  readonly after: "" | "," | ";" | ":" | ".";
}

/** A number or letter before the statement proper, as in `1. ` or `(b) `. */
const numbering = /^\s*\(?[\p{L}\p{N}]{1,3}[).:]\s+/u;

const piece =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-/’'.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|&|[,;:.?!]|[()[\]]/gu;

/** The words of a text in order; what is in brackets is left out, numbering at the beginning too. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let after: Word["after"] = "";
  let depth = 0;
  for (const [token] of text.normalize("NFKC").replace(numbering, "").matchAll(piece)) {
    if (/^[([]$/.test(token)) depth += 1;
    else if (/^[)\]]$/.test(token)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (/^[,;:.?!]$/.test(token)) after = token === "?" || token === "!" ? "." : stop(token);
    else if (words.length > 0 || /\p{L}/u.test(token)) {
      for (const written of split(token)) {
        words.push({ text: written.toLowerCase(), written, after: words.length > 0 ? after : "" });
        after = "";
      }
    }
  }
  return words;
}

const stop = (token: string) => token as Word["after"];

/** An elided article or pronoun is a word of its own, as in `l'analyse` or `qu'elle`. */
function split(token: string): string[] {
  const straight = token.replaceAll("’", "'");
  const elided = /^(\p{L}|qu|lorsqu)'(?=\p{L})/iu.exec(straight)?.[0];
  return elided === undefined ? [straight] : [elided, straight.slice(elided.length)];
}

/** How many words from `at` on a phrase of the list takes, the longest first; 0 when none stands there. */
export function phraseAt(words: readonly Word[], at: number, phrases: Phrases): number {
  for (let length = Math.min(phrases.longest, words.length - at); length > 0; length -= 1) {
    if (phrases.has(joined(words, at, length))) return length;
  }
  return 0;
}

/** Some words from `at` on as one text. */
export function joined(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(" ");
}

/** A list of words and phrases, for looking up. */
export class Phrases {
  private readonly known: ReadonlySet<string>;
  /** The most words of one of them. */
  readonly longest: number;

  constructor(phrases: readonly string[]) {
    this.known = new Set(phrases.map(phraseText));
    this.longest = Math.max(0, ...[...this.known].map((phrase) => phrase.split(" ").length));
  }

  has(text: string): boolean {
    return this.known.has(text);
  }
}

/** A phrase of a list, in the words that a statement would have. */
export function phraseText(phrase: string): string {
  return phrase
    .split(" ")
    .flatMap(split)
    .map((word) => word.toLowerCase())
    .join(" ");
}
