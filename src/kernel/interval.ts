import { Rational } from "./rational.ts";

/** Between two amounts, both included; `high: null` is unbounded. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational | null;
}

/** Anything from 0 up. */
export const unbounded: Interval = { low: Rational.zero, high: null };

/** The sum of intervals, end by end. */
export function sumIntervals(intervals: Iterable<Interval>): Interval {
  let low = Rational.zero;
  let high: Rational | null = Rational.zero;
  for (const interval of intervals) {
    low = low.plus(interval.low);
    high = high === null || interval.high === null ? null : high.plus(interval.high);
  }
  return { low, high };
}
