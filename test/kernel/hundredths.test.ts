import { expect, test } from "vitest";
import { hundredths, statedHundredths } from "../../src/kernel/hundredths.ts";
import { Rational } from "../../src/kernel/rational.ts";

const read = (text: string) => Rational.parse(text) as Rational;
const third = Rational.of(2, 3);

test("what somebody stated is shown as stated", () => {
  expect(["0.8", "0.6667", "0.666667", "1"].map((text) => statedHundredths(read(text)))).toEqual([
    "80",
    "66.67",
    "66.6667",
    "100",
  ]);
});

test("a share is truncated, without zeros at the end", () => {
  expect(hundredths(third, 0)).toBe("66");
  expect(hundredths(read("0.8"), 1)).toBe("80");
  expect(hundredths(read("0.79999"), 1)).toBe("79.9");
});

test.each(["0.67", "0.6667", "0.666667", "0.66666666667"])(
  "what is less than the %s that is needed shows as less",
  (text) => {
    const shown = hundredths(third, 0, read(text));
    expect(Number(shown)).toBeLessThan(Number(statedHundredths(read(text))));
  },
);

test("held against a share of more decimals it has as many", () => {
  expect(hundredths(third, 1, read("0.8"))).toBe("66.6");
  expect(hundredths(third, 1, read("0.666667"))).toBe("66.6666");
});
