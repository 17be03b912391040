import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readTree } from "./tree.ts";

const tree = readTree(fileURLToPath(new URL("../..", import.meta.url)), ["src", "test"]);

test("comments and tests cite sections of the semantics that are there", () => {
  const text = tree.get("src/semantics.md") ?? "";
  const sections = new Set([...text.matchAll(/^## (\d+)\. /gm)].map(([, number]) => number));
  const cited = [...tree].flatMap(([file, content]) =>
    [...content.matchAll(/\bsemantics, sections? (\d+)(?: and (\d+))?/g)].flatMap(
      ([, ...numbers]) => numbers.flatMap((number) => (number ? [{ file, number }] : [])),
    ),
  );
  expect(cited.length).toBeGreaterThan(20);
  expect(cited.filter(({ number }) => !sections.has(number))).toEqual([]);
});
