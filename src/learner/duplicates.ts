import { compareText, firstOf, sorted } from "../kernel/order.ts";
import { compareGrades, type GradeBands } from "../policy/grade.ts";
import type { Held } from "./held.ts";
import type { Entry } from "./record.ts";

/** What counts of records of one micro-credential or course: the highest grade, then the latest, then the first row. */
export function bestOf<T>(
  records: readonly T[],
  entryOf: (record: T) => Entry,
  scale: GradeBands | null,
): T {
  const [best] = sorted(
    records,
    firstOf<T>(
      (a, b) => compareGrades(entryOf(a).grade, entryOf(b).grade, scale),
      (a, b) => compareText(entryOf(b).completedOn ?? "", entryOf(a).completedOn ?? ""),
    ),
  );
  if (best === undefined) throw new Error("there is no record to choose from");
  return best;
}

const truths = ["true", "unknown", "false"] as const;

/** The records that some bank surely may use; else those that some bank may; else all. */
export function mostUsable(records: readonly Held[]): readonly Held[] {
  if (records.length < 2) return records;
  const ranks = records.map(({ banks }) =>
    Math.min(...[...banks.values()].map(({ usable }) => truths.indexOf(usable))),
  );
  const best = Math.min(...ranks);
  return records.filter((_, index) => ranks[index] === best);
}
