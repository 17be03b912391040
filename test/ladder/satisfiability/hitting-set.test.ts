import fc from "fast-check";
import { expect, test } from "vitest";
import { leastHittingSet } from "../../../src/ladder/satisfiability/hitting-set.ts";

const members = [0, 1, 2, 3, 4, 5, 6];

const choices = (size: number, from = 0): number[][] =>
  size === 0
    ? [[]]
    : members
        .slice(from)
        .flatMap((first) => choices(size - 1, first + 1).map((more) => [first, ...more]));

const sets = fc.array(fc.subarray(members, { minLength: 1 }), { minLength: 1, maxLength: 8 });

test("no fewer members are in all sets than are found", () => {
  fc.assert(
    fc.property(sets, (all) => {
      const inAll = (chosen: readonly number[]) =>
        all.every((set) => set.some((member) => chosen.includes(member)));
      const size = members.findIndex((count) => choices(count).some(inAll));
      const found = leastHittingSet(all, 1, members.length) ?? [];
      expect(inAll(found)).toBe(true);
      expect(found).toHaveLength(size < 0 ? members.length : size);
      expect(leastHittingSet(all, 1, found.length - 1)).toBeNull();
    }),
  );
});

test("a search that is stopped says so", () => {
  const pairs = Array.from({ length: 60 }, (_, at) => at);
  const all = pairs.flatMap((a) => [1, 7, 11].map((step) => [a, (a + step) % 60, (a * 7) % 60]));
  expect(leastHittingSet(all, 1, 60)).toBeUndefined();
});
