import { expect, test } from "vitest";
import { groupBy } from "../../src/kernel/group.ts";

test("groups follow first appearance, and so do their members", () => {
  const groups = groupBy(["b2", "a1", "b1", "__proto__"], (text) => text.slice(0, 1));
  expect([...groups]).toEqual([
    ["b", ["b2", "b1"]],
    ["a", ["a1"]],
    ["_", ["__proto__"]],
  ]);
});
