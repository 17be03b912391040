import { expect, test } from "vitest";
import { compareText } from "../../../src/kernel/order.ts";
import { circleFrom, inOrder } from "../../../src/ladder/plan/order.ts";

const before = (links: Readonly<Record<string, readonly string[]>>) => (id: string) =>
  links[id] ?? [];

const follows =
  (links: Readonly<Record<string, readonly string[]>>) => (id: string, done: ReadonlySet<string>) =>
    before(links)(id).every((other) => done.has(other));

test("each comes after what must be before it, the first that is free next", () => {
  const links = follows({ a: ["c"] });
  expect(inOrder(["c", "b", "a"], links, compareText)).toEqual(["b", "c", "a"]);
});

test("what lies in or behind a circle is left out", () => {
  const links = follows({ a: ["b"], b: ["a"], c: ["a"] });
  expect(inOrder(["a", "b", "c", "d"], links, compareText)).toEqual(["d"]);
});

test("a circle is found from outside of it", () => {
  const links = before({ a: ["b"], b: ["c", "d"], d: ["b"] });
  expect(circleFrom("a", links)).toEqual(["b", "d", "b"]);
  expect(circleFrom("c", links)).toBeNull();
});

test("a circle of any length is found", () => {
  const size = 50_000;
  const circle = circleFrom("0", (id) => [String((Number(id) + 1) % size)]);
  expect(circle).toHaveLength(size + 1);
});
