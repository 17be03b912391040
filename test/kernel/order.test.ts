import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byText, compareText, firstOf, sorted } from "../../src/kernel/order.ts";

const codePoints = (text: string): number[] => [...text].map((c) => c.codePointAt(0) ?? 0);

function byCodePoints(a: string, b: string): number {
  const [x, y] = [codePoints(a), codePoints(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    if (x[i] !== y[i]) return Math.sign((x[i] ?? 0) - (y[i] ?? 0));
  }
  return Math.sign(x.length - y.length);
}

describe("text is ordered by code point", () => {
  test("an astral character comes after U+E000 and U+FFFD", () => {
    expect(compareText("\u{1F600}", "\uE000")).toBeGreaterThan(0);
    expect(compareText("\uFFFD", "\u{10000}")).toBeLessThan(0);
  });

  test("neither case nor accents nor numbers are folded", () => {
    const list = ["a10", "B", "é", "a", "a2", "A", "z"];
    expect(sorted(list, compareText)).toEqual(["A", "B", "a", "a10", "a2", "z", "é"]);
  });

  test("a prefix comes first", () => {
    expect(compareText("core", "core/btec")).toBeLessThan(0);
    expect(compareText("", "a")).toBeLessThan(0);
  });

  test("it agrees with comparing code points one by one", () => {
    const text = fc.string({ unit: "binary", maxLength: 6 });
    const near = fc.string({ unit: fc.constantFrom("a", "\uE000", "\u{10000}", "\uFFFF") });
    for (const arbitrary of [text, near]) {
      fc.assert(
        fc.property(arbitrary, arbitrary, (a, b) => {
          expect(Math.sign(compareText(a, b))).toBe(byCodePoints(a, b));
        }),
      );
    }
  });
});

describe("orders", () => {
  test("the first that tells two apart decides", () => {
    const order = firstOf<{ a: string; b: string }>(
      byText((v) => v.a),
      byText((v) => v.b),
    );
    const list = [
      { a: "y", b: "1" },
      { a: "x", b: "2" },
      { a: "x", b: "1" },
    ];
    expect(sorted(list, order).map((v) => v.a + v.b)).toEqual(["x1", "x2", "y1"]);
  });

  test("sorting leaves the list alone, and equals in their order", () => {
    const list = ["b1", "a1", "b0", "a0"];
    expect(
      sorted(
        list,
        byText((t) => t.slice(0, 1)),
      ),
    ).toEqual(["a1", "a0", "b1", "b0"]);
    expect(list).toEqual(["b1", "a1", "b0", "a0"]);
  });
});
