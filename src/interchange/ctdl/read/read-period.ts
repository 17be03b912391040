import type { CivilDate } from "../../../kernel/date.ts";
import type { View } from "../graph/view.ts";

/** The first and last day of something, by the names of its dates; nothing where none is stated, or they are out of order. */
export function periodOf(view: View, from: readonly string[], to: readonly string[]) {
  const first = view.day("first", ...from);
  const last = view.day("last", ...to);
  if (first === null && last === null) return undefined;
  if (first !== null && last !== null && last < first) {
    view.get(...to)?.wrong(`a day that is not before ${first}`);
    return { from: first };
  }
  return period(first, last);
}

function period(from: CivilDate | null, to: CivilDate | null) {
  return { from: from ?? undefined, to: to ?? undefined };
}
