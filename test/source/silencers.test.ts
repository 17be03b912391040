import { describe, expect, test } from "vitest";
import { SourceFile } from "../../src/source/source-file.ts";
import { readYaml } from "../../src/source/yaml.ts";

const read = (text: string) => readYaml(new SourceFile("w.yaml", text));

const reach = (text: string) =>
  read(text).silencers.map(({ codes, reason, from, to }) => `${codes} ${from}-${to}: ${reason}`);

const codes = (text: string) => read(text).diagnostics.map(({ code }) => code);

describe("a comment that silences counts", () => {
  test("at the end of a line for the line", () => {
    expect(reach("kind: course\nid: a # creditbank-ignore vague-verb: old\n")).toEqual([
      "vague-verb 2-2: old",
    ]);
  });

  test("on a line of its own for the next line that is no comment", () => {
    const text =
      "kind: course\n# creditbank-ignore vague-verb: old\n  # creditbank-ignore two-outcomes: new\n# why\nid: a\n";
    expect(reach(text)).toEqual(["vague-verb 5-5: old", "two-outcomes 5-5: new"]);
  });

  test("at the head of a document for the whole of it, and no further", () => {
    const text =
      "# Notes\n\n# creditbank-ignore vague-verb: old\n---\nkind: course\nid: a\n---\n# creditbank-ignore two-outcomes: new\nkind: course\nid: b\n";
    const [first, second] = read(text).silencers;
    expect([first?.from, second?.from, second?.to]).toEqual([3, 8, 11]);
    expect(first?.to).toBeLessThanOrEqual(7);
  });

  test("in flow collections and beside block scalars", () => {
    const text =
      "kind: course\noutcomes: [\n  # creditbank-ignore vague-verb: old\n  {id: a, statement: x},\n]\nnote: > # creditbank-ignore two-outcomes: new\n  text\n";
    expect(reach(text)).toEqual(["vague-verb 4-4: old", "two-outcomes 6-6: new"]);
  });
});

describe("text within a value is no comment", () => {
  test.each([
    'a: "# creditbank-ignore"',
    "a: '# creditbank-ignore vague-verb'",
    "a: x# creditbank-ignore",
    "a: |\n  # creditbank-ignore\n  more",
    "a: >-\n  text\n  # creditbank-ignore",
    "# creditbank-ignored",
    "# see creditbank-ignore",
  ])("%j", (text) => {
    expect(read(`${text}\n`)).toMatchObject({ silencers: [], diagnostics: [] });
  });
});

test.each([
  ["vague-verb: the framework's: own wording", "the framework's: own wording"],
  ["vague-verb -- agreed", "agreed"],
  ["vague-verb, two-outcomes : agreed", "agreed"],
  ["vague-verb – agreed", "agreed"],
])("%j has a reason", (text, reason) => {
  expect(read(`a: b # creditbank-ignore ${text}\n`).silencers[0]?.reason).toBe(reason);
});

test.each([
  ["", "invalid-silencer"],
  [": because", "invalid-silencer"],
  ["vage-verb: because", "invalid-silencer"],
  ["overlap-low: because", "invalid-silencer"],
  ["vague-verb", "silencer-without-reason"],
  ["vague-verb:", "silencer-without-reason"],
  ["vague-verb -- ", "silencer-without-reason"],
])("%j is an error", (text, code) => {
  expect(codes(`a: b # creditbank-ignore ${text}\n`)).toEqual([code]);
});

test("comments of a broken document are read all the same", () => {
  expect(reach('a: "b\n---\nc: d # creditbank-ignore vague-verb: old\n').length).toBeLessThan(2);
  expect(codes("a: [b\n---\nc: d\n")).toContain("yaml-syntax");
});

test("a file of nothing but comments is read in no time", () => {
  const line = "# creditbank-ignore vague-verb: old\n";
  const start = performance.now();
  expect(read(`${line.repeat(20_000)}a: b\n`).silencers).toHaveLength(20_000);
  expect(read(`a: b\n${line.repeat(20_000)}`).silencers).toHaveLength(20_000);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test.each(["\n", "\n\n", "\r\n", "\n# about it\n\n", " \n"])(
  "a file may begin with %j",
  (start) => {
    expect(read(`${start}a: b # creditbank-ignore vague-verb: old\n`).silencers).toHaveLength(1);
    expect(read(`${start}a: b\n---\n\nc: d\n`).documents).toHaveLength(2);
  },
);
