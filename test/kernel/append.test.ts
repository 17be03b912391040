import { expect, test } from "vitest";
import { append } from "../../src/kernel/append.ts";

test("items are added in their order", () => {
  const list = [1];
  append(list, [2, 3]);
  append(list, []);
  expect(list).toEqual([1, 2, 3]);
});

test("a million items overflow nothing", () => {
  const list: number[] = [];
  append(list, new Array<number>(1_000_000).fill(0));
  expect(list).toHaveLength(1_000_000);
});
