import { describe, expect, test } from "vitest";
import type { Interval } from "../../src/kernel/interval.ts";
import * as write from "../builders/documents.ts";
import { rulesOf, the } from "../builders/workspace.ts";

const rates = { learning: 45, lecture: 15, lab: 25, practicum: 30, selfPaced: 30 };

const said = ({ low, high }: Interval): string =>
  high === null ? `${low} or more` : low.equals(high) ? String(low) : `${low} to ${high}`;

/** How much credit hours can carry under a bank's rates; null for a bank that states none. */
function ceiling(hours: unknown, perCredit: write.Part | null = rates): string {
  const rules = rulesOf([
    write.microCredential("m", { hours }),
    write.bank(perCredit === null ? {} : { hours: { perCredit } }),
  ]);
  return said(rules.ceiling(the(rules.catalogue.offerings, "m")));
}

describe("learning hours", () => {
  test.each([
    [{ learning: 135 }, "3"],
    [{ learning: 100 }, "2.2222"],
    [{ learning: 0 }, "0"],
  ])("%j carry %s", (hours, expected) => {
    expect(ceiling(hours)).toBe(expected);
  });

  test("win, whatever else is stated", () => {
    expect(ceiling({ learning: 45, lecture: 150, lab: 50, unspecified: 90 })).toBe("1");
  });

  test("known to be none carry nothing", () => {
    expect(ceiling({ learning: null, lecture: 150 })).toBe("0");
  });

  test("without a rate for them may carry anything, whatever the other rates", () => {
    expect(ceiling({ learning: 45, lecture: 150 }, { lecture: 15 })).toBe("0 or more");
  });
});

describe("scheduled hours", () => {
  test.each([
    [{ lecture: 30 }, "2"],
    [{ lecture: 30, lab: 25 }, "3"],
    [{ lecture: 15, lab: 25, practicum: 30, selfPaced: 30 }, "4"],
    [{ lecture: 30, lab: null }, "2"],
    [{ lecture: 0 }, "0"],
    [{ lecture: 30, weeks: 8 }, "2"],
  ])("%j carry %s, each kind at its rate", (hours, expected) => {
    expect(ceiling(hours)).toBe(expected);
  });

  test("of a kind without a rate carry nothing", () => {
    expect(ceiling({ lecture: 30, lab: 100 }, { lecture: 15 })).toBe("2");
  });

  test("are never read as learning hours, nor these as them", () => {
    expect(ceiling({ lecture: 135 }, { lecture: 45, learning: 135 })).toBe("3");
    expect(ceiling({ learning: 135 }, { lecture: 45, learning: 135 })).toBe("1");
  });
});

describe("hours of which the kind is not said", () => {
  test("lie between the slowest and the fastest rate, learning included", () => {
    expect(ceiling({ unspecified: 90 })).toBe("2 to 6");
    expect(ceiling({ unspecified: 90 }, { lecture: 15, lab: 30 })).toBe("3 to 6");
    expect(ceiling({ unspecified: 90 }, { learning: 45 })).toBe("2");
  });

  test("add to the scheduled ones", () => {
    expect(ceiling({ lecture: 15, unspecified: 90 })).toBe("3 to 7");
  });

  test("known to be none add nothing", () => {
    expect(ceiling({ lecture: 15, unspecified: null })).toBe("1");
  });
});

describe("hours that are not stated, or known to be none", () => {
  test.each([
    [undefined, "0 or more"],
    [{}, "0 or more"],
    [{ weeks: 8 }, "0 or more"],
    [null, "0"],
  ])("%j: %s", (hours, expected) => {
    expect(ceiling(hours)).toBe(expected);
  });

  test("a bank without rates asks nothing of hours", () => {
    expect(ceiling({ learning: 45 }, null)).toBe("0 or more");
    expect(ceiling({ learning: 45 }, {})).toBe("0 or more");
    expect(ceiling(null, {})).toBe("0");
  });
});

describe("a rate", () => {
  test("may be dated", () => {
    const perCredit = {
      learning: [
        { from: "2020-01-01", value: 45 },
        { from: "2025-01-01", value: 30 },
      ],
    };
    expect(ceiling({ learning: 90 }, perCredit)).toBe("3");
  });
});

describe("a range of hours for a credit", () => {
  const range = { learning: { from: 25, to: 30 }, lab: { from: 30, to: 45 }, lecture: 15 };

  test.each([
    [{ learning: 60 }, "2 to 2.4"],
    [{ lab: 90 }, "2 to 3"],
    [{ lab: 90, lecture: 15 }, "3 to 4"],
    [{ unspecified: 90 }, "2 to 6"],
  ])("%j carry %s", (hours, expected) => {
    expect(ceiling(hours, range)).toBe(expected);
  });
});
