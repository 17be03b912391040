import { groupBy } from "../../kernel/group.ts";
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
const weeks = measure("weeks", "wks?|weeks?|semaines?");
const months = measure("months", "months?|mois");
const years = measure("years", "yrs?|years?|ans?|années?");
const creditWords = "crs?|credits?|credit hours?|crédits?|units?|unités?";
const credits = measure("credits", creditWords);
/** Under a heading that says so hours are credits. */
const creditHours = measure("credit hours", `${creditWords}|hrs?|hours?`);

const measures = [
  ...[hours, weeks, months, years, credits],
  measure("days", "days?|jours?"),
  measure("minutes", "mins?|minutes?"),
  measure("semesters", "sem|semest(?:er|re)s?|terms?|trimestres?"),
  measure("points", "pts?|points?"),
];

/** What a text says how many there are of; null where its words are of no measure, as a grade's or a year's. */
export function measureIn(text: string): Measure | null {
  return (
    measures.find(({ words }) => words.test(text) && /^[\d.,]+$/.test(text.replace(words, ""))) ??
    null
  );
}

/** What most of these texts that name a measure say how many there are of; the first of several alike, null of none. */
export function commonMeasure(texts: readonly string[]): Measure | null {
  const named = groupBy(
    texts.flatMap((text) => measureIn(text) ?? []),
    (found) => found,
  );
  const [most] = [...named].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? null;
}

/** Words that make a number a percentage. */
export const percentWords = /\s*(?:%|percent|per cent|pour cent|p\. ?(?:100|cent))$/iu;

/** What the numbers of a key count under a heading; null where they are bare numbers, such as a year of study or a weight. */
export function measureOf(steps: readonly KeyStep[], heading: string): Measure | null {
  const [parent, last] = ["", ...steps.map(({ name }) => name)].slice(-2);
  if (parent === "hours") return last === "weeks" ? weeks : hours;
  if (last === "credits" || (parent === "credit" && last === "value"))
    return /\bcredit[\s-]+(?:hours?|hrs?)\b/i.test(heading) ? creditHours : credits;
  if (last === "periodMonths") return months;
  return last === "recordsRetentionYears" ? years : null;
}
