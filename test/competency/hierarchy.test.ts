import fc from "fast-check";
import { expect, test } from "vitest";
import { Hierarchy } from "../../src/competency/hierarchy.ts";

const size = 9;
const nodes = Array.from({ length: size }, (_, node) => node);
const links = fc.array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })), {
  maxLength: 16,
});

/** All that is above a node, by following links again and again. */
function above(all: readonly (readonly [number, number])[], start: number): Set<number> {
  const found = new Set(all.flatMap(([low, high]) => (low === start ? [high] : [])));
  for (const node of found) for (const [low, high] of all) if (low === node) found.add(high);
  return found;
}

test("what is above what is what links lead to, in trees, elsewhere and in circles", () => {
  fc.assert(
    fc.property(links, (all) => {
      const hierarchy = new Hierarchy(size, all);
      for (const low of nodes) {
        const expected = above(all, low);
        expect(nodes.filter((high) => hierarchy.isAbove(high, low))).toEqual(
          nodes.filter((high) => expected.has(high)),
        );
        expect([...hierarchy.allAbove(low)].sort()).toEqual([...expected].sort());
        expect(hierarchy.isCircular(low)).toBe(expected.has(low));
        for (const high of expected) expect(hierarchy.allBelow(high, () => true)).toContain(low);
      }
    }),
    { numRuns: 500 },
  );
});

test("questions about a chain of a hundred thousand need no walk", () => {
  const length = 100_000;
  const chain = Array.from({ length: length - 1 }, (_, at) => [at, at + 1] as [number, number]);
  const hierarchy = new Hierarchy(length, chain);
  const start = performance.now();
  for (let low = 0; low < length; low += 1) {
    if (hierarchy.isAbove(low, length - 1) || !hierarchy.isAbove(length - 1, low)) {
      expect(low).toBe(length - 1);
    }
  }
  expect(performance.now() - start).toBeLessThan(5_000);
});
