import { History } from "../documents/history.ts";
import { addDays, type CivilDate } from "../kernel/date.ts";
import { compareText, sorted } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";
import type { DocumentIndex } from "./workspace.ts";

/** The days on which the rules of programs or credit banks change; between two of them all days are alike. */
export class RuleDays {
  /** Sorted. */
  readonly days: readonly CivilDate[];

  constructor(documents: DocumentIndex) {
    const found = new Set<CivilDate>();
    for (const document of [...documents.of("program"), ...documents.of("credit-bank")]) {
      const { from, to } = document.effective;
      if (from !== undefined) found.add(from);
      if (to !== undefined) found.add(addDays(to, 1));
      for (const day of changesIn(document.data)) found.add(day);
    }
    this.days = sorted(found, compareText);
  }

  /** The first of the days that are like this one; the day itself where it is before every change. */
  first(day: CivilDate): CivilDate {
    return this.days.findLast((change) => compareText(change, day) <= 0) ?? day;
  }
}

/** The days from which dated values hold, wherever they stand. */
function* changesIn(value: unknown): Generator<CivilDate> {
  if (value instanceof History) {
    for (const { from, value: inner } of value.entries) {
      yield from;
      yield* changesIn(inner);
    }
  } else if (typeof value === "object" && value !== null && !(value instanceof Rational)) {
    for (const inner of Object.values(value)) yield* changesIn(inner);
  }
}
