import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryWorkspace } from "./arbitrary.ts";
import { oracle } from "./index.ts";

test("certain is at most possible, and possible at most the program's credits", () => {
  fc.assert(
    fc.property(arbitraryWorkspace(), ({ documents, asOf, program, bank }) => {
      const answer = oracle(documents, asOf, program, bank);
      const credits = Number(documents.find((doc) => doc.id === program)?.credits);
      for (const { certain, possible } of [...Object.values(answer.pairs), answer]) {
        expect(certain).toBeLessThanOrEqual(possible);
        expect(possible).toBeLessThanOrEqual(credits);
      }
    }),
    { numRuns: 100 },
  );
});

test("the order of the documents is of no account", () => {
  const shuffled = arbitraryWorkspace().chain((workspace) =>
    fc
      .shuffledSubarray([...workspace.documents], { minLength: workspace.documents.length })
      .map((documents) => ({ workspace, documents })),
  );
  fc.assert(
    fc.property(shuffled, ({ workspace: { documents, asOf, program, bank }, documents: other }) => {
      expect(oracle(other, asOf, program, bank)).toEqual(oracle(documents, asOf, program, bank));
    }),
    { numRuns: 50 },
  );
});
