import { expect, test } from "vitest";
import { readingCodes } from "../../src/diagnostics/reading-codes.ts";
import { kinds } from "../../src/documents/kinds.ts";

test("the explanation of an unknown kind names every kind of document", () => {
  const { explanation } = readingCodes["unknown-kind"];
  for (const kind of kinds) expect(explanation).toMatch(new RegExp(`(?<![\\w-])${kind}(?![\\w-])`));
});

test("learner records in UTF-16 need not be saved again", () => {
  expect(readingCodes["not-text"].explanation).toContain("Learner records may be UTF-16 as well");
});
