import { expect, test } from "vitest";
import { groupBy, groupByEach } from "../../src/kernel/group.ts";

test("groups follow first appearance, and so do their members", () => {
  const groups = groupBy(["b2", "a1", "b1", "__proto__"], (text) => text.slice(0, 1));
  expect([...groups]).toEqual([
    ["b", ["b2", "b1"]],
    ["a", ["a1"]],
    ["_", ["__proto__"]],
  ]);
});

test("a value with several keys is once in the group of each", () => {
  const groups = groupByEach(["ab", "b", "aa", ""], (text) => text);
  expect([...groups]).toEqual([
    ["a", ["ab", "aa"]],
    ["b", ["ab", "b"]],
  ]);
});
