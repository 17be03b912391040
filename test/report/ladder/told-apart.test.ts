import { expect, test } from "vitest";
import { toldApart } from "../../../src/report/ladder/told-apart.ts";

test("banks are named where two awards would read alike, and nowhere else", () => {
  const told = toldApart([
    { text: "AA year 1", bank: "b1" },
    { text: "AA year 1", bank: "b2" },
    { text: "BB year 1", bank: "b1" },
    { text: "BB year 1", bank: "b1" },
    { text: "CC 100", bank: null },
  ]);
  expect(told).toEqual([
    "AA year 1 (bank b1)",
    "AA year 1 (bank b2)",
    "BB year 1",
    "BB year 1",
    "CC 100",
  ]);
});
