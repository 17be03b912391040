import { describe, expect, test } from "vitest";
import { clauseLine } from "../../builders/clause.ts";

const offering = (value: number, learning: number, unit = "nz-credit") => ({
  credit: { value, unit },
  hours: { learning },
});

describe("creditHours with one rate", () => {
  const rule = { creditHours: { units: ["nz-credit"], perCredit: 10 } };

  test.each<[string, object, string]>([
    ["fitting hours", offering(15, 150), "pass"],
    [
      "too few",
      offering(15, 149),
      "fail: 149 learning hours for 15 credits (nz-credit), needs 150 (10 hours a credit)",
    ],
    [
      "too many",
      offering(15, 150.5),
      "fail: 150.5 learning hours for 15 credits (nz-credit), needs 150 (10 hours a credit)",
    ],
    ["tenths that binary floats miss", offering(0.3, 3), "pass"],
    ["credit in another unit", offering(15, 1, "ects"), "pass"],
    [
      "no hours",
      { credit: { value: 15, unit: "nz-credit" } },
      "unknown: hours.learning is not stated",
    ],
    [
      "nothing",
      {},
      "unknown: credit.unit is not stated: credit.value is not stated: hours.learning is not stated",
    ],
    ["credit known to be none", { credit: null, hours: { learning: 5 } }, "pass"],
    [
      "hours known to be none",
      { credit: { value: 1, unit: "nz-credit" }, hours: null },
      "fail: 0 learning hours for 1 credits (nz-credit), needs 10 (10 hours a credit)",
    ],
  ])("%s", (_, document, expected) => {
    expect(clauseLine(rule, document)).toBe(expected);
  });
});

describe("creditHours with an interval", () => {
  const rule = { creditHours: { units: ["ects"], perCredit: [25, 30] } };

  test.each([
    [50, "pass"],
    [60, "pass"],
    [55, "pass"],
    [
      49.9,
      "fail: 49.9 learning hours for 2 credits (ects), needs 50 to 60 (25 to 30 hours a credit)",
    ],
    [
      60.1,
      "fail: 60.1 learning hours for 2 credits (ects), needs 50 to 60 (25 to 30 hours a credit)",
    ],
  ])("%d hours for 2 credits", (hours, expected) => {
    expect(clauseLine(rule, offering(2, hours, "ects"))).toBe(expected);
  });
});

test.each([
  {},
  { units: [], perCredit: 10 },
  { units: ["a"], perCredit: 0 },
  { units: ["a"], perCredit: [1] },
])("creditHours refuses the setting %j", (setting) => {
  expect(() => clauseLine({ creditHours: setting }, {})).toThrow();
});
