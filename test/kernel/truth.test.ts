import { describe, expect, test } from "vitest";
import { all, any, type Truth } from "../../src/kernel/truth.ts";

const [T, F, U]: readonly [Truth, Truth, Truth] = ["true", "false", "unknown"];

describe("three-valued logic", () => {
  test.each<[Truth[], Truth, Truth]>([
    [[T, T], T, T],
    [[T, F], F, T],
    [[T, U], U, T],
    [[F, F], F, F],
    [[F, U], F, U],
    [[U, F], F, U],
    [[U, T], U, T],
    [[U, U], U, U],
    [[], T, F],
  ])("of %j all are %s, and some is %s", (values, conjunction, disjunction) => {
    expect(all(values)).toBe(conjunction);
    expect(any(values)).toBe(disjunction);
  });
});
