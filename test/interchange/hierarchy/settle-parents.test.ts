import { expect, test } from "vitest";
import { settleParents } from "../../../src/interchange/hierarchy/settle-parents.ts";

const link = (child: string, parent: string) => ({ child, parent });

test("the first parent stays, further ones are told, those above it anyway are not", () => {
  const links = [link("a", "b"), link("a", "c"), link("b", "d"), link("a", "d"), link("a", "b")];
  const { parents, others, circular } = settleParents(links);
  expect([...parents.values()]).toEqual([link("a", "b"), link("b", "d")]);
  expect(others).toEqual([link("a", "c")]);
  expect(circular).toEqual([]);
});

test("links of a circle are no hierarchy; those that lead into it are", () => {
  const links = [link("a", "b"), link("b", "c"), link("c", "b"), link("d", "d")];
  const { parents, circular } = settleParents(links);
  expect([...parents.values()]).toEqual([link("a", "b")]);
  expect(circular).toEqual([link("b", "c"), link("c", "b"), link("d", "d")]);
});

test("a chain of fifty thousand takes no recursion, and no time that grows with its square", () => {
  const links = Array.from({ length: 50_000 }, (_, n) => link(`${n}`, `${n + 1}`));
  expect(settleParents(links.toReversed()).parents.size).toBe(50_000);
});
