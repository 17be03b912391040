import { compareText } from "../../kernel/order.ts";
import { type Lexicon, replaceEnding } from "./lexicon.ts";
import type { MainVerb } from "./main-verb.ts";
import { type Word, wordsOf } from "./words.ts";

/** A word that says what a statement is about, and the small word right before it. */
export interface ContentWord {
  /** Singular, in one spelling; a verb by its lemma. */
  readonly stem: string;
  /** A small word stands right before it. */
  readonly opened: boolean;
}

/** The words of a statement that carry its content, in order; numbers and negations are among them. */
export function contentWords(words: readonly Word[], lexicon: Lexicon): ContentWord[] {
  const found: ContentWord[] = [];
  let opened = false;
  for (const { text } of words) {
    const { classes } = lexicon;
    const small = classes.functionWords.has(text) || classes.and.has(text);
    if (small && !classes.negations.has(text)) opened = true;
    else {
      found.push({ stem: stemOf(text, lexicon), opened });
      opened = false;
    }
  }
  return found;
}

/** A word in the singular and in one spelling; a form of a verb by its lemma. */
function stemOf(text: string, lexicon: Lexicon): string {
  const known = lexicon.verb(text);
  if (known !== null) return known.verb.lemma;
  const { plurals, spellings } = lexicon.grammar;
  const singular = text.length > 3 ? (replaceEnding(text, plurals)[0] ?? text) : text;
  return replaceEnding(singular, spellings)[0] ?? singular;
}

/** One text for all statements with the same content words, whatever their order. */
export function contentKey(content: readonly ContentWord[]): string {
  return [...new Set(content.map(({ stem }) => stem))].sort(compareText).join(" ");
}

/** Is it a number, or does it deny something? Statements that differ in one say different things. */
export function isDecisive({ stem }: ContentWord, lexicon: Lexicon): boolean {
  return /\p{N}/u.test(stem) || /^[ivx]+$/.test(stem) || lexicon.classes.negations.has(stem);
}

/** The words of a statement behind its opening: from its main verb on, where it has one. */
export function statementWords(words: readonly Word[], main: MainVerb | null): readonly Word[] {
  return main === null ? words : words.slice(main.at);
}

/**
 * How alike two statements are in their words, 0 to 1: shared content words over all of them.
 * 0 where they differ in a number or a negation.
 */
export function likeness(a: string, b: string, lexicon: Lexicon): number {
  const [left, right] = [a, b].map((text) => contentWords(wordsOf(text), lexicon));
  if (left === undefined || right === undefined) return 0;
  const [x, y] = [left, right].map((content) => new Set(content.map(({ stem }) => stem)));
  if (x === undefined || y === undefined || x.size === 0) return 0;
  const shared = [...x].filter((stem) => y.has(stem)).length;
  const apart = [
    ...left.filter(({ stem }) => !y.has(stem)),
    ...right.filter(({ stem }) => !x.has(stem)),
  ];
  if (apart.some((word) => isDecisive(word, lexicon))) return 0;
  return shared / (x.size + y.size - shared);
}
