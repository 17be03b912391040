import { describe, expect, test } from "vitest";
import { clauseLine } from "../../builders/clause.ts";

const rule = {
  properties: {
    title: { forbiddenWords: ["New Zealand", "national", "diploma", "master", "under-graduate"] },
  },
};

describe("forbiddenWords", () => {
  test.each([
    "International Trade",
    "A Masterclass in Welding",
    "Nationality and Law",
    "Mastering Data",
    "Zealand New",
    "",
  ])("leaves %j alone", (title) => {
    expect(clauseLine(rule, { title })).toBe("pass");
  });

  test.each([
    ["Diploma in Welding", '"diploma"'],
    ["Two Diplomas", '"diploma"'],
    ["Master of Welding", '"master"'],
    ["Undergraduate Studies", '"under-graduate"'],
    ["Under-Graduate Studies", '"under-graduate"'],
    ["under graduate studies", '"under-graduate"'],
    ["Welding for NEW   ZEALAND", '"New Zealand"'],
    ["National Diploma", '"national", "diploma"'],
  ])("finds the word in %j", (title, words) => {
    expect(clauseLine(rule, { title })).toBe(
      `fail: title: "${title}" holds ${words}, which may not stand in it`,
    );
  });

  test("asks nothing of a text that is absent", () => {
    expect(clauseLine(rule, {})).toBe("pass");
  });
});
