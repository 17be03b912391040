import { expect, test } from "vitest";
import { steers, withoutSteering } from "../../src/kernel/steering.ts";

test.each(["\u007f", "\u009b31m", "\u202e", "\u2066x\u2069"])(
  "%j is escaped, and read back",
  (text) => {
    const safe = withoutSteering(JSON.stringify([text]));
    expect(steers(text)).toBe(true);
    expect(steers(safe)).toBe(false);
    expect(JSON.parse(safe)).toEqual([text]);
  },
);

test("marks of direction, accents and signs stay", () => {
  const text = "\u200eשלום\u200f \u061cé € 😀";
  expect(steers(text)).toBe(false);
  expect(withoutSteering(text)).toBe(text);
});
