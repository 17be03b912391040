import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, includes, overlap, parseDate } from "../../src/kernel/date.ts";
import { day } from "../builders/workspace.ts";

describe("a date is a day of the calendar", () => {
  test.each(["2024-02-29", "2000-02-29", "2024-12-31", "0001-01-01", "9999-12-31"])(
    "%s",
    (text) => {
      expect(parseDate(text)).toBe(text);
    },
  );

  test.each([
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2024-04-31",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "2024-1-05",
    "24-01-05",
    "2024-01-05T00:00",
    "05/03/2024",
    "2024-01-05 ",
    "2024-01-05\n",
    "２０２４-01-05",
    "",
  ])("%j is none", (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test("every day that the calendar counts is read, and no day is counted twice", () => {
    const dayOf = (n: number) => new Date(Date.UTC(1999, 11, 25) + n * 86_400_000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const text = dayOf(n).toISOString().slice(0, 10);
        expect(parseDate(text)).toBe(text);
      }),
    );
  });
});

describe("months later", () => {
  test.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2024-11-30", 3, "2025-02-28"],
    ["2024-12-15", 1, "2025-01-15"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2018-05-10", 84, "2025-05-10"],
    ["2024-05-10", 0, "2024-05-10"],
    ["9999-11-30", 1, "9999-12-30"],
    ["9999-12-15", 1, "9999-12-31"],
    ["2024-05-10", 99_999, "9999-12-31"],
    ["2024-05-10", 1e300, "9999-12-31"],
    ["0001-01-15", -1, "0001-01-01"],
    ["2024-05-10", -99_999, "0001-01-01"],
  ])("%s and %i months is %s", (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });
});

describe("a period includes both its ends", () => {
  const period = { from: day("2024-01-01"), to: day("2024-06-30") };

  test.each([
    ["2023-12-31", false],
    ["2024-01-01", true],
    ["2024-03-15", true],
    ["2024-06-30", true],
    ["2024-07-01", false],
  ])("%s: %s", (text, expected) => {
    expect(includes(period, day(text))).toBe(expected);
  });

  test("an absent end is open", () => {
    expect(includes({}, day("0001-01-01"))).toBe(true);
    expect(includes({ from: day("2024-01-01") }, day("9999-12-31"))).toBe(true);
    expect(includes({ to: day("2024-01-01") }, day("0001-01-01"))).toBe(true);
  });
});

describe("two periods overlap when they share a day", () => {
  const of = (from: string, to: string) => ({
    ...(from === "" ? {} : { from: day(from) }),
    ...(to === "" ? {} : { to: day(to) }),
  });

  test.each([
    ["2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31", false],
    ["2024-01-01", "2024-06-30", "2024-06-30", "2024-12-31", true],
    ["2024-01-01", "2024-12-31", "2024-03-01", "2024-04-01", true],
    ["", "2024-06-30", "2024-07-01", "", false],
    ["", "2024-07-01", "2024-07-01", "", true],
    ["", "", "2024-07-01", "2024-07-01", true],
    ["2024-01-01", "", "2025-01-01", "", true],
    ["", "", "", "", true],
  ])("%s…%s and %s…%s: %s", (a, b, c, d, expected) => {
    expect(overlap(of(a, b), of(c, d))).toBe(expected);
    expect(overlap(of(c, d), of(a, b))).toBe(expected);
  });
});

describe("days later", () => {
  test.each([
    ["2024-02-28", 0, "2024-02-28"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-02-28", 2, "2024-03-01"],
    ["2025-02-28", 1, "2025-03-01"],
    ["2024-12-31", 1, "2025-01-01"],
    ["2025-01-31", 90, "2025-05-01"],
    ["2000-01-01", 36_525, "2100-01-01"],
    ["9999-12-30", 1, "9999-12-31"],
    ["9999-12-31", 1, "9999-12-31"],
    ["9999-11-15", 90, "9999-12-31"],
  ])("%s and %i days: %s", (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });
});
