import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose, converse, type Relation } from "../../src/competency/relation.ts";
import { composeSets, converseSet, only, strongestIn } from "../../src/competency/relation-set.ts";

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

const setOf = (list: readonly Relation[]) => list.reduce((set, one) => set | only(one), 0);

test("the strongest is exact, then broader, narrower, close, related", () => {
  for (const [index, relation] of relations.entries()) {
    expect(strongestIn(setOf(relations.slice(index)))).toBe(relation);
  }
  expect(strongestIn(0)).toBeNull();
});

test("sets compose and turn round as their members do", () => {
  const some = fc.subarray([...relations]);
  fc.assert(
    fc.property(some, some, (first, second) => {
      const pairs = first.flatMap((a) => second.flatMap((b) => compose(a, b) ?? []));
      expect(composeSets(setOf(first), setOf(second))).toBe(setOf([...new Set(pairs)]));
      expect(converseSet(setOf(first))).toBe(setOf(first.map(converse)));
    }),
  );
});
