import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SourceFile } from "../../src/source/source-file.ts";

describe("lines", () => {
  const file = new SourceFile("t.yaml", "one\r\ntwo\n\nfour");

  test("come without their line break", () => {
    expect([1, 2, 3, 4].map((n) => file.line(n))).toEqual(["one", "two", "", "four"]);
  });

  test("beyond the end are empty", () => {
    expect(file.line(0)).toBe("");
    expect(file.line(5)).toBe("");
  });
});

describe("spans", () => {
  test("count lines and columns from 1, the end exclusive", () => {
    const file = new SourceFile("t.yaml", "one\ntwo\nthree");
    expect(file.span(4, 7)).toEqual({
      file: "t.yaml",
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 4,
    });
  });

  test("find every offset where counting line breaks finds it", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r\n", "é", "\u{1F600}") });
    fc.assert(
      fc.property(text, fc.nat(60), (content, offset) => {
        const at = Math.min(offset, content.length);
        const before = content.slice(0, at).split("\n");
        const file = new SourceFile("t.yaml", content);
        const { line, column } = file.span(at, at);
        expect([line, column]).toEqual([before.length, (before.at(-1) ?? "").length + 1]);
        expect(file.offset(line, column)).toBe(at);
      }),
    );
  });
});
