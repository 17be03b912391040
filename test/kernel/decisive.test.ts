import fc from "fast-check";
import { expect, test } from "vitest";
import { decisiveFacts } from "../../src/kernel/decisive.ts";

/** Does some answer to the others make the measure depend on the fact? All answers are tried. */
function byTrying(count: number, measure: (holds: readonly boolean[]) => number): boolean[] {
  const answers = Array.from({ length: 2 ** count }, (_, number) =>
    Array.from({ length: count }, (_, fact) => Math.floor(number / 2 ** fact) % 2 === 1),
  );
  return Array.from({ length: count }, (_, fact) =>
    answers.some((holds) => {
      const [absent, held] = [false, true].map((own) => measure(holds.with(fact, own)));
      return absent !== held;
    }),
  );
}

const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 7 });

test("exactly the facts that some answer to the others makes decisive", () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 30 }), fc.boolean(), (each, needed, amount) => {
      const measure = (holds: readonly boolean[]) => {
        const total = each.reduce((sum, weight, at) => sum + (holds[at] ? weight : 0), 0);
        return amount ? Math.floor(total / (1 + (needed % 7))) : Number(total >= needed);
      };
      const found = decisiveFacts(each.length, measure, (a, b) => a - b);
      expect(found).toEqual(byTrying(each.length, measure));
    }),
    { numRuns: 300 },
  );
});

test("many facts of one weight are settled at once", () => {
  const measure = (holds: readonly boolean[]) => Number(holds.filter(Boolean).length >= 48);
  expect(decisiveFacts(60, measure, (a, b) => a - b).every(Boolean)).toBe(true);
});
