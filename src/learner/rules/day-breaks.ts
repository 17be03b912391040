import { addDays, addMonths, type CivilDate } from "../../kernel/date.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";
import type { Grounds } from "./grounds.ts";

/** A bank, and the day up to which it counts the age of learning. */
export interface AgeRule {
  readonly bank: DocumentOnDay<"credit-bank">;
  readonly until: CivilDate;
}

/**
 * The days of completion from which the rules see a micro-credential another way: where its editions and the decisions
 * about it begin and end, and where learning becomes too old. Between two of them all days are alike. Sorted.
 */
export function dayBreaks(
  grounds: Grounds,
  id: string,
  ages: readonly AgeRule[],
): readonly CivilDate[] {
  const { editions, superseded } = grounds;
  const agreements = grounds.agreementsNaming(id);
  const found = new Set<CivilDate>();
  for (const { effective } of [...editions.all(id), ...agreements]) {
    if (effective.from !== undefined) found.add(effective.from);
    if (effective.to !== undefined) found.add(addDays(effective.to, 1));
  }
  for (const agreement of agreements) {
    const from = superseded.from(agreement.id);
    if (from !== null && from !== undefined) found.add(from);
  }
  for (const { bank, until } of ages) {
    const months = bank.data.currency?.staleAfterMonths;
    if (months !== undefined && months !== null) found.add(firstFresh(until, months));
  }
  return sorted(found, compareText);
}

/** The first day of completion that is not too old on a day: so many months later it is that day or after. */
function firstFresh(until: CivilDate, months: number): CivilDate {
  // Months differ in length, so it is looked for from a month earlier on.
  let day = addMonths(until, -months - 1);
  while (compareText(until, addMonths(day, months)) > 0) day = addDays(day, 1);
  return day;
}
