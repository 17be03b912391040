import { greatest, least, Rational } from "../kernel/rational.ts";
import type { Truth } from "../kernel/truth.ts";

/** A value computed twice: unknown facts count against it, and for it (semantics, section 1). */
export interface Bounds {
  readonly certain: Rational;
  readonly possible: Rational;
}

/** The same for certain and possible. */
export const exactly = (value: Rational): Bounds => ({ certain: value, possible: value });

/** 0 for certain and possible. */
export const nothing: Bounds = exactly(Rational.zero);

/** 0 for certain, 1 for possible: not known at all. */
export const unknown: Bounds = { certain: Rational.zero, possible: Rational.one };

/** A value that counts only where a condition holds. */
export function given(condition: Truth, value: Bounds): Bounds {
  if (condition === "true") return value;
  return condition === "false" ? nothing : { certain: Rational.zero, possible: value.possible };
}

/** The greater of two, end by end. */
export function best(a: Bounds, b: Bounds): Bounds {
  return { certain: greatest(a.certain, b.certain), possible: greatest(a.possible, b.possible) };
}

/** The lesser of two, end by end. */
export function worst(a: Bounds, b: Bounds): Bounds {
  return { certain: least(a.certain, b.certain), possible: least(a.possible, b.possible) };
}
