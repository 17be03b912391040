import { describe, expect, test } from "vitest";
import { casesOf, frameworkOf, ranCases } from "../../builders/cases.ts";
import type { Part } from "../../builders/documents.ts";

const hours = (learning: number) => ({ hours: { learning } });
const framework = frameworkOf({
  long: {
    required: ["hours"],
    properties: { hours: { required: ["learning"], properties: { learning: { minimum: 50 } } } },
  },
  developed: { required: ["developer"] },
});

const messages = (...cases: readonly Part[]) =>
  ranCases(framework, casesOf(cases)).found.map(({ code, message }) => `${code}: ${message}`);

describe("a case of a framework that holds says nothing", () => {
  test.each<[string, Part]>([
    ["a clause that passes", { offering: hours(50), expect: { clauses: { long: "pass" } } }],
    ["a clause that fails", { offering: hours(49), expect: { clauses: { long: "fail" } } }],
    ["conformance", { offering: { ...hours(50), developer: "D" }, expect: { conforms: true } }],
    ["no conformance", { offering: hours(50), expect: { conforms: false } }],
    ["no expectation at all", {}],
  ])("%s", (_, one) => {
    expect(messages(one)).toEqual([]);
  });
});

describe("a case of a framework that must fail, fails", () => {
  test.each<[string, Part, string]>([
    [
      "a clause that passes",
      { offering: hours(50), expect: { clauses: { long: "fail" } } },
      "case-failed: case case1 of f: clause long should be fail, and is pass",
    ],
    [
      "a clause that fails, with why",
      { offering: hours(49), expect: { clauses: { long: "pass" } } },
      "case-failed: case case1 of f: clause long should be pass, and is fail (hours.learning is 49, must be at least 50)",
    ],
    [
      "conformance, with the clauses missed",
      { offering: hours(50), expect: { conforms: true } },
      "case-failed: case case1 of f: conforms should be true, and is false (developed: developer is not stated)",
    ],
    [
      "unknown where it is known",
      { offering: hours(50), expect: { conforms: "unknown" } },
      "case-failed: case case1 of f: conforms should be unknown, and is false (developed: developer is not stated)",
    ],
    [
      "a clause that there is not",
      { expect: { clauses: { lnog: "pass" } } },
      'unknown-reference: there is no clause of f "lnog"',
    ],
  ])("%s", (_, one, expected) => {
    expect(messages(one)).toEqual([expected]);
  });

  test("at its own expectation, also beside others that hold", () => {
    const wrong = { offering: hours(49), expect: { clauses: { long: "pass" } } };
    const right = { offering: hours(50), expect: { clauses: { long: "pass" } } };
    const { found, count } = ranCases(framework, casesOf([right, wrong, right]));
    expect(count).toBe(3);
    expect(found.map(({ args }) => args.case)).toEqual(["case2"]);
  });
});

describe("the offering of a case", () => {
  test("is the base with what the case says laid over it, key by key", () => {
    const base = casesOf([]).base as Part;
    const document = casesOf(
      [{ offering: { hours: { weeks: 3 } }, expect: { clauses: { long: "pass" } } }],
      { base: { ...base, ...hours(50) } },
    );
    expect(ranCases(framework, document).found).toEqual([]);
  });

  test("lacks what the case takes away", () => {
    const base = { ...(casesOf([]).base as Part), ...hours(50) };
    const lacking = { without: ["hours.learning"], expect: { clauses: { long: "fail" } } };
    expect(ranCases(framework, casesOf([lacking], { base })).found).toEqual([]);
  });

  test("may not lack what is not there", () => {
    expect(messages({ without: ["hours.learning"] })).toEqual([
      'unknown-reference: there is no value in the offering of this case "hours.learning"',
    ]);
  });

  test("is read like any micro-credential", () => {
    const wrong = { offering: { hours: { learnign: 50 } } };
    expect(messages(wrong)[0]).toContain('unknown-key: "learnign"');
  });
});

describe("the edition that cases are about", () => {
  const editions = (["2018", "2022"] as const).map((edition, index) => ({
    ...frameworkOf({ long: index === 0 }),
    edition,
    effective: index === 0 ? { from: "2018-01-01", to: "2021-12-31" } : { from: "2022-01-01" },
  }));
  const ask = (result: string, more: Part) =>
    ranCases(...editions, casesOf([{ expect: { clauses: { long: result } } }], more)).found;

  test("is the one in effect on the day of the case", () => {
    expect(ask("pass", { asOf: "2019-06-30" })).toEqual([]);
    expect(ask("fail", { asOf: "2023-06-30" })).toEqual([]);
  });

  test("is the one named, whatever the day", () => {
    expect(ask("pass", { of: { framework: "f", edition: "2018" } })).toEqual([]);
  });

  test("is missed where there is none", () => {
    const [found] = ask("pass", { of: { framework: "f", edition: "2020" } });
    expect(found?.message).toBe('there is no edition of f "2020"');
    const [never] = ask("pass", { asOf: "2017-06-30" });
    expect(never?.message).toBe('there is no framework in effect on 2017-06-30 "f"');
  });
});
