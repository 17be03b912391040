/** Section 3, "Hours": the credit a micro-credential's hours can carry. */
import {
  add,
  atLeast,
  div,
  type Fraction,
  floor,
  fraction,
  less,
  mul,
  positive,
  ZERO,
} from "./fraction.ts";
import { child, type Doc, stated, text } from "./reading.ts";
import { creditIn } from "./units.ts";

/** `high` undefined: unbounded */
export type Ceiling = { readonly low: Fraction; readonly high: Fraction | undefined };

export const SCHEDULED = ["lecture", "lab", "practicum", "selfPaced"] as const;

const UNBOUNDED: Ceiling = { low: ZERO, high: undefined };

function figure(hours: Doc, key: string): Fraction | undefined {
  if (!stated(hours, key)) {
    return undefined;
  }
  return hours[key] === null ? ZERO : fraction(hours[key]);
}

export function ceiling(bank: Doc, m: Doc): Ceiling {
  if (m.hours === null) {
    return { low: ZERO, high: ZERO };
  }
  const hours = child(m, "hours");
  const perCredit = child(child(bank, "hours"), "perCredit");
  const rate = (kind: string): Fraction | undefined => figure(perCredit, kind);
  const learning = figure(hours, "learning");
  if (learning !== undefined) {
    const by = rate("learning");
    return by === undefined ? UNBOUNDED : { low: div(learning, by), high: div(learning, by) };
  }
  const rates = ["learning", ...SCHEDULED].map(rate).filter((by) => by !== undefined);
  const kinds = SCHEDULED.filter((kind) => stated(hours, kind));
  const unspecified = figure(hours, "unspecified");
  const usable = kinds.some((kind) => rate(kind) !== undefined);
  if (!usable && (unspecified === undefined || rates.length === 0)) {
    return UNBOUNDED;
  }
  let low = ZERO;
  let high = ZERO;
  for (const kind of kinds) {
    const by = rate(kind);
    if (by !== undefined) {
      low = add(low, div(figure(hours, kind) ?? ZERO, by));
      high = add(high, div(figure(hours, kind) ?? ZERO, by));
    }
  }
  if (unspecified !== undefined) {
    const slowest = rates.reduce((a, b) => (less(a, b) ? b : a));
    const fastest = rates.reduce((a, b) => (less(a, b) ? a : b));
    low = add(low, div(unspecified, slowest));
    high = add(high, div(unspecified, fastest));
  }
  return { low, high };
}

/** What the hours can carry in the unit of a course: anything where no source says what the bank's is in it. */
export function ceilingFor(bank: Doc, m: Doc, course: Doc): Ceiling {
  const { low, high } = ceiling(bank, m);
  const factor = creditIn(bank, text(course, "unit"));
  if (factor === undefined) {
    return high !== undefined && !positive(high) ? { low, high } : UNBOUNDED;
  }
  return { low: mul(low, factor), high: high === undefined ? undefined : mul(high, factor) };
}

/** Do the hours of a set allow the credits of a course? */
export function hoursAllow(
  bank: Doc,
  set: readonly Doc[],
  course: Doc,
): { certain: boolean; possible: boolean } {
  const hours = child(bank, "hours");
  const rated = Object.keys(child(hours, "perCredit")).length > 0;
  const check = rated ? (hours.check ?? "review") : "off";
  if (check === "off") {
    return { certain: true, possible: true };
  }
  const credits = fraction(course.credits);
  const all = set.map((m) => ceilingFor(bank, m, course));
  const low = all.map((one) => one.low).reduce(add, ZERO);
  const enoughLow = atLeast(low, credits);
  const bounded = all.map((one) => one.high).filter((high) => high !== undefined);
  const enoughHigh = bounded.length < all.length || atLeast(bounded.reduce(add, ZERO), credits);
  return { certain: enoughLow, possible: check === "review" ? true : enoughHigh };
}

/** Rounding of section 5; undefined: nothing. */
export function rounded(bank: Doc, credits: Fraction): Fraction | undefined {
  const rule = child(bank, "credit");
  const step = fraction(rule.step);
  const least = fraction(rule.least ?? rule.step);
  const units = div(credits, step);
  const whole = floor(units);
  const rest = units.n - whole * units.d;
  const kind = rule.rounding ?? "down";
  const up = kind === "up" ? rest > 0n : kind === "nearest" ? 2n * rest >= units.d : false;
  const multiple: Fraction = { n: whole + (up ? 1n : 0n), d: 1n };
  const result = mul(multiple, step);
  if (less(result, least) || !positive(result)) {
    return undefined;
  }
  const most = rule.most === undefined || rule.most === null ? result : fraction(rule.most);
  return less(most, result) ? most : result;
}
