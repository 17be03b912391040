import { expect, test } from "vitest";
import { compareText } from "../../../src/kernel/order.ts";
import { circleFrom, inOrder } from "../../../src/ladder/plan/order.ts";

const before = (links: Readonly<Record<string, readonly string[]>>) => (id: string) =>
  links[id] ?? [];

test("each comes after what must be before it, the first that is free next", () => {
  expect(inOrder(["c", "b", "a"], before({ a: ["c"] }), compareText)).toEqual(["b", "c", "a"]);
});

test("what lies in or behind a circle is left out", () => {
  const links = before({ a: ["b"], b: ["a"], c: ["a"] });
  expect(inOrder(["a", "b", "c", "d"], links, compareText)).toEqual(["d"]);
});

test("a circle is found from outside of it", () => {
  const links = before({ a: ["b"], b: ["c", "d"], d: ["b"] });
  expect(circleFrom("a", links)).toEqual(["b", "d", "b"]);
  expect(circleFrom("c", links)).toBeNull();
});
