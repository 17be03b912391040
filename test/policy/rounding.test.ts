import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "../../src/kernel/rational.ts";
import { round, roundingOf } from "../../src/policy/rounding.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf, the } from "../builders/workspace.ts";

/** What so many hundredths of a credit round to under a bank's rules. */
function rounded(hundredths: number, credit: write.Part): string {
  const rounding = roundingOf(the(catalogueOf([write.bank({ credit })]).banks, "bank").data);
  if (rounding === null) throw new Error("no step is stated");
  return String(round(Rational.of(hundredths, 100), rounding));
}

describe("credit is rounded to a multiple of the step", () => {
  test.each([
    [225, "down", "2"],
    [249, "down", "2"],
    [250, "down", "2.5"],
    [225, "nearest", "2.5"],
    [224, "nearest", "2"],
    [226, "nearest", "2.5"],
    [250, "nearest", "2.5"],
    [201, "up", "2.5"],
    [250, "up", "2.5"],
    [250, undefined, "2.5"],
    [299, undefined, "2.5"],
  ])("%i hundredths in halves, %s: %s", (amount, rounding, expected) => {
    expect(rounded(amount, { step: 0.5, rounding })).toBe(expected);
  });

  test("of a third, to thirds that decimals can write", () => {
    expect(rounded(100, { step: 0.3333 })).toBe("0.9999");
  });
});

describe("least and most", () => {
  test.each([
    [99, "0"],
    [100, "1"],
    [149, "1"],
  ])("below the least there is nothing: %i", (amount, expected) => {
    expect(rounded(amount, { step: 0.5, least: 1 })).toBe(expected);
  });

  test("the least is the step, where none is stated", () => {
    expect(rounded(49, { step: 0.5 })).toBe("0");
    expect(rounded(50, { step: 0.5 })).toBe("0.5");
    expect(rounded(30, { step: 0.5, rounding: "up" })).toBe("0.5");
  });

  test("the least is looked at after rounding", () => {
    expect(rounded(80, { step: 0.5, rounding: "nearest", least: 1 })).toBe("1");
  });

  test("above the most there is the most", () => {
    expect(rounded(700, { step: 0.5, most: 6 })).toBe("6");
    expect(rounded(600, { step: 0.5, most: 6 })).toBe("6");
    expect(rounded(550, { step: 0.5, most: 6 })).toBe("5.5");
    expect(rounded(700, { step: 0.5, most: null })).toBe("7");
  });
});

test("more credit never rounds to less", () => {
  const direction = fc.constantFrom("down" as const, "nearest" as const, "up" as const);
  const amount = fc.integer({ min: 0, max: 2_000 });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 300 }), direction, (a, b, step, way) => {
      const rounding = {
        step: Rational.of(step, 100),
        direction: way,
        least: Rational.of(1),
        most: Rational.of(12),
      };
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((n) =>
        round(Rational.of(n, 100), rounding),
      );
      expect(high?.compare(low ?? Rational.zero)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a bank that states no step does not round", () => {
  expect(roundingOf(the(catalogueOf([write.bank()]).banks, "bank").data)).toBeNull();
});
