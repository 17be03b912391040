import { expect, test } from "vitest";
import { inWords } from "../../src/kernel/text.ts";

test("names in words have commas and one `and`", () => {
  const texts = [[], ["A"], ["A", "B"], ["A", "B", "C"]].map((names) => inWords(names, "and"));
  expect(texts).toEqual(["", "A", "A and B", "A, B and C"]);
});
