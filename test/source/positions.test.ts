import { describe, expect, test } from "vitest";
import { placed, yaml } from "../builders/tree.ts";

describe("keys and values know their place", () => {
  const text = [
    "# a comment",
    "kind: course   # another",
    "hours:",
    "  learning: 45",
    'title: "in quotes"',
    "outcomes:",
    "  - id: O1",
    "    statement: >",
    "      folded",
    "      text",
    "  - {id: O2, weight: 1.10}",
    "",
  ];

  test.each([
    ["\n", "line feeds"],
    ["\r\n", "carriage returns"],
  ])("with %j (%s)", (lineBreak) => {
    const { keyAt, valueAt } = yaml(text.join(lineBreak));
    expect(keyAt("kind")).toBe("2:1");
    expect(valueAt("kind")).toBe("2:7-2:13");
    expect(keyAt("hours", "learning")).toBe("4:3");
    expect(valueAt("hours", "learning")).toBe("4:13-4:15");
    expect(valueAt("title")).toBe("5:8-5:19");
    expect(keyAt("outcomes", 0, "statement")).toBe("8:5");
    expect(keyAt("outcomes", 1, "weight")).toBe("11:14");
    expect(valueAt("outcomes", 1, "weight")).toBe("11:22-11:26");
  });

  test("with a byte order mark still in the text", () => {
    const { keyAt, valueAt } = yaml("\uFEFFkind: course\nid: a");
    expect(keyAt("id")).toBe("2:1");
    expect(valueAt("id")).toBe("2:5-2:6");
  });

  test("columns count UTF-16 units", () => {
    expect(yaml("{é: 1, \u{1F600}: 2}").valueAt("\u{1F600}")).toBe("1:12-1:13");
  });

  test("an alias stands where it is used", () => {
    const { valueAt } = yaml("a: &x 5\nb: *x\n");
    expect(valueAt("b")).toBe("2:4-2:6");
  });

  test("in every document of a file", () => {
    const { documents, diagnostics } = yaml("---\na: 1\n...\n---\nb: [\n---\nc: 3\n");
    expect(documents).toHaveLength(2);
    expect(diagnostics.map(({ at }) => at.line)).toContain(6);
  });
});

describe("a document that cannot be read", () => {
  test.each([
    ["a tab for indentation", "a:\n\tb: 1\n", 2],
    ["an unclosed bracket", "a: 1\nb: [1, 2\n", 2],
    ["an unclosed quote", 'a: 1\nb: "two\n', 2],
    ["a colon in plain text", "a: 1\nb: one: two\n", 2],
    ["lost indentation", "a:\n    b: 1\n  c: 2\n", 3],
    ["an alias without an anchor", "a: 1\nb: *nowhere\n", 2],
    ["a mapping for a key", "a: 1\n? {b: 2}\n: 3\n", 2],
  ])("says where: %s", (_, text, line) => {
    const { documents, diagnostics } = yaml(text);
    expect(documents).toEqual([]);
    expect(diagnostics[0]?.code).toBe("yaml-syntax");
    expect(Math.abs((diagnostics[0]?.at.line ?? 0) - line)).toBeLessThanOrEqual(1);
    expect(diagnostics[0]?.message).not.toBe("");
  });

  test("a tab for indentation is reported in its own line", () => {
    expect(yaml("a:\n\tb: 1\n").diagnostics[0]?.at.line).toBe(2);
  });

  test("does not take the others of its file along", () => {
    const { documents, diagnostics } = yaml("a: 1\n---\na: 1\na: 2\n---\nb: 2\n");
    expect(documents).toHaveLength(2);
    expect(diagnostics.map(placed)).toEqual(["4:1 duplicate-key"]);
  });

  test("an empty document is none, and no mistake", () => {
    for (const text of ["", "\n\n", "# only a comment\n"]) {
      expect(yaml(text)).toMatchObject({ documents: [], diagnostics: [] });
    }
  });
});
