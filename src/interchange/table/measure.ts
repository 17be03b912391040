import type { KeyStep } from "./key-path.ts";

/** What the numbers of a key count. */
export interface Measure {
  /** In the words of a message. */
  readonly name: string;
  /** What may stand behind such a number, English and French, to the end of the cell. */
  readonly words: RegExp;
}

const measure = (name: string, words: string): Measure => ({
  name,
  words: new RegExp(`\\s*(?:${words})\\.?$`, "iu"),
});

const hours = measure("hours", "h|hrs?|hours?|heures?");
const weeks = measure("weeks", "wks?|weeks?|sem|semaines?");
const months = measure("months", "months?|mois");
const years = measure("years", "yrs?|years?|ans?|années?");
const credits = measure("credits", "crs?|credits?|credit hours?|crédits?|units?|unités?");

/** Does a text say how many there are of something, in words that are no name of a grade? */
export function isCount(text: string): boolean {
  if (/^[\d.,]+\s+\p{L}/u.test(text)) return true;
  const measures = [hours, weeks, months, years, credits];
  return measures.some(
    ({ words }) => words.test(text) && /^[\d.,]+$/.test(text.replace(words, "")),
  );
}

/** Words that make a number a percentage. */
export const percentWords = /\s*(?:%|percent|per cent|pour cent|p\. ?(?:100|cent))$/iu;

/** What the numbers of a key count; null where they are bare numbers, such as a year of study or a weight. */
export function measureOf(steps: readonly KeyStep[]): Measure | null {
  const [parent, last] = ["", ...steps.map(({ name }) => name)].slice(-2);
  if (parent === "hours") return last === "weeks" ? weeks : hours;
  if (last === "credits" || (parent === "credit" && last === "value")) return credits;
  if (last === "periodMonths") return months;
  return last === "recordsRetentionYears" ? years : null;
}
