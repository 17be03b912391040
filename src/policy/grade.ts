import { Rational } from "../kernel/rational.ts";
import type { Truth } from "../kernel/truth.ts";

/** What grades are worth in percent: the part of a grade-scale document that comparisons need. */
export interface GradeBands {
  readonly bands: readonly {
    readonly grade: string;
    readonly from: Rational;
    readonly to: Rational;
  }[];
}

interface Percents {
  readonly from: Rational;
  readonly to: Rational;
}

/**
 * Does a grade reach a minimum? Both are percentages ("65", "65 %") or grades of the scale. Unknown where the grade
 * is absent, either cannot be read, or the grade's band straddles the minimum (semantics, section 8).
 */
export function reachesGrade(
  grade: string | null,
  minimum: string | Rational,
  scale: GradeBands | null,
): Truth {
  if (grade === null) return "unknown";
  if (typeof minimum === "string" && grade.trim() === minimum.trim()) return "true";
  const found = percents(grade, scale);
  const least = minimum instanceof Rational ? minimum : percents(minimum, scale)?.from;
  if (found === null || least === undefined) return "unknown";
  if (found.from.atLeast(least)) return "true";
  return found.to.atLeast(least) ? "unknown" : "false";
}

/** The percentages that a grade may stand for; null where it cannot be read. */
function percents(written: string, scale: GradeBands | null): Percents | null {
  const grade = written.trim();
  const band = scale?.bands.find((item) => item.grade === grade);
  if (band !== undefined) return band;
  const number = /^(\d+(?:\.\d+)?)\s*%?$/.exec(grade)?.[1];
  const value = number === undefined ? null : Rational.parse(number);
  return value === null ? null : { from: value, to: value };
}
