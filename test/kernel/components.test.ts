import fc from "fast-check";
import { expect, test } from "vitest";
import { components } from "../../src/kernel/components.ts";

const size = 8;
const links = fc.array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })));

/** What a node leads to, itself included, by following links again and again. */
function reach(all: readonly (readonly [number, number])[], start: number): Set<number> {
  const found = new Set([start]);
  for (const node of found) for (const [from, to] of all) if (from === node) found.add(to);
  return found;
}

test("nodes are together exactly where each leads to the other, and what is led to comes first", () => {
  fc.assert(
    fc.property(links, (all) => {
      const nodes = Array.from({ length: size }, (_, node) => node);
      const found = components(nodes, (node) => all.flatMap(([a, b]) => (a === node ? [b] : [])));
      const place = new Map(found.flatMap((members, at) => members.map((node) => [node, at])));
      expect(place.size).toBe(size);
      for (const a of nodes) {
        for (const b of nodes) {
          const there = reach(all, a).has(b);
          const back = reach(all, b).has(a);
          expect(place.get(a) === place.get(b)).toBe(there && back);
          if (there) expect(place.get(b)).toBeLessThanOrEqual(place.get(a) ?? -1);
        }
      }
    }),
  );
});

test("a chain of a hundred thousand takes no recursion", () => {
  const nodes = Array.from({ length: 100_000 }, (_, node) => node);
  expect(components(nodes, (node) => (node > 0 ? [node - 1] : []))).toHaveLength(100_000);
});
