/** Section 8: grades and marks against minimums, through a grade scale. */
import type { Three } from "./evidence.ts";
import { atLeast, type Fraction, fraction, mul } from "./fraction.ts";
import { type Doc, docs, list, text } from "./reading.ts";

const HUNDRED: Fraction = { n: 100n, d: 1n };

/** "65", "65%" or "65 %" as percent */
function percent(written: string): Fraction | undefined {
  const digits = /^([0-9]+(?:\.[0-9]+)?) ?%?$/.exec(written)?.[1];
  return digits === undefined ? undefined : fraction(digits);
}

type Range = { readonly from: Fraction; readonly to: Fraction };

function range(grade: string, scale: Doc | undefined): Range | undefined {
  const band = docs(scale ?? {}, "bands").find((one) => one.grade === grade);
  if (band !== undefined) {
    return { from: fraction(band.from), to: fraction(band.to) };
  }
  const exact = percent(grade);
  return exact === undefined ? undefined : { from: exact, to: exact };
}

/** A bank's or a decision's minimum is a share or a grade; a requirement's is a percentage or a grade. */
export function shareAsPercent(minimum: unknown): unknown {
  const given = String(minimum);
  const isShare = typeof minimum === "number" || given.endsWith("%");
  return isShare ? mul(fraction(minimum), HUNDRED) : given;
}

/** The worst grade or the least percentage that is asked for. */
function least(minimum: unknown, scale: Doc | undefined): Fraction | undefined {
  return typeof minimum === "object" ? (minimum as Fraction) : range(String(minimum), scale)?.from;
}

const noPass = (grade: string, scale: Doc | undefined): boolean =>
  list(scale ?? {}, "fail").includes(grade);

/** Is it no pass where nothing but a pass is asked for? */
export function failed(grade: string | undefined, scale: Doc | undefined): boolean {
  if (grade === undefined || noPass(grade, scale)) {
    return grade !== undefined;
  }
  const bands = docs(scale ?? {}, "bands");
  const passing = bands.filter((band) => !noPass(String(band.grade), scale));
  const exact = percent(grade);
  const tells = exact !== undefined && passing.length > 0 && passing.length < bands.length;
  return tells && !passing.some((band) => atLeast(exact, fraction(band.from)));
}

export function reaches(
  grade: string | undefined,
  minimum: unknown,
  scale: Doc | undefined,
): Three {
  if (grade === undefined) {
    return "unknown";
  }
  if (noPass(grade, scale)) {
    return "false";
  }
  if (grade === minimum) {
    return "true";
  }
  const order = list(scale ?? {}, "ranked");
  if (order.includes(grade) && order.includes(minimum)) {
    return order.indexOf(grade) <= order.indexOf(minimum) ? "true" : "false";
  }
  const has = range(grade, scale);
  const wants = least(minimum, scale);
  if (has === undefined || wants === undefined) {
    return "unknown";
  }
  if (atLeast(has.from, wants)) {
    return "true";
  }
  return atLeast(has.to, wants) ? "unknown" : "false";
}

/** Is a higher than b? */
export function isHigher(
  a: string | undefined,
  b: string | undefined,
  scale: Doc | undefined,
): boolean {
  if (failed(a, scale) !== failed(b, scale)) {
    return failed(b, scale);
  }
  if (a === undefined || b === undefined) {
    return a !== undefined && range(a, scale) !== undefined && b === undefined;
  }
  const order = list(scale ?? {}, "ranked");
  if (order.includes(a) && order.includes(b)) {
    return order.indexOf(a) < order.indexOf(b);
  }
  const one = range(a, scale);
  const other = range(b, scale);
  if (one === undefined || other === undefined) {
    return one !== undefined && other === undefined;
  }
  return !atLeast(other.from, one.from);
}

/** Does the pass rule see to it that every competency reached the minimum? */
export function guaranteed(rule: Doc, minimum: unknown, scale: Doc | undefined): boolean {
  if (rule.scope !== "each-competency") {
    return false;
  }
  if (rule.kind === "mastery") {
    return true;
  }
  const threshold = text(rule, "threshold");
  if (threshold === undefined) {
    return false;
  }
  const given = shareAsPercent(rule.threshold);
  const wants = least(minimum, scale);
  if (typeof given === "object") {
    return wants !== undefined && atLeast(given as Fraction, wants);
  }
  return reaches(threshold, minimum, scale) === "true";
}
