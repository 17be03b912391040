import { describe, expect, test } from "vitest";
import { brokenMessage, holdsCommand, withoutCommands } from "../../../src/report/ci/step-log.ts";

const notations = ["text", "json", "csv", "markdown", "xml"] as const;

test.each(notations)("what holds no command stays as it is: %s", (notation) => {
  expect(withoutCommands("a\n  b: c::d # [e]\n", notation)).toBe("a\n  b: c::d # [e]\n");
});

describe("plain text is fenced", () => {
  test.each(["a\n  ::set-env name=x::y\n", "a ##[group]b\n", "::error::x"])("%j", (text) => {
    const fenced = withoutCommands(text, "text");
    const [, token] = /^::stop-commands::([0-9a-f]{64})\n/.exec(fenced) ?? [];
    expect(fenced).toBe(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
    expect(text).not.toContain(String(token));
  });
});

test("where a character can be written otherwise, the same is said", () => {
  const json = withoutCommands(JSON.stringify({ "##[a]": "x ###[error]y" }), "json");
  expect(holdsCommand(json)).toBe(false);
  expect(JSON.parse(json)).toEqual({ "##[a]": "x ###[error]y" });
  expect(withoutCommands("<a>\n ::x ##[b]</a>", "xml")).toBe("<a>\n &#58;:x ##&#91;b]</a>");
  expect(withoutCommands("\u00a0::x ##[b]", "markdown")).toBe("\u00a0\\::x ##\\[b]");
});

test("a cell of CSV gets an apostrophe before what would be one", () => {
  expect(withoutCommands('::error::x,"a\r\n\n ::b",##[c]\n', "csv")).toBe(
    "'::error::x,\"a\r\n\n '::b\",##'[c]\n",
  );
});

test("a message is broken where it would be one", () => {
  expect(brokenMessage("error: x\r  ::error::y ##[z]\n")).toBe("error: x\r  : :error::y ## [z]\n");
});
