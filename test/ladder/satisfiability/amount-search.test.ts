import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import {
  finest,
  greatestAmount,
  leastAmount,
} from "../../../src/ladder/satisfiability/amount-search.ts";

const parts = (count: number) => Rational.of(count, 10_000);
const number = (amount: Rational | null) =>
  amount === null ? null : Number(amount.inUnits(10_000n));

/** Amounts of 0.0001 credits up to 3 credits, and a step of some of them. */
const asked = fc.record({
  end: fc.integer({ min: 1, max: 30_000 }),
  turn: fc.integer({ min: 1, max: 30_000 }),
  step: fc.integer({ min: 1, max: 20_000 }),
});

describe("the greatest amount that passes", () => {
  test("is found whether or not it is a multiple of the step", () => {
    fc.assert(
      fc.property(asked, ({ end, turn, step }) => {
        const passes = (amount: Rational) => parts(turn).atLeast(amount);
        const found = greatestAmount(parts(end), parts(step), passes);
        expect(number(found) ?? 0).toBe(Math.min(turn, end - 1));
      }),
    );
  });

  test("can be stated in a document, where the limit of it cannot", () => {
    const third = Rational.of(10, 3);
    const found = greatestAmount(Rational.of(6), third, (amount) => third.atLeast(amount));
    expect(String(found)).toBe("3.3333");
    expect(found?.equals(third)).toBe(false);
  });

  test("is none where nothing passes", () => {
    expect(greatestAmount(Rational.of(6), Rational.one, () => false)).toBeNull();
  });
});

describe("the least amount that passes", () => {
  test("is found whether or not it is a multiple of the step", () => {
    fc.assert(
      fc.property(asked, ({ end, turn, step }) => {
        const passes = (amount: Rational) => amount.atLeast(parts(turn));
        const most = parts(40_000);
        const units = { step: parts(step), grain: finest };
        const found = leastAmount(parts(end), most, units, passes);
        expect(number(found)).toBe(Math.max(turn, end + 1));
      }),
    );
  });

  test("is none where the most does not pass", () => {
    const units = { step: Rational.one, grain: Rational.one };
    expect(leastAmount(Rational.one, Rational.of(5), units, () => false)).toBeNull();
  });
});
