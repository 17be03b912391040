import { describe, expect, test } from "vitest";
import { decode, findingsIn } from "../builders/decode.ts";

const program = (requirement: string) =>
  `kind: program\nid: p\ncredits: 60\nunit: u\nrequirements:\n  - ${requirement}\n`;

describe("a requirement is exactly one of five forms", () => {
  test.each([
    ["{id: a, course: c}", "course"],
    ["{id: a, credits: 3, from: {}}", "pool"],
    ["{id: a, credits: 3, of: [{id: b, course: c}]}", "credits-of"],
    ["{id: a, allOf: [{id: b, course: c}]}", "all-of"],
    ["{id: a, choose: 1, of: [{id: b, course: c}]}", "choose"],
  ])("%s", (written, form) => {
    expect(decode(program(written)).document?.data).toMatchObject({ requirements: [{ form }] });
  });

  test.each([
    "{id: a}",
    "{id: a, credits: 3}",
    "{id: a, from: {}}",
    "{id: a, of: []}",
    "{id: a, choose: 1}",
    "{id: a, course: c, credits: 3}",
    "{id: a, course: c, from: {}}",
    "{id: a, credits: 3, from: {}, of: []}",
    "{id: a, credits: 3, choose: 1, of: []}",
    "{id: a, allOf: [], of: []}",
    "{id: a, allOf: [], credits: 3}",
  ])("%s is none of them", (written) => {
    const { document, diagnostics } = decode(program(written));
    expect(document).toBeNull();
    expect(diagnostics.map(({ code, at }) => `${at.line} ${code}`)).toEqual([
      "6 requirement-shape",
    ]);
  });

  test("at any depth", () => {
    const nested = "{id: a, allOf: [{id: b, choose: 1, of: [{id: c, course: d}, {id: e}]}]}";
    const { diagnostics } = decode(program(nested));
    expect(diagnostics).toMatchObject([
      { code: "requirement-shape", at: { line: 6, column: nested.indexOf("{id: e}") + 6 } },
    ]);
  });
});

describe("requirement ids", () => {
  test("are unique among siblings", () => {
    const written = "{id: a, course: c}\n  - {id: a, course: d}";
    expect(findingsIn(program(written))).toEqual(["7:10 duplicate-local-id"]);
  });

  test("may recur in another branch", () => {
    const written =
      "{id: a, allOf: [{id: x, course: c}]}\n  - {id: b, allOf: [{id: x, course: c}]}";
    expect(findingsIn(program(written))).toEqual([]);
  });
});

describe("a limit", () => {
  const limited = (max: string) =>
    `${program("{id: a, course: c}")}limits:\n  - {id: l, max: ${max}}\n`;

  test.each(["{credits: 3}", "{share: 25%}", "{awards: 2}", "{credits: 0}"])(
    "has one measure: %s",
    (max) => {
      expect(findingsIn(limited(max))).toEqual([]);
    },
  );

  test.each(["{}", "{credits: 3, share: 25%}", "{credits: 3, awards: 2}"])(
    "has exactly one measure, not %s",
    (max) => {
      expect(decode(limited(max)).diagnostics.map(({ code }) => code)).toEqual(["invalid-value"]);
    },
  );
});
