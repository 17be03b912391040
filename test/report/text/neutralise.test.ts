import { expect, test } from "vitest";
import { columns } from "../../../src/report/text/layout.ts";
import { code, inline } from "../../../src/report/text/markdown.ts";
import {
  neutralise,
  neutraliseInPlace,
  neutraliseVisibly,
} from "../../../src/report/text/neutralise.ts";

/** A title in Arabic and Hebrew with the marks that belong to it. */
const title = "\u0645\u0642\u062f\u0645\u0629\u200f (RTL)\u200e, \u05d0\u061c";

test("marks of direction stay in titles, and take no room", () => {
  expect(neutralise(title)).toBe(title);
  expect(inline(title)).toBe(title);
  expect(code(title)).toBe(`\`${title}\``);
  expect(columns(title)).toBe([...title].length - 3);
});

test.each([
  "\u202a",
  "\u202b",
  "\u202c",
  "\u202d",
  "\u202e",
  "\u2066",
  "\u2067",
  "\u2068",
  "\u2069",
])("an override, embedding or isolate (%j) becomes visible", (mark) => {
  const shown = `a\\u${mark.charCodeAt(0).toString(16)}b`;
  expect(neutralise(`a${mark}b`)).toBe(shown);
  expect(neutraliseVisibly(`a${mark}b`)).toBe(shown);
  expect(neutraliseInPlace(`a${mark}b`)).toBe("a\ufffdb");
});

test("findings show marks of direction, too, and lines of a file keep their columns", () => {
  expect(neutraliseVisibly("m1\u200e\tis\u061c")).toBe("m1\\u200e is\\u061c");
  expect(neutraliseInPlace("m1\u200f:")).toBe("m1\ufffd:");
});
