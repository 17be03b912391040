import type { Span } from "../../diagnostics/span.ts";
import { type Document, placeOf } from "../../documents/document.ts";
import type { Lexicon } from "./lexicon.ts";
import { primaryLanguage } from "./lexicon.ts";
import { type MainVerb, mainVerb } from "./main-verb.ts";
import { type Word, wordsOf } from "./words.ts";

/** A competency or a course outcome, as it is written. */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly level: { readonly scale: string; readonly value: string } | null;
  readonly at: Span;
}

/** A statement with the language that it is read in. */
export interface ReadStatement extends Statement {
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
  readonly main: MainVerb | null;
}

type Owner = Document<"micro-credential"> | Document<"course">;

/** The statements of a micro-credential (competencies) or a course (outcomes), in order. */
export function statementsOf(document: Owner): Statement[] {
  const [key, listed] =
    document.kind === "course"
      ? (["outcomes", document.data.outcomes] as const)
      : (["competencies", document.data.competencies] as const);
  return listed.map(({ id, statement, level }, index) => ({
    id,
    text: statement,
    level: level ?? null,
    at: placeOf(document, key, index, "statement"),
  }));
}

/** The languages that a document says it is in, as primary subtags; null when it does not say. */
export function statedLanguages(document: Owner): string[] | null {
  const stated = document.kind === "course" ? null : document.data.language;
  return stated ? stated.map(primaryLanguage) : null;
}

/** The language of statements where a document states none. */
const assumed = "en";

/**
 * A statement in the first of its document's languages that finds a verb in it, else in the first that has a list.
 * Where no language is stated English is tried first, then the others. Null when there is no list to read it by.
 */
export function readStatement(
  statement: Statement,
  stated: readonly string[] | null,
  lexicons: ReadonlyMap<string, Lexicon>,
): ReadStatement | null {
  const order = stated ?? [assumed, ...[...lexicons.keys()].filter((code) => code !== assumed)];
  const words = wordsOf(statement.text);
  const readings = order.flatMap((code) => {
    const lexicon = lexicons.get(code);
    return lexicon === undefined
      ? []
      : [{ ...statement, words, lexicon, main: mainVerb(words, lexicon) }];
  });
  return readings.find(({ main }) => main?.known) ?? readings[0] ?? null;
}
