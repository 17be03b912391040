import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownText, plainText } from "../../../src/interchange/grid/markdown-text.ts";
import { markdownTables } from "../../../src/interchange/grid/read/markdown-rows.ts";

const piece = fc.constantFrom(
  ..."|\\`*_[]~<>&#;60 a=é-:.".split(""),
  "<br>",
  "&#60;",
  "&amp;",
  "\n",
  "\u202e",
  "\u2066",
  "\u200f",
);
const written = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));

test("a text that was written as Markdown is itself again", () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(plainText(markdownText(text))).toBe(text);
    }),
  );
});

test("what reorders the text around it is written as a number", () => {
  expect(markdownText("pay\u202eelif\u2069")).toBe("pay&#8238;elif&#8297;");
});

test("cells of a row stay as many as they are, whatever is in them", () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 5 }), (texts) => {
      const line = `| ${texts.map(markdownText).join(" | ")} |`;
      const [row] = markdownTables(line)?.rows ?? [];
      expect(row?.spans).toHaveLength(texts.length);
    }),
  );
});

test.each([
  ["&lt;b&gt; &quot;a&quot; &AMP;", '<b> "a" &'],
  ["a<br>b<BR />c", "a\nb\nc"],
  ["&#x41;&#65;&#0;&#xd800;&#9999999;", "AA\ufffd\ufffd\ufffd"],
  ["&unknown; \\a \\", "&unknown; \\a \\"],
  ["&#38;#60;", "&#60;"],
])("%j is %j", (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test("comments and rows are found in a time that grows with the text", () => {
  const lines = 200_000;
  const { rows, comments } = markdownTables(`${"<!--\n".repeat(lines)}-->\n| a |\n`) ?? {};
  expect([rows?.map(({ number }) => number), comments?.length]).toEqual([[lines + 2], 1]);
  expect(markdownTables("|".repeat(300_000))).toBeNull();
  expect(markdownTables("<br".repeat(100_000))?.rows).toEqual([]);
});
