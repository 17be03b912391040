import { describe, expect, test } from "vitest";
import { SourceFile } from "../../src/source/source-file.ts";
import { readText } from "../../src/source/text.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const textOf = (content: Uint8Array): string => {
  const read = readText("t.yaml", content);
  return read instanceof SourceFile ? read.text : `${read.code} at ${read.at.file}`;
};

describe("a file is UTF-8 text", () => {
  test("whatever the script", () => {
    expect(textOf(bytes("é 木 \u{1F600}"))).toBe("é 木 \u{1F600}");
  });

  test("a byte order mark is no part of it", () => {
    expect(textOf(bytes([0xef, 0xbb, 0xbf], "kind: course"))).toBe("kind: course");
  });

  test("the replacement character may be written", () => {
    expect(textOf(bytes("\uFFFD"))).toBe("\uFFFD");
  });

  test.each([
    ["a NUL byte", bytes("kind: course\0")],
    ["a lone continuation byte", bytes("a", [0x80])],
    ["a cut sequence", bytes("a", [0xe2, 0x82])],
    ["an overlong slash", bytes([0xc0, 0xaf])],
    ["a surrogate", bytes([0xed, 0xa0, 0x80])],
    ["Latin-1", bytes("caf", [0xe9])],
    ["UTF-16", Buffer.from("\uFEFFkind: course", "utf16le")],
  ])("%s is refused", (_, content) => {
    expect(textOf(content)).toBe("not-text at t.yaml");
  });
});
