import fc from "fast-check";
import { expect, test } from "vitest";
import { openDay } from "../../src/ladder/day.ts";
import { type WorkItem, workList } from "../../src/ladder/work-list.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import { day, yamlOf } from "../builders/workspace.ts";
import { arbitraryWorkspace, type Json } from "../oracle/arbitrary.ts";

/** The questions of a day where each document stands in the file of its number, and later numbers come first. */
function asked(documents: readonly Json[], asOf: string, files: readonly number[]) {
  const names = [...new Set(files)].sort((a, b) => b - a);
  const texts = names.map((name) => ({
    path: `${name}.yaml`,
    text: yamlOf(documents.filter((_, index) => files[index] === name)),
  }));
  const { catalogue } = openDay(catalogueAt(loadTexts(texts, { packs: false }), day(asOf)));
  return workList(catalogue).items.map(withoutPlaces);
}

const withoutPlaces = ({ at: _, answerAt: __, credits, pairs, ...item }: WorkItem) => ({
  ...item,
  credits: credits.toString(),
  pairs: pairs.map((pair) => ({ ...pair, credits: pair.credits.toString() })),
});

test("whichever file documents stand in, the questions are the same, each with an id of its own", {
  timeout: 120_000,
}, () => {
  let questions = 0;
  fc.assert(
    fc.property(
      arbitraryWorkspace(),
      fc.infiniteStream(fc.nat(3)),
      ({ documents, asOf }, stream) => {
        const together = asked(
          documents,
          asOf,
          documents.map(() => 0),
        );
        const apart = asked(
          documents,
          asOf,
          documents.map(() => stream.next().value),
        );
        expect(apart).toEqual(together);
        const ids = together.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        questions += ids.length;
      },
    ),
    { numRuns: 150 },
  );
  expect(questions).toBeGreaterThan(100);
});
