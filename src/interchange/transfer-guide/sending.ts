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
}

/** The items of a row: any one list of them, together. A text that does not name courses throughout is one title, `&` and all. */
export function readSending(text: string): readonly (readonly SendingItem[])[] {
  const read = readCredit(text);
  const named =
    !("unclear" in read) && read.outcome === "credit" && read.note === null
      ? read.alternatives.map((terms) => terms.map(itemOf))
      : null;
  if (named?.every((items): items is SendingItem[] => !items.includes(null)) === true) return named;
  const found =
    /^(.*\S)\s*\(\s*(\d{1,6}(?:[.,]\d{1,4})?)\s*(?:credits?|cr\.?|crédits?|units?)?\s*\)$/is.exec(
      text,
    );
  const credits = Rational.parse((found?.[2] ?? "").replace(",", "."));
  return [[{ words: [], number: null, title: found?.[1] ?? text, credits }]];
}

function itemOf({
  type,
  words,
  number,
  title,
  credits,
  ...details
}: CreditTerm): SendingItem | null {
  if (type !== "assigned" || details.note !== null) return null;
  if (details.program !== null || details.programs.length > 0 || details.precludes.length > 0)
    return null;
  if (number !== null) return { words, number, title, credits };
  return words.length === 1 ? { words: [], number, title: words[0] ?? "", credits } : null;
}
