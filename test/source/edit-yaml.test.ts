import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editedYaml, withDocument, type YamlEdit } from "../../src/source/edit-yaml.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import type { MapNode } from "../../src/source/tree.ts";
import { plainOf } from "../../src/source/tree.ts";
import { yamlText } from "../../src/source/write-yaml.ts";
import { readYaml } from "../../src/source/yaml.ts";

const approve: YamlEdit = { change: "set", key: "approved", value: { on: "2025-01-31" } };
const append: YamlEdit = { change: "append", key: "list", value: { on: "2025-01-31" } };

function edit(text: string, change: YamlEdit, index = 0): string | null {
  const file = new SourceFile("t.yaml", text);
  return editedYaml(file, readYaml(file).documents[index] as MapNode, change);
}

describe("a key is added and all else stays as it is", () => {
  test.each([
    ["a: 1\n", "a: 1\napproved: {on: 2025-01-31}\n"],
    ["a: 1", "a: 1\napproved: {on: 2025-01-31}\n"],
    ["a: 1 # one\n# end\n", "a: 1 # one\napproved: {on: 2025-01-31}\n# end\n"],
    ["a:   {b:  1}   # x\n\n\n", "a:   {b:  1}   # x\napproved: {on: 2025-01-31}\n\n\n"],
    ["a:\n- b: 1\n  # in\n", "a:\n- b: 1\napproved: {on: 2025-01-31}\n  # in\n"],
    ["a: |\n  text\n\n  more\n", "a: |\n  text\n\n  more\napproved: {on: 2025-01-31}\n"],
    ["a: one\n  two\n", "a: one\n  two\napproved: {on: 2025-01-31}\n"],
    ["a: &x {b: 1}\nc: *x\n", "a: &x {b: 1}\nc: *x\napproved: {on: 2025-01-31}\n"],
    ["  a: 1\n  b: 2\n", "  a: 1\n  b: 2\n  approved: {on: 2025-01-31}\n"],
    ["a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\napproved: {on: 2025-01-31}\r\n"],
    ["approved: null # not yet\na: 1\n", "approved: {on: 2025-01-31} # not yet\na: 1\n"],
    ["a: 1\n---\nb: 2\n", "a: 1\napproved: {on: 2025-01-31}\n---\nb: 2\n"],
  ])("%j", (before, after) => {
    expect(edit(before, approve)).toBe(after);
  });

  test("in the document that is meant", () => {
    expect(edit("a: 1\n---\n# two\nb: 2\n", approve, 1)).toBe(
      "a: 1\n---\n# two\nb: 2\napproved: {on: 2025-01-31}\n",
    );
  });

  test("the first item of a list begins it", () => {
    expect(edit("a: 1\n", append)).toBe("a: 1\nlist:\n  - {on: 2025-01-31}\n");
  });

  test.each([
    ["list:\n  - {a: 1} # x\nb: 1\n", "list:\n  - {a: 1} # x\n  - {on: 2025-01-31}\nb: 1\n"],
    ["list:\n- a: 1\n  b: 2\n", "list:\n- a: 1\n  b: 2\n- {on: 2025-01-31}\n"],
  ])("the next item follows in its layout: %j", (before, after) => {
    expect(edit(before, append)).toBe(after);
  });
});

describe("what is laid out otherwise is laid out anew, with its comments", () => {
  test.each([
    '{"a": 1}\n',
    '{"a": 1, # one\n "b": 2}\n',
    "# top\n{a: 1} # end\n",
    "a: 1\napproved:\n",
    "approved: {on: 2020-01-01}\nb: 2\n",
  ])("a key of %j", (before) => {
    const after = edit(before, approve) ?? "";
    for (const comment of before.match(/#.*/g) ?? []) expect(after).toContain(comment);
    const [root] = readYaml(new SourceFile("t", after)).documents;
    expect(root && plainOf(root)).toMatchObject({ approved: { on: "2025-01-31" } });
  });

  test("a list on one line", () => {
    expect(edit("a: 1 # x\nlist: [{b: 1}]\n", append)).toBe(
      "a: 1 # x\nlist: [{b: 1}, {on: 2025-01-31}]\n",
    );
  });
});

test("nothing is given rather than a comment lost", () => {
  expect(edit("approved: # see the minutes\n  on: 2020-01-01 # of May\n", approve)).toBeNull();
});

describe("random documents", () => {
  const key = fc.stringMatching(/^[a-z]{1,3}$/);
  const comment = fc.constantFrom("", "# a comment", "  # indented", "");
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.string({ maxLength: 8 }),
      fc.integer(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(key, tie("value"), { maxKeys: 3 }),
    ),
  }));
  const document = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 });

  test("what is written is read back as it was", () => {
    fc.assert(
      fc.property(document, (data) => {
        const [root] = readYaml(new SourceFile("t", yamlText(data as never))).documents;
        expect(root && plainOf(root)).toEqual(data);
      }),
      { numRuns: 300 },
    );
  });

  test("an edit changes its key only, and keeps every comment", () => {
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 3 }), comment, (list, said) => {
        const text = list
          .map((data) => `${said}\n${yamlText(data as never)}${said}\n`)
          .join("---\n");
        const file = new SourceFile("t", text);
        const { documents } = readYaml(file);
        const last = documents.length - 1;
        fc.pre(documents.length === list.length);
        const after = editedYaml(file, documents[last] as MapNode, approve);
        expect(after).not.toBeNull();
        const again = readYaml(new SourceFile("t", after ?? "")).documents.map(plainOf);
        const wanted = list.map((data, i) =>
          i === last ? { ...data, approved: approve.value } : data,
        );
        expect(again).toEqual(wanted);
        expect(after?.match(/# /g)?.length ?? 0).toBeGreaterThanOrEqual(
          text.match(/# /g)?.length ?? 0,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("a document is added at the end, and all before it stays as it is", () => {
  const added = (text: string) => withDocument(new SourceFile("t.yaml", text), { b: 2 });

  test.each([
    ["a: 1\n", "a: 1\n---\nb: 2\n"],
    ["a: 1", "a: 1\n---\nb: 2\n"],
    ["# head\na:   [1,  2]\n# end\n\n", "# head\na:   [1,  2]\n# end\n\n---\nb: 2\n"],
    ["a: 1\n---\nc: 3\n...\n", "a: 1\n---\nc: 3\n...\n---\nb: 2\n"],
    ["a: 1\r\n", "a: 1\r\n---\r\nb: 2\r\n"],
    ["a: |\n  text\n", "a: |\n  text\n---\nb: 2\n"],
    ["a: |\n  text", "a: |\n  text\n---\nb: 2\n"],
  ])("%j", (before, after) => {
    expect(added(before)).toBe(after);
  });

  test.each(["a: [1\n", "a: 'open\n"])("or not at all: %j", (before) => {
    expect(added(before)).toBeNull();
  });
});
