import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose, converse, type Relation, strongest } from "../../src/competency/relation.ts";

const relations = ["exact", "broader", "narrower", "close", "related"] as const;

describe("two steps compose", () => {
  const table: Record<Relation, readonly (Relation | null)[]> = {
    exact: ["exact", "broader", "narrower", "close", "related"],
    broader: ["broader", "broader", null, null, null],
    narrower: ["narrower", null, "narrower", null, null],
    close: ["close", null, null, null, null],
    related: ["related", null, null, null, null],
  };

  for (const first of relations) {
    for (const [index, second] of relations.entries()) {
      const expected = table[first][index] ?? null;
      test(`${first}, then ${second}: ${expected ?? "nothing"}`, () => {
        expect(compose(first, second)).toBe(expected);
      });
    }
  }

  test("seen from the other end they are the converse, in the other order", () => {
    const relation = fc.constantFrom(...relations);
    fc.assert(
      fc.property(relation, relation, (a, b) => {
        const forth = compose(a, b);
        const back = compose(converse(b), converse(a));
        expect(back).toBe(forth === null ? null : converse(forth));
      }),
    );
  });
});

test("broader and narrower are converses, the others symmetric", () => {
  expect(relations.map(converse)).toEqual(["exact", "narrower", "broader", "close", "related"]);
});

test("the strongest is exact, then broader, narrower, close, related", () => {
  for (const [index, relation] of relations.entries()) {
    expect(strongest(new Set(relations.slice(index).toReversed()))).toBe(relation);
  }
  expect(strongest(new Set())).toBeNull();
});
