import type { CreditBank } from "../documents/credit-bank.ts";
import { Rational } from "../kernel/rational.ts";

/** How a bank rounds computed credit; every default filled in. */
export interface Rounding {
  readonly step: Rational;
  readonly direction: "down" | "nearest" | "up";
  readonly least: Rational;
  readonly most: Rational | null;
}

/** The bank's rounding; null where it states no step. */
export function roundingOf(bank: CreditBank): Rounding | null {
  const step = bank.credit?.step;
  if (step === undefined) return null;
  return {
    step,
    direction: bank.credit?.rounding ?? "down",
    least: bank.credit?.least ?? step,
    most: bank.credit?.most ?? null,
  };
}

/** Rounds to a multiple of the step; nothing below `least`, and `most` above `most`. */
export function round(credits: Rational, rounding: Rounding): Rational {
  const { least, most } = rounding;
  const rounded = toStep(credits, rounding);
  if (!rounded.atLeast(least)) return Rational.zero;
  return most !== null && rounded.moreThan(most) ? most : rounded;
}

/** The multiple of the step that credit is rounded to, whatever its least and most. */
export function toStep(
  credits: Rational,
  { step, direction }: Pick<Rounding, "step" | "direction">,
): Rational {
  const down = credits.floorTo(step);
  const half = Rational.of(1, 2);
  const remainder = credits.minus(down).over(step);
  const up =
    direction === "up" ? remainder.isPositive : direction === "nearest" && remainder.atLeast(half);
  return up ? down.plus(step) : down;
}
