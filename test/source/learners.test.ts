import { describe, expect, test } from "vitest";
import { SourceFile } from "../../src/source/source-file.ts";
import { readYaml } from "../../src/source/yaml.ts";

/** The lines of a YAML text as they may be shown. */
function shown(text: string): string[] {
  const file = new SourceFile("x.yaml", text);
  readYaml(file);
  return text.split("\n").map((_, index) => file.shown(index + 1));
}

describe("a value that reaches into further lines is covered there", () => {
  test.each([
    ["learner:\n  S-1\nitem: x", 2, "  ***"],
    ["learner: >-\n\n  S-1\n  S-2\nitem: x", 4, "  ***"],
    ['- learner: "Jane\n    Roe"', 2, "    ****"],
    ["{learner:\nS-1, item: x}", 2, "***, item: x}"],
    ["learner:\n  S-1\nitem: x", 3, "item: x"],
    ["learner:\nitem: x", 2, "item: x"],
    ["- learner: S-1\n  item: x", 2, "  item: x"],
    ["decided:\n  on: x", 2, "  on: x"],
    [`learner: >\n${"  S-1\n".repeat(40)}item: x`, 40, "  ***"],
    [`learner:\n${"  # why\n".repeat(40)}  S-1\nitem: x`, 42, "  ***"],
    ["learner:\n  - S-1\n  - {id: S-2}\nitem: x", 3, "  * **** ****"],
    ["? learner\n: S-1\n", 2, ": ***"],
    ["? learner\n:\n  S-1\nitem: x", 3, "  ***"],
    ["{? learner : S-1, item: x}", 1, "{? learner : ***, item: x}"],
    ['"l\\x65arner": S-1', 1, '"l\\x65arner": ***'],
    ["? >-\n  learner\n: S-1", 3, ": ***"],
    ["lerner: S-1", 1, "lerner: ***"],
    ["learner: !!str &who S-1", 1, "learner: ***** **** ***"],
  ])("%j, line %i", (text, number, covered) => {
    expect(shown(text)[number - 1]).toBe(covered);
  });
});

describe("what an alias refers to is covered where it stands", () => {
  test.each([
    ["note: &who S-1\nlearner: *who", ["note: &who ***", "learner: ****"]],
    ["people: [&who S-1, x]\nlearner: *who", ["people: [&who ***, x]", "learner: ****"]],
    ["a: &a S-1\nb: &b [*a, x]\nlearner: *b", ["a: &a ***", "b: &b **** **", "learner: **"]],
    ["&key learner: S-1\n*key : S-2", ["&key learner: ***", "*key : ***"]],
    ["learner: &who S-1\nitem: *who", ["learner: **** ***", "item: ****"]],
    ["learner: [&a S-1]\nof: [x, *a]", ["learner: *** ****", "of: [x, **]"]],
    ["who: &who S-1\nlearner: *who\nitem: *who", ["who: &who ***", "learner: ****", "item: ****"]],
    ["learner: &a S-1\nof: &a x\nby: *a", ["learner: ** ***", "of: &a x", "by: *a"]],
    ["a: &a S-1\n---\nlearner: x\nb: *a", ["a: &a S-1", "---", "learner: *", "b: *a"]],
  ])("%j", (text, covered) => {
    expect(shown(text)).toEqual(covered);
  });
});

describe("also where the text is no valid YAML", () => {
  test.each([
    ["learner:\nS-1\nitem: x", 2, "***"],
    ["learner:\n\tS-1\nitem: x", 2, "\t***"],
    ["learner:\nS-1", 2, "***"],
    ["learner: [S-1,\nS-2", 2, "***"],
    ["learner: [S-1,\nS-2,\nS-3]\nitem: x", 3, "****"],
    ["learner: [S-1]]\n S-2\nitem: x", 2, " ***"],
    ["learner: 'x' S-1\nitem: x", 1, "learner: *** ***"],
    ['learner: "S-1\nS-2', 2, "***"],
    ["learner: S-1\n  S-2: x", 2, "  **** *"],
    ["item: [x\nlearner: S-1", 2, "learner: ***"],
    ["id: x\nlearner S-1", 2, "learner ***"],
    ["learner = S-1\nitem: x", 1, "learner * ***"],
    ["id: @\nnote: of learner S-1\nitem: x", 2, "note: of learner ***"],
    ["id: @\nlerner:\n  a: S-1\nitem: x", 3, "  ** ***"],
    ["id: @\nlerner:\n  a: S-1\nitem: x", 4, "item: x"],
  ])("%j, line %i", (text, number, covered) => {
    expect(shown(text)[number - 1]).toBe(covered);
  });

  test.each([
    "learner: *S-1",
    "learner: {S-1: x, S-1: y}",
    "learner: !no!S-1 x",
    "learner: |S-1\n  x",
    "learner: {x: S-1]\n",
    "learner: @S-1",
    "item: [x]]\nlearner: S-1",
    'item: [x]]\n"learner":\n  - S-1',
    "learner: 'x' S-1",
  ])("%j is not repeated", (text) => {
    const file = new SourceFile("x.yaml", text);
    const said = readYaml(file).diagnostics.map(({ message, help }) => `${message} ${help}`);
    expect(said).not.toEqual([]);
    expect([...said, ...shown(text)].join("\n")).not.toContain("S-1");
  });
});

test("hostile texts cost no more than their length", () => {
  const deep = `${"{learner: ".repeat(20_000)}x${"}".repeat(20_000)}`;
  const many = `${"a: &a S-1\n"}${"b: &a {x: ".repeat(50)}x${"}".repeat(50)}\n${"- learner: *a\n".repeat(20_000)}`;
  const nested = `${"&a {x: ".repeat(20_000)}y${"}".repeat(20_000)}\n`;
  for (const text of [deep, many, nested]) expect(shown(text).join("")).not.toContain("S-1");
});
