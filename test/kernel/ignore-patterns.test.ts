import fc from "fast-check";
import ignore from "ignore";
import { expect, test } from "vitest";
import { ignoreTest } from "../../src/kernel/ignore-patterns.ts";

test.each([
  ["drafts/", "a/drafts/b.yaml", true],
  ["drafts/", "drafts", false],
  ["/old", "a/old", false],
  ["*.tmp.yaml", "a/b.TMP.yaml", true],
  ["a/**", "a/", false],
  ["a/**", "a/b/c", true],
  ["a/**/c", "a/c", true],
  ["a*/c", "ab/b/c", false],
  ["**", "a", true],
  ["[a-c]?.yaml", "bx.yaml", true],
  ["[!a-c].yaml", "B.yaml", false],
  ["[]-].yaml", "].yaml", true],
  ["v[[:digit:]].yaml", "v2.yaml", true],
  ["a[/]b", "a/b", false],
  ["[c-a]", "c", true],
  ["[a", "[a", false],
  ["a\\*", "a*", true],
  ["a\\*", "ab", false],
  ["a\\", "a\\", false],
  ["a\\  ", "a ", true],
  ["a \r\n", "a", true],
  ["# a", "# a", false],
  ["\\#a", "#a", true],
  ["a b", "a b", true],
  [" ".repeat(40_000), "a", false],
])("%j and %j: %s", (pattern, path, expected) => {
  expect(ignoreTest([pattern])(path)).toBe(expected);
});

test("the last pattern that fits decides, but nothing is let in again from a folder left out", () => {
  const ignores = ignoreTest(["a/*", "b/", "!a/c", "!b/c", "!**/d", "a/d"]);
  const paths = ["a/b", "a/c", "b/c", "a/d", "a/c/d"];
  expect(paths.filter(ignores)).toEqual(["a/b", "b/c", "a/d"]);
});

test("as the package `ignore` reads patterns", () => {
  const name = fc
    .string({
      unit: fc.constantFrom("a", "b", "B", ".", "-", "]", "!"),
      minLength: 1,
      maxLength: 4,
    })
    .filter((text) => text !== "." && text !== "..");
  const path = fc
    .tuple(fc.array(name, { minLength: 1, maxLength: 4 }), fc.constantFrom("", "/"))
    .map(([names, end]) => names.join("/") + end);
  const part = fc.constantFrom(
    ..."abA/*?!#].- ",
    ...["**", "**/", "/**", "[ab]", "[!a]", "[A-Z]", "\\*"],
  );
  const pattern = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
  const patterns = fc.array(pattern, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(patterns, path, (written, asked) => {
      expect(ignoreTest(written)(asked)).toBe(ignore().add(written).ignores(asked));
    }),
    { numRuns: 5000 },
  );
});

test("a pattern with many wildcards ends soon on a path that nearly fits", () => {
  const path = "a/".repeat(300);
  expect(ignoreTest([`${"**/a/".repeat(50)}b`])(path)).toBe(false);
  expect(ignoreTest([`${"*a".repeat(20_000)}b`])("a".repeat(255))).toBe(false);
});
