import fc from "fast-check";
import { expect, test } from "vitest";
import type { CivilDate } from "../../../src/kernel/date.ts";
import type { Entry } from "../../../src/learner/record.ts";
import { Lot } from "../../../src/learner/rows/lot.ts";
import { lotFrom, plainLot } from "../../../src/learner/rows/plain-lot.ts";
import { RowTerms } from "../../../src/learner/rows/row-terms.ts";
import { namesOf, stretchOf } from "../../builders/stretch.ts";

const day = fc.constantFrom(null, "2024-01-31" as CivilDate, "2023-12-01" as CivilDate);

const entry: fc.Arbitrary<Entry> = fc.record({
  item: fc.constantFrom("a", "b", "c"),
  edition: fc.constantFrom(null, "2024"),
  completedOn: day,
  grade: fc.constantFrom(null, "80", "B"),
  marks: fc.constantFrom(new Map(), new Map([["K1", "80"]]), new Map([["K1", "70"]])),
  route: fc.constantFrom(null, "plar" as const),
  program: fc.constantFrom(null, "p", "q"),
  catalog: day,
});

const learners = fc.array(fc.tuple(fc.string(), fc.array(entry, { minLength: 1, maxLength: 5 })));

const lotOf = (said: readonly (readonly [string, readonly Entry[]])[], terms: RowTerms) => {
  const lot = new Lot();
  for (const [name, entries] of said) {
    lot.begin(stretchOf(name), 1);
    for (const one of entries) lot.add(terms.row(one));
  }
  return lot;
};

test("a lot says the same in another thread, whose terms have other numbers", () => {
  fc.assert(
    fc.property(learners, learners, (said, before) => {
      const [here, there] = [new RowTerms(), new RowTerms()];
      lotOf(before, there);
      const sent = lotFrom(structuredClone(plainLot(lotOf(said, here), here)), there);
      const found = namesOf(sent).map((name, index) => [
        name,
        sent.rows(index).map((row) => there.entry(row)),
      ]);
      expect(found).toEqual(said);
    }),
  );
});
