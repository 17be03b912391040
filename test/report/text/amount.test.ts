import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import { counted, creditText, percent } from "../../../src/report/text/amount.ts";
import { printJson } from "../../../src/report/text/json.ts";
import { neutralise } from "../../../src/report/text/neutralise.ts";

describe("amounts are cut, never rounded up", () => {
  test.each([
    [3, 1, "3.0"],
    [3, 2, "1.5"],
    [3, 4, "0.75"],
    [2, 3, "0.66"],
    [299999, 100000, "2.99"],
  ])("%i/%i credits read %s", (numerator, denominator, text) => {
    expect(creditText(Rational.of(numerator, denominator))).toBe(text);
  });

  test.each([
    [6, 7, "85.7 %"],
    [4, 5, "80 %"],
    [79999, 100000, "79.9 %"],
    [1, 1, "100 %"],
  ])("%i/%i is %s", (numerator, denominator, text) => {
    expect(percent(Rational.of(numerator, denominator))).toBe(text);
  });

  test("exact numbers become numbers of four decimals, wherever they stand", () => {
    const value = { a: Rational.of(2, 3), b: [Rational.of(3)], c: { d: null } };
    expect(JSON.parse(printJson(value))).toEqual({ a: 0.6666, b: [3], c: { d: null } });
  });
});

test("counts have their noun", () => {
  expect([counted(1, "question"), counted(2, "question"), counted(0, "entry", "entries")]).toEqual([
    "1 question",
    "2 questions",
    "0 entries",
  ]);
});

test("control characters become visible, white space becomes a space", () => {
  expect(neutralise("a\u001b[31m\u0007b\r\n\tc\u202ed\u009b")).toBe(
    "a\\x1b[31m\\x07b c\\u202ed\\x9b",
  );
  expect(neutralise("“é” → 学 ✔")).toBe("“é” → 学 ✔");
});
