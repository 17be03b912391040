import { Rational } from "../../kernel/rational.ts";

/** The finest amount of credit that a document can state. */
export const finest = Rational.of(1, 10_000);

type Passes = (amount: Rational) => boolean;

/**
 * The greatest amount above 0 and below `below` that passes, of those that a document can state, where lesser amounts
 * pass, too; null when none does. Multiples of `step` are tried first: mostly it is one of them.
 */
export function greatestAmount(below: Rational, step: Rational, passes: Passes): Rational | null {
  const coarse = step.times(lastCount(0, ceiling(below, step), step, passes));
  const [low, high] = [floor(coarse, finest), ceiling(below, finest)];
  const next = low + 1;
  const isMore = next < high && passes(amountOf(next, finest));
  const count = isMore ? lastCount(next, high, finest, passes) : Rational.of(low);
  return count.isPositive ? finest.times(count) : null;
}

/**
 * The least multiple of `grain` above `above` that passes, where greater amounts pass, too; null when `most` does not.
 * Multiples of `step` are tried first.
 */
export function leastAmount(
  above: Rational,
  most: Rational,
  { step, grain }: { readonly step: Rational; readonly grain: Rational },
  passes: Passes,
): Rational | null {
  const top = ceiling(most, step);
  const fails = (amount: Rational) => !passes(amount);
  if (!amountOf(top, step).moreThan(above) || fails(amountOf(top, step))) return null;
  const before = lastCount(floor(above, step), top, step, fails);
  const [low, high] = [floor(above, grain), ceiling(step.times(before.plus(Rational.one)), grain)];
  const next = high - 1;
  if (next <= low || fails(amountOf(next, grain))) return amountOf(high, grain);
  return grain.times(lastCount(low, next, grain, fails).plus(Rational.one));
}

/** The last number of units from `low` on that holds, where `low` is taken to hold and `high` not to. */
function lastCount(from: number, to: number, unit: Rational, holds: Passes): Rational {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(amountOf(middle, unit))) low = middle;
    else high = middle;
  }
  return Rational.of(low);
}

const amountOf = (count: number, unit: Rational) => unit.times(Rational.of(count));

const floor = (amount: Rational, unit: Rational) => Number(amount.over(unit).inUnits(1n));

function ceiling(amount: Rational, unit: Rational): number {
  const whole = floor(amount, unit);
  return amountOf(whole, unit).equals(amount) ? whole : whole + 1;
}
