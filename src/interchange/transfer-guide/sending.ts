import { Rational } from "../../kernel/rational.ts";
import type { CreditTerm } from "./credit-terms.ts";
import { readCredit } from "./read-credit.ts";

/** What a row says of one thing that was learned: a course, or a micro-credential by its title. */
export interface SendingItem {
  /** Words before the number of a course; none of a title. */
  readonly words: readonly string[];
  readonly number: string | null;
  readonly title: string | null;
  readonly credits: Rational | null;
  readonly range: boolean;
}

/** The beginning of a course with a title; a text that begins so is no title itself. */
const course = /^[A-Z][A-Z&./ -]{0,20} [A-Z]{0,2}\d{1,5}[A-Z]{0,3} - /;

/** What a row sends: alternatives, each of the items that are sent together; one title where not all are courses; null where it is neither. */
export function readSending(text: string): readonly (readonly SendingItem[])[] | null {
  const read = readCredit(text);
  const named =
    !("unclear" in read) && read.outcome === "credit" && read.note === null
      ? read.alternatives.map((terms) => terms.map(itemOf))
      : null;
  if (named?.every((items): items is SendingItem[] => !items.includes(null)) === true) return named;
  if (course.test(text) || text.length < shortestTitle) return null;
  const found =
    /^(.*\S)\s*\(\s*(\d{1,6}(?:[.,]\d{1,4})?)\s*(?:credits?|cr\.?|crédits?|units?)?\s*\)$/is.exec(
      text,
    );
  const credits = Rational.parse((found?.[2] ?? "").replace(",", "."));
  return [[{ words: [], number: null, title: found?.[1] ?? text, credits, range: false }]];
}

/** Anything shorter is the rest of something else. */
const shortestTitle = 2;

function itemOf({
  type,
  words,
  number,
  title,
  credits,
  range,
  ...details
}: CreditTerm): SendingItem | null {
  if (type !== "assigned" || details.note !== null) return null;
  if (details.program !== null || details.programs.length > 0 || details.precludes.length > 0)
    return null;
  if (number !== null) return { words, number, title, credits, range };
  return words.length === 1 ? { words: [], number, title: words[0] ?? "", credits, range } : null;
}
