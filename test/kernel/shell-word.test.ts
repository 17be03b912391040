import { expect, test } from "vitest";
import { shellWord } from "../../src/kernel/shell-word.ts";

test.each([
  ["ws/first.yaml", "ws/first.yaml"],
  ["my ws", "'my ws'"],
  ["-ws", "./-ws"],
  ["- ws", "'./- ws'"],
  ["dean's", "'dean'\\''s'"],
  ["a;b", "'a;b'"],
  ["données", "'données'"],
  ["", "''"],
])("%j is %s in a shell", (path, word) => {
  expect(shellWord(path)).toBe(word);
});
