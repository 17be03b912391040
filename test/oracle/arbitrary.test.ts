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

test("every reference resolves, and every id is legal and unique", () => {
  const legal = /^[a-z0-9][a-z0-9.-]*$/;
  fc.assert(
    fc.property(arbitraryWorkspace(), ({ documents }) => {
      const ids = documents.map((doc) => `${doc.kind} ${doc.id} ${doc.edition ?? ""}`);
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(documents.map((doc) => String(doc.id)));
      for (const doc of documents) {
        expect(String(doc.id)).toMatch(legal);
        for (const local of [...listed(doc.competencies), ...listed(doc.outcomes)]) {
          known.add(`${doc.id}#${local.id}`);
        }
      }
      const text = JSON.stringify(documents);
      for (const [, ref = ""] of text.matchAll(/"((?:mc|inst-c|fw|fw-2)-?[0-9]*#[^"]+)"/g)) {
        expect(known).toContain(ref);
      }
      for (const [, ref = ""] of text.matchAll(/"((?:mc|inst-c|ag|bank)-[0-9]+)"/g)) {
        expect(known).toContain(ref);
      }
    }),
    { numRuns: 100 },
  );
});

function listed(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? (value as readonly Record<string, unknown>[]) : [];
}
