import { expect, test } from "vitest";
import { listed } from "../../../src/report/text/listed.ts";

test("names in words have commas and one `and`", () => {
  const texts = [[], ["A"], ["A", "B"], ["A", "B", "C"]].map(listed);
  expect(texts).toEqual(["", "A", "A and B", "A, B and C"]);
});
