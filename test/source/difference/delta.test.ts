import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { applied } from "../../../src/source/difference/applied.ts";
import { deltaOf, editsIn } from "../../../src/source/difference/delta.ts";
import { Saying } from "../../../src/source/difference/same-value.ts";
import { SourceFile } from "../../../src/source/source-file.ts";
import type { Node } from "../../../src/source/tree.ts";
import { readYaml } from "../../../src/source/yaml.ts";

function treeOf(text: string): Node {
  const [root] = readYaml(new SourceFile("t.yaml", text)).documents;
  if (root === undefined) throw new Error(`no document in ${text}`);
  return root;
}

const editsOf = (base: string, head: string) =>
  editsIn(deltaOf(treeOf(base), treeOf(head))).map(({ change, path }) => `${change} ${path}`);

describe("no difference", () => {
  test.each([
    ["a: 1\nb: 2\n", "# said again\nb:   2 # two\n\na: 1.0\n"],
    ["a: [x, 'y']\n", 'a:\n  - "x"\n  - y\n'],
    ["a: {b: 0.50}\n", "a:\n  b: 0.5\n"],
    ["a: 10\n", "a: 10.\n"],
  ])("between %j and %j", (base, head) => {
    expect(editsOf(base, head)).toEqual([]);
  });
});

describe("a difference", () => {
  test.each([
    ["a: 1\n", "a: 2\n", ["changed a"]],
    ["a: 1.10\n", "a: 1.01\n", ["changed a"]],
    ["a: 1.10\n", "a: '1.10'\n", ["changed a"]],
    ["a: null\n", "b: null\n", ["removed a", "added b"]],
    ["a: {b: 1, c: 2}\n", "a: {b: 1, c: 3}\n", ["changed a.c"]],
    [
      "l: [{id: x, v: 1}, {id: y, v: 1}]\n",
      "l: [{id: z, v: 1}, {id: y, v: 2}]\n",
      ["removed l[x]", "changed l[y].v", "added l[z]"],
    ],
    ["l: [{id: x}, {id: y}]\n", "l: [{id: y}, {id: x}]\n", ["moved l"]],
    ["l: [low, high]\n", "l: [high, low]\n", ["changed l"]],
    ["l: [{id: x}, {id: x}]\n", "l: [{id: x}, {id: x}, {id: x}]\n", ["added l[x]"]],
    [
      "m: [{from: a#C1, to: c#O1, degree: 70%}]\n",
      "m: [{from: [b#C1], to: c#O1}, {from: a#C1, to: c#O1, degree: 50%}]\n",
      ["changed m[a#C1 → c#O1].degree", "added m[b#C1 → c#O1]"],
    ],
    ["a: [1]\n", "a: {b: 1}\n", ["changed a"]],
  ])("between %j and %j", (base, head, edits) => {
    expect(editsOf(base, head)).toEqual(edits);
  });
});

const item = fc.oneof(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d"), v: fc.nat(3) }),
  fc.record({ from: fc.constantFrom("p", "q"), to: fc.constantFrom("r", "s"), v: fc.nat(2) }),
  fc.nat(3),
);
const value = fc.dictionary(
  fc.constantFrom("k", "l", "m"),
  fc.oneof(fc.array(item, { maxLength: 4 }), fc.nat(4), fc.constant(null), item),
);
const tree = value.map((one) => treeOf(stringify({ kind: "x", ...one })));

describe("where the order of a list says nothing", () => {
  const isOrdered = (keys: readonly string[]) => keys.at(-1) === "steps";
  const editsWith = (base: string, head: string) =>
    editsIn(deltaOf(treeOf(base), treeOf(head), isOrdered)).map(
      ({ change, path }) => `${change} ${path}`,
    );

  test.each([
    ["l: [{id: x}, {id: y}]\n", "l: [{id: y}, {id: x}]\n", []],
    ["l: [low, high]\n", "l: [high, low]\n", []],
    ["l: [[a, b], [c, d]]\n", "l: [[d, c], [b, a]]\n", []],
    ["l: [{n: [1, 2]}, {n: [3]}]\n", "l: [{n: [3]}, {n: [2, 1]}]\n", []],
    [
      "m: [{from: [a, b], to: c, v: 1}]\n",
      "m: [{from: [b, a], to: c, v: 2}]\n",
      ["changed m[a + b → c].v"],
    ],
    ["l: [{id: x, v: 1}, {id: y}]\n", "l: [{id: y}, {id: x, v: 2}]\n", ["changed l[x].v"]],
    ["l: [a, a, b]\n", "l: [b, b, a]\n", ["changed l"]],
    ["steps: [{id: x}, {id: y}]\n", "steps: [{id: y}, {id: x}]\n", ["moved steps"]],
    ["l: [{steps: [1, 2]}]\n", "l: [{steps: [2, 1]}]\n", ["removed l[1]", "added l[1]"]],
  ])("between %j and %j", (base, head, edits) => {
    expect(editsWith(base, head)).toEqual(edits);
  });
});

test.each([true, false])(
  "no edit gives the base, all of them give the head, and each is needed for it; lists in order: %s",
  (inOrder) => {
    const saying = new Saying(() => inOrder);
    const sameValue = (a: Node, b: Node) => saying.same(a, b, []);
    fc.assert(
      fc.property(tree, tree, (base, head) => {
        const delta = deltaOf(base, head, saying.isOrdered);
        const edits = editsIn(delta);
        const none = applied(delta, () => false);
        const all = applied(delta, () => true);
        expect(none !== null && sameValue(none, base)).toBe(true);
        expect(all !== null && sameValue(all, head)).toBe(true);
        for (const edit of edits) {
          const rest = applied(delta, (other) => other !== edit);
          expect(rest !== null && sameValue(rest, head)).toBe(false);
        }
        expect(edits.length === 0).toBe(sameValue(base, head));
      }),
      { numRuns: 500 },
    );
  },
);
