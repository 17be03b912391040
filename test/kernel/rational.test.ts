import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { greatest, least, Rational, sum } from "../../src/kernel/rational.ts";

const read = (text: string): Rational => {
  const value = Rational.parse(text);
  if (value === null) throw new Error(`${text} is no decimal`);
  return value;
};

const whole = fc.integer({ min: -10_000, max: 10_000 });
const rational = fc
  .tuple(whole, fc.integer({ min: 1, max: 10_000 }))
  .map(([numerator, denominator]) => Rational.of(numerator, denominator));

describe("the exact text of a number", () => {
  test("is read back as the same number", () => {
    fc.assert(
      fc.property(rational, (value) => {
        expect(Rational.fromExact(value.toExact())?.toExact()).toBe(value.toExact());
      }),
    );
  });

  test.each(["", "1/0", "1/-2", "1.5", "x", "1/2/3", " 1"])("is not %j", (text) => {
    expect(Rational.fromExact(text)).toBeNull();
  });

  test("may be one that is not in lowest terms", () => {
    expect(Rational.fromExact("4/6")?.toExact()).toBe("2/3");
  });
});

describe("decimals are read exactly as written", () => {
  test.each([
    ["1.10", 11, 10],
    ["0.1", 1, 10],
    ["-3", -3, 1],
    ["+3.5", 7, 2],
    [".5", 1, 2],
    ["2.", 2, 1],
    ["007", 7, 1],
    ["4e1", 40, 1],
    ["25E-2", 1, 4],
    ["0.0001", 1, 10_000],
  ])("%s", (text, numerator, denominator) => {
    expect(read(text).equals(Rational.of(numerator, denominator))).toBe(true);
  });

  test("a tenth and two tenths are three tenths", () => {
    expect(read("0.1").plus(read("0.2")).equals(read("0.3"))).toBe(true);
  });

  test("digits beyond what a binary float holds are kept", () => {
    const [a, b] = [read("9007199254740993.0001"), read("9007199254740993.0002")];
    expect(b.moreThan(a)).toBe(true);
    expect(String(b)).toBe("9007199254740993.0002");
  });

  test.each([
    "",
    ".",
    "-",
    "1,5",
    "1_000",
    "0x10",
    ".inf",
    ".nan",
    "1e",
    "1e9999",
    " 1",
    "1 ",
    "١",
    "1.2.3",
    "--1",
    "1\n",
  ])("%j is no decimal", (text) => {
    expect(Rational.parse(text)).toBeNull();
  });
});

describe("arithmetic is that of a field", () => {
  test("sums and differences, products and quotients undo each other", () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        expect(a.plus(b).minus(b).equals(a)).toBe(true);
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        if (!b.isZero) expect(a.times(b).over(b).equals(a)).toBe(true);
      }),
    );
  });

  test("multiplication distributes over a sum", () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
      }),
    );
  });

  test("a third three times is one", () => {
    const third = Rational.of(1, 3);
    expect(sum([third, third, third]).equals(Rational.one)).toBe(true);
  });

  test("nothing is divided by zero", () => {
    expect(() => Rational.one.over(Rational.zero)).toThrow(RangeError);
    expect(() => Rational.of(1, 0)).toThrow(RangeError);
    expect(() => Rational.one.floorTo(Rational.zero)).toThrow(RangeError);
  });
});

describe("order", () => {
  test("agrees with the order of cross products", () => {
    fc.assert(
      fc.property(
        whole,
        whole,
        fc.constantFrom(1, 3, 7),
        fc.constantFrom(1, 2, 9),
        (a, b, c, d) => {
          const expected = Math.sign(a * d - b * c);
          expect(Rational.of(a, c).compare(Rational.of(b, d))).toBe(expected);
        },
      ),
    );
  });

  test("atLeast holds of equals, moreThan does not", () => {
    const [a, b] = [Rational.of(4, 5), read("0.80")];
    expect(a.atLeast(b)).toBe(true);
    expect(a.moreThan(b)).toBe(false);
  });

  test("least and greatest of two", () => {
    const [a, b] = [read("1.5"), read("-2")];
    expect(least(a, b)).toBe(b);
    expect(greatest(a, b)).toBe(a);
  });

  test("the sum of nothing is 0", () => {
    expect(sum([]).isZero).toBe(true);
  });
});

describe("multiples of a step", () => {
  test.each([
    ["2.9", "0.5", "2.5"],
    ["3", "0.5", "3"],
    ["0.4999", "0.5", "0"],
    ["-0.1", "0.5", "-0.5"],
    ["1", "0.3", "0.9"],
  ])("the greatest not above %s in steps of %s is %s", (value, step, expected) => {
    expect(String(read(value).floorTo(read(step)))).toBe(expected);
  });
});

describe("words", () => {
  test.each([
    ["3", "3"],
    ["100", "100"],
    ["1.10", "1.1"],
    ["0.0001", "0.0001"],
    ["-0.5", "-0.5"],
    ["0", "0"],
    ["-0", "0"],
  ])("%s is shown as %s", (text, shown) => {
    expect(String(read(text))).toBe(shown);
  });

  test("what does not end is cut toward zero, so that 79.99… is never shown as 80", () => {
    expect(String(Rational.of(5, 6))).toBe("0.8333");
    expect(String(Rational.of(-5, 6))).toBe("-0.8333");
    expect(Rational.of(79_999_999, 1_000_000).toFixed(2)).toBe("79.99");
    expect(Rational.of(2, 3).toNumber()).toBe(0.6666);
  });

  test("what ends is a number of all its decimals", () => {
    expect(read("0.666667").toNumber()).toBe(0.666667);
    expect(read("100000.5").toNumber()).toBe(100000.5);
    expect(Rational.of(1, 64).toNumber()).toBe(0.015625);
  });

  test("a fixed number of places keeps its zeros", () => {
    expect(read("3").toFixed(1)).toBe("3.0");
    expect(read("2.75").toFixed(0)).toBe("2");
    expect(read("-0.04").toFixed(1)).toBe("0.0");
    expect(read("0.05").toFixed(2)).toBe("0.05");
  });
});

test.each([
  ["3", "3"],
  ["0.125", "0.125"],
  ["1.10", "1.1"],
  ["-2.5", "-2.5"],
  ["0.00000000000000000001", "0.00000000000000000001"],
])("%s as an exact decimal is %s", (text, decimal) => {
  expect(Rational.parse(text)?.toDecimal()).toBe(decimal);
});

test("what has no exact decimal stays a fraction", () => {
  expect(Rational.of(1, 3).toDecimal()).toBe("1/3");
  expect(Rational.of(7, 30).toDecimal()).toBe("7/30");
});
