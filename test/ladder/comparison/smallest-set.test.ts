import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestSet } from "../../../src/ladder/comparison/smallest-set.ts";

const items = Array.from({ length: 40 }, (_, index) => index);

test("finds the items that are needed, and no others", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 5 }), (needed) => {
      let trials = 0;
      const { kept, complete } = smallestSet(items, (some) => {
        trials += 1;
        return needed.every((one) => some.includes(one));
      });
      expect([...kept]).toEqual([...needed].sort((a, b) => a - b));
      expect(complete).toBe(true);
      expect(trials).toBeLessThan(250);
    }),
  );
});

test("none of what it keeps can be left out, also where more is not always better", () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.boolean()), (stream) => {
      const answers = new Map<string, boolean>([[items.slice(0, 8).join(), true]]);
      const suffices = (some: readonly number[]) => {
        const key = some.join();
        const known = answers.get(key) ?? stream.next().value ?? false;
        answers.set(key, known);
        return known;
      };
      const { kept } = smallestSet(items.slice(0, 8), suffices);
      expect(suffices(kept)).toBe(true);
      for (const out of kept.length > 1 ? kept : []) {
        expect(suffices(kept.filter((one) => one !== out))).toBe(false);
      }
    }),
  );
});

test("keeps what suffices when no more may be tried", () => {
  let left = 3;
  const { kept, complete } = smallestSet(items, (some) => {
    left -= 1;
    return left < 0 ? null : some.includes(39);
  });
  expect(complete).toBe(false);
  expect(kept).toContain(39);
});
