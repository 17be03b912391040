import { describe, expect, test } from "vitest";
import { deepestNesting, mostFaults, mostLexemes } from "../../src/source/limits.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { readYaml } from "../../src/source/yaml.ts";
import { decode } from "../builders/decode.ts";
import { yaml } from "../builders/tree.ts";

/** What a hostile file of a few hundred kilobytes may take, on a slow machine. */
const patience = 3_000;

function quickly<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  expect(performance.now() - start).toBeLessThan(patience);
  return result;
}

describe("nesting", () => {
  const flow = (depth: number) => `a: ${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}`;

  test("is read as deep as documents need", () => {
    expect(yaml(flow(deepestNesting)).diagnostics).toEqual([]);
  });

  test.each([
    ["lists in brackets", `a: ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["unclosed brackets", `a: ${"[".repeat(100_000)}`],
    ["mappings in braces", `${"{a: ".repeat(10_000)}1${"}".repeat(10_000)}`],
    ["dashes", `${"- ".repeat(10_000)}1`],
    ["question marks", `${"? ".repeat(10_000)}1`],
    ["indentation", Array.from({ length: 1_000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ])("beyond the limit is one finding: %s", (_, text) => {
    const { documents, diagnostics } = quickly(() => yaml(text));
    expect(documents).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["nested-too-deep"]);
  });
});

describe("words and signs", () => {
  const filled = (count: number) => `a: [${"b,".repeat(count)}]`;

  test("are read up to the limit", () => {
    // A name, which counts twice, and a comma.
    expect(yaml(filled(mostLexemes / 3 - 20)).documents).toHaveLength(1);
  }, 60_000);

  test.each([
    ["names", filled(mostLexemes / 3)],
    ["empty lists", `a: [${"[],".repeat(5_000_000)}]`],
    ["mappings in a list", "- {a: b}\n".repeat(1_600_000)],
    ["brackets that open nothing", "]".repeat(15_000_000)],
    ["a learner, who is covered", `learner: S-1\n${"- a\n".repeat(1_000_000)}`],
  ])(
    "beyond it are one finding: %s",
    (_, text) => {
      const file = new SourceFile("full.yaml", text);
      const { documents, diagnostics } = readYaml(file);
      expect(documents).toEqual([]);
      expect(diagnostics.map(({ code, at }) => [code, at.line])).toEqual([["file-too-full", 1]]);
      expect(file.shown(1)).not.toContain("S-1");
    },
    60_000,
  );
});

describe("faults", () => {
  test("of syntax by the hundred thousand take time in proportion", () => {
    const { diagnostics } = quickly(() => yaml(`a: [${",".repeat(100_000)}]`));
    expect(diagnostics.map(({ code }) => code)).toEqual(["yaml-syntax"]);
  });

  test("of one document are told up to a limit, and then how many there are", () => {
    const twice = yaml(`a: 1\n${"a: 1\n".repeat(mostFaults + 1)}`).diagnostics;
    const wrong = decode(`kind: course\nid: c\ntopics: [${"[],".repeat(mostFaults + 1)}]`);
    for (const diagnostics of [twice, wrong.diagnostics]) {
      expect(diagnostics).toHaveLength(mostFaults + 1);
      const last = diagnostics.at(-1);
      expect(last).toMatchObject({ code: "more-faults", args: { told: mostFaults } });
      expect(last?.args.count).toBeGreaterThan(mostFaults);
    }
  });
});

describe("aliases", () => {
  test("repeat a part of the file", () => {
    const { data } = yaml("a: &x {b: [1, 2]}\nc: *x\nd: [*x]\n");
    const part = { b: ["number 1", "number 2"] };
    expect(data()).toEqual({ a: part, c: part, d: [part] });
  });

  test("that expand to too much are refused before they do", () => {
    const levels = Array.from({ length: 20 }, (_, i) => {
      return `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => `*a${i}`).join(", ")}]`;
    });
    const { documents, diagnostics } = quickly(() => yaml(["a0: &a0 x", ...levels].join("\n")));
    expect(documents).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["too-many-aliases"]);
  });

  test("have one budget for all documents of a file", () => {
    const one = `a: &x [${"1,".repeat(1_000)}]\nb: [${"*x,".repeat(6)}]\n`;
    expect(yaml(one).diagnostics).toEqual([]);
    const { documents, diagnostics } = yaml(`${one}---\n${one}---\nc: 1\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(["too-many-aliases"]);
    expect(documents).toHaveLength(2);
  });

  test.each(["&a [*a]", "a: &x {b: *x}", "&a {? *a : 1}", "a: &x [&y [*x, *y]]"])(
    "that contain themselves are refused: %s",
    (text) => {
      const { documents, diagnostics } = quickly(() => yaml(text));
      expect(documents).toEqual([]);
      expect(diagnostics).toHaveLength(1);
    },
  );

  test("of a large file cost no more than the file's size", () => {
    const values = "1,".repeat(30_000);
    const uses = "*x,".repeat(3_000);
    const { diagnostics } = quickly(() => yaml(`a: &x 1\nb: [${values}]\nc: [${uses}]\n`));
    expect(diagnostics).toEqual([]);
  });
});

describe("long texts", () => {
  test.each([
    ["a key", `${"k".repeat(200_000)}: 1`],
    ["a quoted key", `"${"k".repeat(200_000)}": 1`],
    ["a value", `a: ${"v".repeat(1_000_000)}`],
    ["a number", `a: ${"1".repeat(200_000)}`],
    ["many keys", Array.from({ length: 20_000 }, (_, i) => `key-${i}: 1`).join("\n")],
    ["many documents", "a: 1\n---\n".repeat(20_000)],
    ["many duplicate keys", "a: 1\n".repeat(3_000)],
    ["many comments", "# comment\n".repeat(100_000)],
  ])("are read in bounded time: %s", (_, text) => {
    quickly(() => yaml(text));
  });

  test("the findings about them are not as long", () => {
    const key = "k".repeat(200_000);
    const { diagnostics } = yaml(`${key}: 1\n${key}: 2\n`);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { message } of diagnostics) expect(message.length).toBeLessThan(1_000);
  });
});
