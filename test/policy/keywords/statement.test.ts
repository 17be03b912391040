import { describe, expect, test } from "vitest";
import { clauseLine } from "../../builders/clause.ts";

const rule = (setting: string) => ({
  required: ["support"],
  properties: { support: { statement: setting } },
});

describe("a statement", () => {
  test.each<[unknown, string, string]>([
    ["Ask the registrar", "pass", "pass"],
    ["No fee is charged", "pass", "pass"],
    ["none", 'fail: support: it says "none"', "pass"],
    ["Aucun.", 'fail: support: it says "Aucun."', "pass"],
    ["TBD", 'fail: support: "TBD" is a placeholder', 'fail: support: "TBD" is a placeholder'],
    ["N/A", 'fail: support: "N/A" is a placeholder', 'fail: support: "N/A" is a placeholder'],
    [
      "Lorem ipsum dolor",
      'fail: support: "Lorem ipsum dolor" is a placeholder',
      'fail: support: "Lorem ipsum dolor" is a placeholder',
    ],
    ["  ", "fail: support: it is empty", "fail: support: it is empty"],
    [["a"], "pass", "pass"],
    [[], "fail: support: it lists nothing", "pass"],
    [null, "fail: support is known to be none", "pass"],
  ])("%j", (support, stated, mayBeNone) => {
    expect(clauseLine(rule("stated"), { support })).toBe(stated);
    expect(clauseLine(rule("may-be-none"), { support })).toBe(mayBeNone);
  });

  test("that is absent is not stated", () => {
    expect(clauseLine(rule("may-be-none"), {})).toBe("unknown: support is not stated");
  });

  test("is stated or may be none, nothing else", () => {
    expect(() => clauseLine(rule("perhaps"), {})).toThrow();
  });
});
