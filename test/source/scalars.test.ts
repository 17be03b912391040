import { describe, expect, test } from "vitest";
import { placed, yaml } from "../builders/tree.ts";

describe("a scalar is what YAML 1.2 says it is", () => {
  test.each([
    ["1.10", "number 1.10"],
    ["007", "number 007"],
    ["-3", "number -3"],
    ["4e1", "number 4e1"],
    ["0x1F", "number 0x1F"],
    ["9007199254740993", "number 9007199254740993"],
    ['"1.10"', "1.10"],
    ["2024-25", "2024-25"],
    ["2024-01-31", "2024-01-31"],
    ["12:30", "12:30"],
    ["1_000", "1_000"],
    ["80%", "80%"],
    ["yes", "yes"],
    ["no", "no"],
    ["on", "on"],
    ["NO", "NO"],
    ["true", true],
    ["False", false],
    ["null", null],
    ["~", null],
    ["", null],
    ['""', ""],
    ['"null"', "null"],
  ])("%s", (written, expected) => {
    expect(yaml(`v: ${written}`).data()).toEqual({ v: expected });
  });

  test("an old version directive does not turn text into anything else", () => {
    const { data } = yaml("%YAML 1.1\n---\non: no\nfrom: 2024-01-31\n");
    expect(Object.keys(data() as object)).toEqual(["on", "from"]);
    expect(data()).toMatchObject({ from: "2024-01-31" });
  });
});

describe("keys", () => {
  test("null and absent are told apart", () => {
    expect(yaml("a: null\nb:\n").data()).toEqual({ a: null, b: null });
    expect(Object.hasOwn(yaml("a: null").data() as object, "b")).toBe(false);
  });

  test("written twice are refused at the second", () => {
    expect(yaml("a: 1\nb: 2\na: 3\n").diagnostics.map(placed)).toEqual(["3:1 duplicate-key"]);
    expect(yaml("{a: 1, b: {c: 1, c: 2}}").diagnostics.map(placed)).toEqual(["1:18 duplicate-key"]);
  });

  test("written twice are named whole", () => {
    const [found] = yaml('"a b": 1\n"a b": 2\n').diagnostics;
    expect(found?.args).toEqual({ key: "a b" });
  });

  test("that differ only in quotes are the same key", () => {
    const { documents, diagnostics } = yaml("1: a\n'1': b\n");
    expect(documents).toEqual([]);
    expect(diagnostics.map(placed)).toEqual(["2:1 duplicate-key"]);
  });

  test("of JavaScript's own objects are keys like any other", () => {
    const { data } = yaml("__proto__: {a: 1}\nconstructor: 2\ntoString: 3\n");
    expect(Object.entries(data() as object)).toEqual([
      ["__proto__", { a: "number 1" }],
      ["constructor", "number 2"],
      ["toString", "number 3"],
    ]);
    expect(Object.hasOwn(Object.prototype, "a")).toBe(false);
  });

  test("that look like a merge are keys like any other", () => {
    const { data } = yaml("a: &x {b: 1}\nc:\n  <<: *x\n");
    expect(data()).toEqual({ a: { b: "number 1" }, c: { "<<": { b: "number 1" } } });
  });
});
