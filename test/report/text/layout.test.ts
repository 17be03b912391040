import { describe, expect, test } from "vitest";
import {
  beside,
  columns,
  indented,
  padEnd,
  padStart,
  wrap,
} from "../../../src/report/text/layout.ts";
import { plainStyle } from "../../../src/report/text/style.ts";
import { branch, drawTree } from "../../../src/report/text/tree.ts";

describe("columns", () => {
  test.each([
    ["", 0],
    ["abc", 3],
    ["é", 1],
    ["e\u0301", 1],
    ["学分", 4],
    ["학점", 4],
    ["→ ✔", 3],
  ])("%s takes %i", (text, width) => {
    expect(columns(text)).toBe(width);
  });

  test("padding counts columns, not characters", () => {
    expect(padEnd("学", 4)).toBe("学  ");
    expect(padStart("学", 4)).toBe("  学");
    expect(padStart("abcde", 4)).toBe("abcde");
  });
});

describe("wrap", () => {
  test.each([
    ["one two three", 8, ["one two", "three"]],
    ["", 8, [""]],
    ["abcdefghijkl", 8, ["abcdefgh", "ijkl"]],
    ["is 80 %", 8, ["is 80 %"]],
    ["needs is 80 %", 11, ["needs is", "80 %"]],
    ["学学学学学", 8, ["学学学学", "学"]],
  ])("%j in %i", (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test("indented lines hang", () => {
    expect(indented("aaaa bbbb cccc", 2, 12, 2)).toEqual(
      ["  aaaa", "    bbbb", "    cccc"].map((l) => l),
    );
  });
});

describe("side by side", () => {
  test("each in its column", () => {
    const lines = beside("left one and more of it", "right one", 60);
    expect(lines).toEqual([`${padEnd("left one and more of it", 28)}  │ right one`]);
  });

  test("one under the other where the line is narrow", () => {
    expect(beside("left", "right", 40)).toEqual(["left", "right"]);
  });
});

test("a tree is drawn with its guides, long lines below their own node", () => {
  const tree = [branch("a", [branch("b", [branch("c")]), branch("long long long")]), branch("d")];
  expect(drawTree(tree, 16)).toEqual([
    "├─ a",
    "│  ├─ b",
    "│  │  └─ c",
    "│  └─ long long",
    "│     long",
    "└─ d",
  ]);
});

test("plain style paints nothing", () => {
  expect(plainStyle(80).paint("bad", "x")).toBe("x");
});
