import { expect, test } from "vitest";
import { meantWord } from "../../../src/cli/completion/meant-word.ts";

test.each([
  ["ws", "ws"],
  ["'my ws'", "my ws"],
  ['"my ws"', "my ws"],
  [String.raw`my\ ws`, "my ws"],
  [String.raw`"a \"b\" \c"/d`, String.raw`a "b" \c/d`],
  ["'it'\\''s'", "it's"],
  ["'not closed", "not closed"],
  ["--workspace='my ws'", "--workspace=my ws"],
  [String.raw`C:\ws\a`, String.raw`C:\ws\a`],
  ["~", "/home/a b"],
  ["~/ws", "/home/a b/ws"],
  [String.raw`~/my\ ws`, "/home/a b/my ws"],
  ["'~/ws'", "~/ws"],
  [String.raw`\~/ws`, "~/ws"],
  ["~other/ws", "~other/ws"],
  ["a~/b", "a~/b"],
])("%s", (word, meant) => {
  expect(meantWord(word, "/home/a b")).toBe(meant);
});

test("without a home folder ~ stays", () => {
  expect(meantWord("~/ws", undefined)).toBe("~/ws");
});
