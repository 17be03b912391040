import { describe, expect, test } from "vitest";
import { sumIntervals, unbounded } from "../../src/kernel/interval.ts";
import { Rational } from "../../src/kernel/rational.ts";

const between = (low: number, high: number | null) => ({
  low: Rational.of(low),
  high: high === null ? null : Rational.of(high),
});

describe("a sum of intervals", () => {
  test("adds end to end", () => {
    expect(sumIntervals([between(1, 2), between(3, 5)])).toEqual(between(4, 7));
  });

  test("has no upper end when one has none", () => {
    expect(sumIntervals([between(1, 2), unbounded])).toEqual(between(1, null));
  });

  test("of nothing is 0", () => {
    expect(sumIntervals([])).toEqual(between(0, 0));
  });
});
