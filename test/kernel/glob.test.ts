import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idMatcher, isGlob, pathMatcher } from "../../src/kernel/glob.ts";

describe("ids", () => {
  test.each([
    ["a", "a", true],
    ["a", "ab", false],
    ["*", "", true],
    ["bcit-*", "bcit-x", true],
    ["bcit-*", "bcit", false],
    ["*-x", "bcit-x", true],
    ["a*b*c", "a-b-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["a?c", "abc", true],
    ["a?c", "ac", false],
    ["a**c", "abbc", true],
    ["a**/c", "a/c", true],
    ["a.c", "abc", false],
    ["?", "é", true],
    ["?", "🎓", true],
    ["a*", "a/b\nc", true],
    ["constructor", "constructor", true],
  ])("%j and %j: %s", (pattern, id, expected) => {
    expect(idMatcher(pattern)(id)).toBe(expected);
  });
});

describe("paths", () => {
  test.each([
    ["/w/*.yaml", "/w/a.yaml", true],
    ["/w/*.yaml", "/w/d/a.yaml", false],
    ["/w/?/a", "/w///a", false],
    ["/w/**", "/w/d/a.yaml", true],
    ["/w/**/a.yaml", "/w/a.yaml", true],
    ["/w/**/a.yaml", "/w/d/e/a.yaml", true],
    ["/w/**/a.yaml", "/w/da.yaml", false],
    ["/w/**/**/a.yaml", "/w/a.yaml", true],
    ["/w/**/d/*.yaml", "/w/d/d/a.yaml", true],
    ["/w/**/d/*.yaml", "/w/d/d/e/a.yaml", false],
    ["/w/d**/a", "/w/d/a", true],
    ["/w/d**/a", "/w/da", true],
  ])("%j and %j: %s", (pattern, path, expected) => {
    expect(pathMatcher(pattern)(path)).toBe(expected);
  });
});

test("what has no wildcard is no pattern", () => {
  expect(["a-b", "a*", "?"].map(isGlob)).toEqual([false, true, true]);
});

/** Tries every way in which each wildcard could be filled, one after the other. */
function tried(pattern: string, text: string, inFolder: (filling: string) => boolean): boolean {
  if (pattern === "") return text === "";
  const [, token = "", rest = ""] = /^(\*\*\/|\*\*|.)(.*)$/s.exec(pattern) ?? [];
  const fills = (filling: string): boolean => {
    if (token === "**/") return filling === "" || filling.endsWith("/");
    if (token === "**") return true;
    if (token === "*") return inFolder(filling);
    if (token === "?") return filling.length === 1 && inFolder(filling);
    return filling === token;
  };
  const lengths = Array.from({ length: text.length + 1 }, (_, length) => length);
  return lengths.some(
    (length) => fills(text.slice(0, length)) && tried(rest, text.slice(length), inFolder),
  );
}

describe("as when every way is tried", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 7 });
  const patterns = fc.string({ unit: fc.constantFrom("a", "b", "/", "*", "?"), maxLength: 7 });

  test("ids", () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const stars = pattern.replace(/\*+/g, "*");
        expect(idMatcher(pattern)(text)).toBe(tried(stars, text, () => true));
      }),
      { numRuns: 3000 },
    );
  });

  test("paths", () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const stars = pattern.replace(/\*{2,}/g, "**");
        const expected = tried(stars, text, (filling) => !filling.includes("/"));
        expect(pathMatcher(pattern)(text)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });
});

test("a pattern with many wildcards ends soon on a text that nearly matches", () => {
  const text = "a".repeat(2000);
  expect(idMatcher(`${"a*".repeat(100)}b`)(text)).toBe(false);
  expect(pathMatcher(`${"a*".repeat(100)}b`)(text)).toBe(false);
  expect(pathMatcher(`/${"**/a".repeat(50)}b`)(`/${"a/".repeat(1000)}`)).toBe(false);
});
