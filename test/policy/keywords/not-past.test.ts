import { describe, expect, test } from "vitest";
import { clauseLine } from "../../builders/clause.ts";

describe("notPast", () => {
  const until = { notPast: { date: "until" } };

  test.each<[string, object, string]>([
    ["the day itself", { until: "2025-01-31" }, "pass"],
    ["a day later", { until: "2025-02-01" }, "pass"],
    ["a day before", { until: "2025-01-30" }, "fail: until is 2025-01-30, is before 2025-01-31"],
    ["no date", {}, "unknown: until is not stated"],
    ["no end", { until: null }, "pass"],
  ])("%s", (_, value, expected) => {
    expect(clauseLine(until, value)).toBe(expected);
  });

  const review = { notPast: { date: "review.last", plusMonths: "review.periodMonths" } };

  test.each<[string, object, string]>([
    ["due today", { last: "2024-01-31", periodMonths: 12 }, "pass"],
    [
      "overdue",
      { last: "2024-01-30", periodMonths: 12 },
      "fail: review.last is 2024-01-30 and 12 months make 2025-01-30, which is before 2025-01-31",
    ],
    ["no period", { last: "2024-01-30" }, "unknown: review.periodMonths is not stated"],
    ["no last review", { periodMonths: 12 }, "unknown: review.last is not stated"],
    ["no review ever due", { last: "2001-01-01", periodMonths: null }, "pass"],
  ])("with a period: %s", (_, value, expected) => {
    expect(clauseLine(review, { review: value })).toBe(expected);
  });

  test("asks about the day given", () => {
    expect(clauseLine(until, { until: "2025-01-30" }, "2025-01-30")).toBe("pass");
  });

  test("works below a list", () => {
    const rule = { properties: { accreditation: { contains: until } } };
    const held = (...days: string[]) => ({ accreditation: days.map((day) => ({ until: day })) });
    expect(clauseLine(rule, held("2020-01-01", "2030-01-01"))).toBe("pass");
    expect(clauseLine(rule, held("2020-01-01"))).toContain("fail");
  });
});
