import { describe, expect, test } from "vitest";
import { degreeOf } from "../builders/coverage.ts";
import * as write from "../builders/documents.ts";

const level = (value: string | null, scale = "scale") =>
  value === null ? {} : { level: { scale, value } };

/** The degree of O1 by K1, exactly the same but for their levels. */
function counts(
  own: write.Part,
  needed: write.Part,
  rules: write.Part = {},
  years: write.Part = {},
): string {
  return degreeOf([
    write.scale(),
    write.scale("other"),
    write.microCredential("m", {
      competencies: [write.competency("K1", own)],
      ...(years.m as object),
    }),
    write.course("c", { outcomes: [write.outcome("O1", needed)], ...(years.c as object) }),
    write.bank({ equivalence: { threshold: 1, ...rules } }),
    write.crosswalk([write.relates("m#K1", "exact", "c#O1")]),
  ]);
}

describe("the level of a competency", () => {
  test.each([
    ["low", "low", "1"],
    ["middle", "low", "1"],
    ["high", "middle", "1"],
    ["low", "middle", "0"],
    ["low", "high", "0"],
    [null, "low", "0 to 1"],
    ["low", null, "1"],
    [null, null, "1"],
  ])("%s, where %s is needed: %s", (own, needed, expected) => {
    expect(counts(level(own), level(needed))).toBe(expected);
  });

  test("on another scale is a question", () => {
    expect(counts(level("high", "other"), level("low"))).toBe("0 to 1");
  });

  test("that is known to be none is a question", () => {
    expect(counts({ level: null }, level("low"))).toBe("0 to 1");
  });

  test("is no condition where an absent one is ignored, but one that is stated still is", () => {
    const rules = { absentLevel: "ignore" };
    expect(counts(level(null), level("high"), rules)).toBe("1");
    expect(counts(level("high", "other"), level("low"), rules)).toBe("1");
    expect(counts(level("low"), level("high"), rules)).toBe("0");
  });

  test("is no condition where levels are ignored", () => {
    expect(counts(level("low"), level("high"), { levels: "ignore" })).toBe("1");
    expect(counts(level(null), level("high"), { levels: "ignore" })).toBe("1");
  });
});

describe("the year level of an offering", () => {
  const year = (m: number | null, c: number | null) => ({
    m: m === null ? {} : { level: { year: m } },
    c: c === null ? {} : { level: { year: c } },
  });
  const compared = { offeringLevel: "at-least" };

  test.each([
    [2, 2, "1"],
    [3, 2, "1"],
    [1, 2, "0"],
    [null, 2, "0 to 1"],
    [1, null, "1"],
  ])("%s, where %s is needed: %s", (m, c, expected) => {
    expect(counts({}, {}, compared, year(m, c))).toBe(expected);
  });

  test("is no condition unless the bank says so", () => {
    expect(counts({}, {}, {}, year(1, 4))).toBe("1");
  });

  test("is one whatever `levels` says", () => {
    expect(counts({}, {}, { ...compared, levels: "ignore" }, year(1, 2))).toBe("0");
  });

  test("is none where an absent one is ignored", () => {
    expect(counts({}, {}, { ...compared, absentLevel: "ignore" }, year(null, 2))).toBe("1");
  });
});

describe("a level on another scale, related by a crosswalk of levels", () => {
  const crosswalk = (from: string, to: string, levels: readonly write.Part[]): write.Part => ({
    kind: "level-crosswalk",
    id: "x",
    source: "s",
    sources: { s: { basis: "synthetic" } },
    from,
    to,
    levels,
  });
  const across = (own: string, needed: string, document: write.Part): string =>
    degreeOf([
      write.scale(),
      write.scale("other"),
      document,
      write.microCredential("m", { competencies: [write.competency("K1", level(own, "other"))] }),
      write.course("c", { outcomes: [write.outcome("O1", level(needed))] }),
      write.bank({ equivalence: { threshold: 1 } }),
      write.crosswalk([write.relates("m#K1", "exact", "c#O1")]),
    ]);
  const pairs = [
    { from: "low", to: ["low"] },
    { from: "middle", to: ["low", "middle"] },
    { from: "high", to: ["high"] },
  ];

  test.each([
    ["low", "low", "1"],
    ["low", "middle", "0"],
    ["middle", "low", "1"],
    ["middle", "middle", "0 to 1"],
    ["middle", "high", "0"],
    ["high", "high", "1"],
  ])("%s, where %s is needed: %s", (own, needed, expected) => {
    expect(across(own, needed, crosswalk("other", "scale", pairs))).toBe(expected);
  });

  test.each([
    ["low", "low", "1"],
    ["low", "middle", "0 to 1"],
    ["middle", "middle", "1"],
  ])("read backwards: %s, where %s is needed: %s", (own, needed, expected) => {
    expect(across(own, needed, crosswalk("scale", "other", pairs))).toBe(expected);
  });

  test("that says nothing of it is a question", () => {
    const some = crosswalk("other", "scale", pairs.slice(1));
    expect(across("low", "low", some)).toBe("0 to 1");
  });
});
