import fc from "fast-check";
import { expect, test } from "vitest";
import { loadTexts } from "../../src/workspace/load.ts";
import * as write from "../builders/documents.ts";
import { yamlOf } from "../builders/workspace.ts";

const documents = [
  write.course("c"),
  write.course("d", { outcomes: [write.outcome("O1"), write.outcome("O1")] }),
  write.microCredential("m", { composedOf: ["nowhere"] }),
  write.program({ banks: ["bank", "gone"] }),
  write.bank({ cluster: { allowed: true } }),
];

const said = (parts: readonly write.Part[]): string[] =>
  loadTexts(
    parts.map((part, index) => ({ path: `${index}.yaml`, text: yamlOf([part]) })),
    { packs: false },
  )
    .diagnostics.map(({ code, message }) => `${code} ${message}`)
    .sort();

test("the order of the documents changes no finding", () => {
  const expected = said(documents);
  expect(expected).toHaveLength(4);
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      expect(said(shuffled)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
