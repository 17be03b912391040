import type { GradeDoubt } from "../diagnostics/grade-doubt.ts";
import type { MicroCredential } from "../documents/micro-credential.ts";
import { Rational } from "../kernel/rational.ts";
import { type Truth, truth } from "../kernel/truth.ts";

/** What grades are worth in percent: the part of a grade-scale document that comparisons need. */
export interface GradeBands {
  readonly bands: readonly {
    readonly grade: string;
    readonly from: Rational;
    readonly to: Rational;
  }[];
  /** Grades from high to low, where there are no percentages. */
  readonly ranked?: readonly string[];
  /** Grades that are a pass and stand for no number. */
  readonly pass?: readonly string[];
  /** Grades that are no pass; those of bands may be among them. */
  readonly fail?: readonly string[];
}

interface Percents {
  readonly from: Rational;
  readonly to: Rational;
}

/**
 * Does a grade reach a minimum? Both are percentages ("65", "65 %") or grades of the scale. Unknown where the grade
 * is absent, either cannot be read, or the grade's band straddles the minimum. A grade that the scale lists as no pass
 * reaches none (semantics, section 8).
 */
export function reachesGrade(
  grade: string | null,
  minimum: string | Rational,
  scale: GradeBands | null,
): Truth {
  if (grade === null) return "unknown";
  if (isNoPass(grade, scale)) return "false";
  if (typeof minimum === "string" && grade.trim() === minimum.trim()) return "true";
  const order = typeof minimum === "string" ? ranks(grade, minimum, scale) : null;
  if (order !== null) return truth(order.grade <= order.minimum);
  const found = percents(grade, scale);
  const least = minimum instanceof Rational ? minimum : percents(minimum, scale)?.from;
  if (found === null || least === undefined) return "unknown";
  if (found.from.atLeast(least)) return "true";
  return found.to.atLeast(least) ? "unknown" : "false";
}

/** Can a learner reach this minimum, as far as it can be read: a percentage up to 100, or a grade or pass of the scale? */
export function canBeReached(minimum: string, scale: GradeBands | null): boolean {
  const grade = minimum.trim();
  if (scale?.ranked?.includes(grade) === true || scale?.pass?.includes(grade) === true) return true;
  const least = percents(grade, scale)?.from;
  return least !== undefined && Rational.of(100).atLeast(least);
}

/** Why `reachesGrade` cannot tell; only for a grade of which it says "unknown". */
export function gradeDoubt(
  recorded: string | null,
  minimum: string | Rational,
  scale: GradeBands | null,
): GradeDoubt {
  if (recorded === null) return { why: "absent" };
  const grade = recorded.trim();
  const found = percents(grade, scale);
  const isMinimumKnown = minimum instanceof Rational || percents(minimum, scale) !== null;
  if (found !== null) {
    return isMinimumKnown ? { why: "straddles", grade, ...found } : { why: "incomparable", grade };
  }
  if (scale === null) return { why: "no-scale", grade };
  if (scale.pass?.includes(grade) === true) return { why: "no-number", grade };
  const isRanked = scale.ranked?.includes(grade) === true;
  return { why: isRanked ? "incomparable" : "not-in-scale", grade };
}

/** Orders two grades, the better first; one that cannot be read, or is not there, is worse than one that can, and better only than one that is no pass. */
export function compareGrades(
  a: string | null,
  b: string | null,
  scale: GradeBands | null,
): number {
  const [failed, otherFailed] = [fails(a, scale), fails(b, scale)];
  if (failed !== otherFailed) return Number(failed) - Number(otherFailed);
  const places = a === null || b === null ? null : ranks(a, b, scale);
  if (places !== null) return places.grade - places.minimum;
  const [one, other] = [a, b].map((grade) => (grade === null ? null : percents(grade, scale)));
  if (!one || !other) return Number(!one) - Number(!other);
  return other.from.compare(one.from);
}

/** The places of two grades on a scale that ranks both, the best first; null where it does not. */
function ranks(grade: string, minimum: string, scale: GradeBands | null) {
  const ranked = scale?.ranked ?? [];
  const places = { grade: ranked.indexOf(grade.trim()), minimum: ranked.indexOf(minimum.trim()) };
  return places.grade < 0 || places.minimum < 0 ? null : places;
}

/** The percentages that a grade may stand for; null where it cannot be read. */
function percents(written: string, scale: GradeBands | null): Percents | null {
  const grade = written.trim();
  const band = scale?.bands.find((item) => item.grade === grade);
  if (band !== undefined) return { from: band.from, to: band.to };
  const value = percentage(grade);
  return value === null ? null : { from: value, to: value };
}

/** A grade that is a percentage ("65", "65 %"); null for other grades. */
function percentage(grade: string): Rational | null {
  const number = /^(\d+(?:\.\d+)?)\s*%?$/.exec(grade.trim())?.[1];
  return number === undefined ? null : Rational.parse(number);
}

type PassRule = NonNullable<MicroCredential["passRule"]>;

/**
 * Does the pass rule itself see to it that every competency reached a minimum? Mastery of each competency does, and so
 * does a threshold for each competency that reaches it. Unknown where the rule says nothing of each competency: only
 * the learner's marks can tell then (semantics, section 8).
 */
export function guaranteesEach(
  rule: PassRule | null | undefined,
  minimum: string | Rational,
  scale: GradeBands | null,
): Truth {
  if (rule?.scope !== "each-competency") return "unknown";
  if (rule.kind === "mastery") return "true";
  const { threshold } = rule;
  if (threshold === undefined || threshold === null) return "unknown";
  if (threshold instanceof Rational && minimum instanceof Rational) {
    return threshold.atLeast(minimum) ? "true" : "unknown";
  }
  const written = threshold instanceof Rational ? asPercent(threshold) : threshold;
  return reachesGrade(written, gradeMinimum(minimum), scale) === "true" ? "true" : "unknown";
}

/**
 * Is it no pass: a grade that the scale lists so, or a percentage below every band that is a pass, on a scale with bands
 * that are none (semantics, section 8)? What a scale does not know is not said to fail.
 */
export function fails(grade: string | null, scale: GradeBands | null): boolean {
  if (grade === null || scale === null) return false;
  return isNoPass(grade, scale) || isBelowPasses(grade, scale);
}

const isNoPass = (grade: string, scale: GradeBands | null) =>
  scale?.fail?.includes(grade.trim()) ?? false;

function isBelowPasses(grade: string, scale: GradeBands): boolean {
  const value = percentage(grade);
  const passes = scale.bands.filter((band) => !isNoPass(band.grade, scale));
  if (value === null || passes.length === 0 || passes.length === scale.bands.length) return false;
  return passes.every(({ from }) => from.moreThan(value));
}

const asPercent = (share: Rational) => share.times(Rational.of(100)).toString();

/** A minimum that a bank or a decision states, as grades are compared: a share is a percentage. */
export const gradeMinimum = (minimum: string | Rational) =>
  minimum instanceof Rational ? minimum.times(Rational.of(100)) : minimum;
