import { describe, expect, test } from "vitest";
import { overlaid, withDefaults, without } from "../../src/source/overlay.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import type { MapNode, Node } from "../../src/source/tree.ts";
import { readYaml } from "../../src/source/yaml.ts";

function map(text: string): MapNode {
  const [root] = readYaml(new SourceFile("t.yaml", text)).documents;
  if (root?.type !== "map") throw new Error("no mapping");
  return root;
}

function values(node: Node): unknown {
  if (node.type === "scalar") return node.value;
  if (node.type === "seq") return node.items.map(values);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, values(value)]));
}

describe("a mapping laid over another", () => {
  test.each<[string, string, string, unknown]>([
    ["adds keys", "{a: 1}", "{b: 2}", { a: 1, b: 2 }],
    ["replaces values", "{a: 1}", "{a: 2}", { a: 2 }],
    ["merges mappings", "{a: {b: 1, c: 2}}", "{a: {c: 3}}", { a: { b: 1, c: 3 } }],
    ["replaces lists", "{a: [1, 2]}", "{a: [3]}", { a: [3] }],
    ["keeps null", "{a: {b: 1}}", "{a: null}", { a: null }],
  ])("%s", (_, under, over, expected) => {
    expect(values(overlaid(map(under), map(over)))).toEqual(expected);
  });

  test("leaves every value at its place", () => {
    const { entries } = overlaid(map("{a: 1, b: 2}"), map("{x: 0, b: 3}"));
    expect(entries.map(({ key, value }) => [key, value.start])).toEqual([
      ["a", 4],
      ["b", 10],
      ["x", 4],
    ]);
  });
});

describe("a mapping without a path", () => {
  test("lacks it, and keeps the rest", () => {
    const less = without(map("{a: {b: 1, c: 2}, d: 3}"), ["a", "b"]);
    expect(less === null ? null : values(less)).toEqual({ a: { c: 2 }, d: 3 });
  });

  test.each([["x"], ["a", "x"], ["d", "x"]])("is none where there is nothing: %s %s", (...path) => {
    expect(without(map("{a: {b: 1}, d: 3}"), path)).toBeNull();
  });
});

test("defaults fill in what is not stated", () => {
  expect(values(withDefaults(map("{id: m}"), { kind: "k", id: "x" }))).toEqual({
    kind: "k",
    id: "m",
  });
});
