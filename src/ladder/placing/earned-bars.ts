import type { Award, Reason } from "../../award/award.ts";
import { awardName } from "../award-name.ts";
import type { ProgramModel } from "../program-model.ts";
import { barred, creditOf } from "./conflicts.ts";
import type { EarnedCourse } from "./item.ts";

/** An award that cannot be used beside a course already earned, and why. */
export interface BarredAward {
  readonly award: Award;
  readonly reason: Reason<"duplicate" | "precluded">;
}

/** Awards for a course that is already earned, or that bars or is barred by one. */
export function barredByEarned(
  model: ProgramModel,
  awards: readonly Award[],
  earned: readonly EarnedCourse[],
): BarredAward[] {
  if (earned.length === 0) return [];
  return awards.flatMap((award) => {
    const reason = reasonAgainst(model, award, earned);
    return reason === null ? [] : [{ award, reason }];
  });
}

function reasonAgainst(
  model: ProgramModel,
  award: Award,
  earned: readonly EarnedCourse[],
): BarredAward["reason"] | null {
  const at = { rule: null, source: null, at: award.at };
  const same = earned.find(({ course }) => course.id === award.course);
  if (same !== undefined) {
    return { code: "duplicate", args: { item: same.course.data.code }, ...at };
  }
  const other = earned.find((course) =>
    barred(model, award, creditOf({ kind: "earned", earned: course })),
  );
  if (other === undefined) return null;
  const args = { course: awardName(model.catalogue, award), by: other.course.data.code };
  return { code: "precluded", args, ...at };
}
