import type { ActionVerb } from "../../documents/verb-list.ts";
import type { KnownVerb, Lexicon } from "./lexicon.ts";
import { phraseAt, type Word } from "./words.ts";

/** What a statement asks the learner to do, as far as its verb is known. */
export type MainVerb =
  | {
      readonly known: true;
      readonly verb: ActionVerb;
      readonly form: KnownVerb["form"];
      /** The first word of the verb, and the first after it. */
      readonly at: number;
      readonly end: number;
    }
  /** It reads like a verb, and the list has not got it. */
  | { readonly known: false; readonly at: number; readonly end: number };

/** After so many words a statement has begun, whatever it is. */
const longestOpening = 16;

/** The verb that a statement begins with, behind whatever stands before it; null when it begins with none. */
export function mainVerb(words: readonly Word[], lexicon: Lexicon): MainVerb | null {
  let at = 0;
  let promised = false;
  while (at < Math.min(words.length, longestOpening)) {
    const opening = openingAt(words, at, lexicon);
    if (opening > 0) promised = true;
    const step = opening || adverbAt(words, at, lexicon);
    if (step > 0) {
      at += step;
      continue;
    }
    const found = verbThere(words, at, lexicon, promised);
    if (found !== null) return found;
    const next = behindLearner(words, at, lexicon) ?? behindComma(words, at, lexicon);
    if (next === null) return unknownVerb(words, at, lexicon, promised);
    promised ||= next.learner;
    at = next.at;
  }
  return null;
}

/** The length of an opening; a vague verb that opens as well is one only before another verb. */
function openingAt(words: readonly Word[], at: number, lexicon: Lexicon): number {
  const length = phraseAt(words, at, lexicon.classes.openings);
  const verb = lexicon.verbAt(words, at);
  if (verb === null || length > verb.length) return length;
  return lexicon.verbAt(words, at + length)?.form === "infinitive" ? length : 0;
}

const adverbAt = (words: readonly Word[], at: number, lexicon: Lexicon) => {
  const word = words[at];
  return word !== undefined && at + 1 < words.length && lexicon.isAdverb(word) ? 1 : 0;
};

/** A known verb at the place, unless it is a noun there or only leads up to the verb after the comma. */
function verbThere(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
  promised: boolean,
): MainVerb | null {
  const found = lexicon.verbAt(words, at) ?? lastPartVerb(words, at, lexicon);
  if (found === null) return null;
  const { verb, form, length } = found;
  if (!promised && length === 1 && isNounThere(words, at, found, lexicon)) return null;
  if (form === "inflected" && !promised && behindComma(words, at, lexicon) !== null) return null;
  return { known: true, verb, form, at, end: at + length };
}

/** A noun with the look of a verb: before "of" (use of force), or before a gerund that ends the statement (report writing). */
function isNounThere(
  words: readonly Word[],
  at: number,
  { verb, form }: KnownVerb,
  lexicon: Lexicon,
): boolean {
  const next = words[at + 1];
  if (next === undefined || next.after !== "") return false;
  const { classes, grammar } = lexicon;
  if (classes.of.has(next.text)) {
    return form === "inflected" || verb.noun || classes.nouns.has(textOf(words, at));
  }
  const finite = grammar.finiteEndings.some((ending) => next.text.endsWith(ending));
  const gerund = lexicon.verb(next.text)?.form === "inflected" && !finite;
  return verb.noun && gerund && at + 2 === words.length;
}

/** `re-evaluate` is a form of `evaluate`. */
function lastPartVerb(words: readonly Word[], at: number, lexicon: Lexicon) {
  const parts = textOf(words, at).split("-");
  const last = parts.length > 1 ? lexicon.verb(parts.at(-1) ?? "") : null;
  return last === null || last.form !== "infinitive" || last.verb.noun
    ? null
    : { ...last, length: 1 };
}

interface Onward {
  readonly at: number;
  readonly learner: boolean;
}

/** Behind a noun for the learner that comes soon; null when there is none. */
function behindLearner(words: readonly Word[], at: number, lexicon: Lexicon): Onward | null {
  const near = words.slice(at, longestOpening);
  const found = near.findIndex(({ text }) => lexicon.classes.learners.has(text));
  return found === -1 ? null : { at: at + found + 1, learner: true };
}

/** The place after a comma where a known verb or a learner stands; null when there is none. */
function behindComma(words: readonly Word[], at: number, lexicon: Lexicon): Onward | null {
  for (let i = at + 1; i < Math.min(words.length, at + longestOpening); i += 1) {
    const word = words[i];
    if (word === undefined || (word.after !== "," && word.after !== ":")) continue;
    const start = lexicon.isAdverb(word) ? i + 1 : i;
    const verb = lexicon.verbAt(words, start);
    if (verb !== null && verb.form === "infinitive" && isVerbHere(words, start, verb, lexicon)) {
      return { at: start, learner: false };
    }
  }
  return null;
}

/** A word that is a noun as well is a verb where an object with a determiner follows. */
export function isVerbHere(
  words: readonly Word[],
  at: number,
  { verb, length }: { readonly verb: ActionVerb; readonly length: number },
  lexicon: Lexicon,
): boolean {
  return !verb.noun || opensObject(words[at + length], lexicon);
}

/** Does an object or a clause with its own opening word stand here? */
function opensObject(word: Word | undefined, { classes }: Lexicon): boolean {
  if (word === undefined || word.after !== "") return false;
  const { text } = word;
  return (
    classes.determiners.has(text) || classes.subordinators.has(text) || classes.pronouns.has(text)
  );
}

/** A word that only its surroundings or its ending show to be a verb; null when they do not. */
function unknownVerb(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
  promised: boolean,
): MainVerb | null {
  const word = words[at];
  if (word === undefined) return null;
  const { nounEndings, verbEndings } = lexicon.grammar;
  const { classes } = lexicon;
  const closed = [classes.determiners, classes.functionWords, classes.subordinators, classes.nouns];
  if (closed.some((known) => known.has(word.text)) || lexicon.verb(word.text) !== null) return null;
  const found: MainVerb = { known: false, at, end: at + 1 };
  const next = words[at + 1];
  if (promised || opensObject(next, lexicon)) return found;
  if (nounEndings.some((ending) => word.text.endsWith(ending))) return null;
  if (verbEndings.some((ending) => word.text.endsWith(ending))) return found;
  const joins = next !== undefined && classes.and.has(next.text);
  return joins && lexicon.verbAt(words, at + 2)?.form === "infinitive" ? found : null;
}

const textOf = (words: readonly Word[], at: number) => words[at]?.text ?? "";
