import type { Editions } from "../../award/editions.ts";
import type { Document } from "../../documents/document.ts";
import { includes, type Period } from "../../kernel/date.ts";
import { type Truth, truth } from "../../kernel/truth.ts";
import type { Entry } from "../record.ts";

/** A micro-credential that a learner has completed. */
export interface Holding {
  readonly entry: Entry;
  /** The edition that was completed; the current one where none was in effect then. */
  readonly offering: Document<"micro-credential">;
  /** Was it completed while the edition was in effect? Unknown where the day is not recorded. */
  readonly inWindow: Truth;
}

/** The holding that an entry records; null where the workspace has no such micro-credential, or no such edition of it. */
export function holdingOf(entry: Entry, editions: Editions): Holding | null {
  const { item, edition, completedOn } = entry;
  const offering =
    edition !== null
      ? editions.named(item, edition)
      : ((completedOn === null ? undefined : editions.on(item, completedOn)) ??
        editions.current(item));
  if (offering === undefined) return null;
  return { entry, offering, inWindow: within(offering.effective, completedOn) };
}

/** Is a day that may not be recorded within a period? */
export function within(period: Period, day: Entry["completedOn"]): Truth {
  if (day !== null) return truth(includes(period, day));
  return period.from === undefined && period.to === undefined ? "true" : "unknown";
}
