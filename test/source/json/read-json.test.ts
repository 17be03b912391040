import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstFault } from "../../../src/source/json/first-fault.ts";
import { readJson } from "../../../src/source/json/read-json.ts";
import { deepestNesting, mostJsonValues } from "../../../src/source/limits.ts";
import { SourceFile } from "../../../src/source/source-file.ts";

const read = (text: string) => readJson(new SourceFile("file.json", text));

test("a value has its place, wherever it stands", () => {
  const json = read('{\n  "a": [1, {"b\\u0062": "x]"}],\n  "c": {"a": 2, "a": 3}\n}');
  if (!("value" in json)) throw new Error(json.message);
  const at = (...path: (string | number)[]) => {
    const { line, column, endColumn } = json.place(path);
    return [line, column, endColumn];
  };
  expect(at("a", 0)).toEqual([2, 9, 10]);
  expect(at("a", 1, "bb")).toEqual([2, 24, 28]);
  expect(at("a", 1, "none", 3)).toEqual([2, 12, 13]);
  expect(at("c", "a")).toEqual([3, 22, 23]);
});

describe("a broken text is told at the place where it breaks", () => {
  test.each([
    ['{"a": }', 6, "a value"],
    ['{"a": 1,}', 8, "a key in double quotes"],
    ["{'a': 1}", 1, 'a key in double quotes or "}"'],
    ["[1 2]", 3, '"," or the closing bracket'],
    ['{"a" 1}', 5, '":"'],
    ["[1] {}", 4, "the end of the file"],
    ['["a\nb"]', 3, "a closing quote, or this character escaped"],
    ['["\\x"]', 2, "an escape sequence that JSON has"],
    ['{"a": [', 7, 'a value or "]"'],
    ["[01]", 1, 'a value or "]"'],
    ["", 0, "a value"],
  ])("%s", (text, at, expected) => {
    expect(firstFault(text)).toEqual({ at, expected });
    expect(read(text)).toMatchObject({ code: "json-syntax" });
  });
});

test("every text is read as JSON.parse reads it, or refused where a prefix can still be mended", () => {
  const mutated = fc
    .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }))
    .map(
      ([text, at, put]) =>
        text.slice(0, at % (text.length + 1)) + put + text.slice(1 + (at % (text.length + 1))),
    );
  fc.assert(
    fc.property(fc.oneof(fc.json(), mutated, fc.string()), (text) => {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        expect(firstFault(text).at).toBeLessThanOrEqual(text.length);
        expect(read(text)).toMatchObject({ code: "json-syntax" });
        return;
      }
      expect(firstFault(text)).toEqual({ at: text.length, expected: "the end of the file" });
      expect(read(text)).toMatchObject({ value });
    }),
    { numRuns: 1000 },
  );
});

test("more values than the limit are refused before they are read, in strings nothing counts", () => {
  const filled = (value: string, count: number) => `[${`${value},`.repeat(count - 2)}0]`;
  expect(read(filled("1", mostJsonValues))).toHaveProperty("value");
  expect(read(filled('"a,\\"[{"', mostJsonValues / 4))).toHaveProperty("value");
  expect(read(filled("1", mostJsonValues + 1))).toMatchObject({ code: "file-too-full" });
  expect(read(filled("{}", 5_000_000))).toMatchObject({ code: "file-too-full" });
}, 20_000);

describe("nesting", () => {
  const lists = (depth: number, value = "") => "[".repeat(depth) + value + "]".repeat(depth);

  test("is read as deep as documents need; in strings, and side by side, nothing counts", () => {
    expect(read(lists(deepestNesting, `"\\"${lists(9)}"`))).toHaveProperty("value");
    expect(read(`[${"[{}],".repeat(deepestNesting)}0]`)).toHaveProperty("value");
  });

  test.each([
    ["lists", lists(deepestNesting + 1), deepestNesting + 1],
    ["many lists", lists(500_000), deepestNesting + 1],
    ["objects", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`, 5 * deepestNesting + 1],
  ])("beyond that is told where it begins: %s", (_, text, column) => {
    const at = { line: 1, column };
    expect(read(text)).toMatchObject({ code: "nested-too-deep", at });
  });
});
