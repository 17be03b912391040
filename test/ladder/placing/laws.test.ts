import fc from "fast-check";
import { expect, test } from "vitest";
import * as write from "../../builders/documents.ts";
import { credit, exception, placed, placedTogether, unassigned } from "./world.ts";

const subjects = ["AAA", "BBB", "CCC"];
const subject = fc.constantFrom(...subjects);
const amount = fc.integer({ min: 1, max: 6 });

/** Awards by subject and credits. */
const awards = fc.array(fc.tuple(subject, amount), { minLength: 1, maxLength: 5 });

/** Pools by their subjects and credits, and a limit on one subject. */
const shape = fc.record({
  pools: fc.array(fc.tuple(fc.subarray(subjects, { minLength: 1 }), amount), {
    minLength: 1,
    maxLength: 3,
  }),
  limit: amount,
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;
type Awards = typeof awards extends fc.Arbitrary<infer T> ? T : never;

const program = ({ pools, limit }: Shape, id = "program") =>
  write.program({
    id,
    requirements: pools.map(([from, credits], index) => ({
      id: `r${index}`,
      credits,
      from: { subjects: from },
    })),
    limits: [{ id: "limit", of: { subjects: ["AAA"] }, max: { credits: limit } }],
  });

const documentsOf = (list: Awards) => [
  write.bank(),
  ...list.flatMap(([name, credits], index) => credit(`m${index}`, unassigned(credits, name))),
];

test("letting an item in never lowers what counts, and barring one never raises it", () => {
  fc.assert(
    fc.property(awards, shape, fc.nat(), fc.nat(), (list, rules, which, where) => {
      const documents = [...documentsOf(list), program(rules)];
      const item = `m${which % list.length}`;
      const requirement = `r${where % rules.pools.length}`;
      const credits = (type: string, more: write.Part = {}) =>
        placed([...documents, exception(type, { item, ...more })]).credits;
      const usual = placed(documents).credits;
      expect(credits("also-allow", { requirement }).atLeast(usual)).toBe(true);
      expect(usual.atLeast(credits("exclude", { requirement }))).toBe(true);
      expect(credits("exclude", { requirement }).atLeast(credits("exclude"))).toBe(true);
      expect(
        credits("also-allow", { requirement }).atLeast(credits("apply-here", { requirement })),
      ).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("programs together count at least what each does alone, and at most the sum", () => {
  fc.assert(
    fc.property(awards, shape, shape, (list, one, two) => {
      const documents = [...documentsOf(list), program(one), program(two, "second")];
      const both = placedTogether(documents, ["program", "second"]).credits;
      const first = placedTogether(documents, ["program"]).credits;
      const second = placedTogether(documents, ["second"]).credits;
      expect(both.atLeast(first)).toBe(true);
      expect(both.atLeast(second)).toBe(true);
      expect(first.plus(second).atLeast(both)).toBe(true);
      expect(placed(documents).credits).toEqual(first);
    }),
    { numRuns: 40 },
  );
});
