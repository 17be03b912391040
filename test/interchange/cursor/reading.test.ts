import { expect, test } from "vitest";
import { Cursor } from "../../../src/interchange/cursor/cursor.ts";
import { readJson } from "../../../src/source/json/read-json.ts";
import { deepestNesting } from "../../../src/source/limits.ts";
import { SourceFile } from "../../../src/source/source-file.ts";

function over(text: string): Cursor {
  const json = readJson(new SourceFile("file.json", text));
  if (!("value" in json)) throw new Error(json.message);
  return Cursor.over(json);
}

const said = (top: Cursor) => top.reading.finish().map(({ message }) => message);

test("of a hundred keys only those are told that nobody asked for", () => {
  const keys = Array.from({ length: 100 }, (_, n) => `key${n}`);
  const text = JSON.stringify({ rows: [0, 1].map(() => Object.fromEntries(keys.entries())) });
  const named = text.replaceAll(/"(\d+)":/g, '"key$1":');
  const top = over(named);
  const [first, second] = top.list("rows");
  const even = keys.filter((_, n) => n % 2 === 0);
  first?.pass(...keys);
  second?.pass(...even, "key1");
  const odd = keys.filter((_, n) => n % 2 === 1 && n !== 1);
  expect(said(top)).toEqual(odd.map((key) => `\`rows[].${key}\` is not carried over`));
});

test("losses of one kind are told once, at the first of them in the file", () => {
  const top = over('{"a": [{"b": 1,\n"c": {"d": 1}}, {"b": 2, "c": {"d": 2}}], "e": 1, "f": [[]]}');
  for (const item of top.list("a")) {
    item.get("c")?.pass("none");
    if (item.get("b")?.asNumber()?.toNumber() === 1) item.get("b")?.lose("it is one");
  }
  expect(top.reading.finish().map(({ message, at }) => [at.line, at.column, message])).toEqual([
    [1, 14, "`a[].b` is not carried over: it is one"],
    [2, 48, "`e` is not carried over"],
    [2, 56, "`f` is not carried over"],
    [2, 12, "`a[].c.d` is not carried over (2 times, here first)"],
  ]);
});

test("lists that stand in each other as deep as files are read end no reading", () => {
  const depth = deepestNesting - 2;
  const top = over(`{"a": ${"[".repeat(depth)}{"b": 1}${"]".repeat(depth)}, "c": 1}`);
  expect(top.list("a")).toHaveLength(1);
  expect(said(top)).toEqual(["`c` is not carried over"]);
});

test("an object that lacks what is asked of it has its other keys told", () => {
  const top = over('{"a": {"b": 1}, "c": {"d": 1}, "e": {"f": 1}}');
  expect(top.get("a")?.number("x") ?? null).toBe(null);
  expect(top.get("c")?.text("x") ?? null).toBe(null);
  expect(top.get("e")).not.toBe(null);
  expect(said(top)).toEqual(["`a.b` is not carried over", "`c.d` is not carried over"]);
});

test("an object of a list is told where others beside it were read and nobody asked anything of it", () => {
  const top = over(
    '{"a": [{"b": 1}, {"b": 2},\n{"b": 3}], "c": [{"d": 1}], "e": [{"f": 1}, {"f": 2}]}',
  );
  const [first] = top.list("a");
  expect(first?.number("b")?.toNumber()).toBe(1);
  top.pass("c");
  const [kept, left] = top.list("e");
  expect(kept?.number("f")?.toNumber()).toBe(1);
  left?.lose("one is taken");
  expect(said(top)).toEqual([
    "`e[]` is not carried over: one is taken",
    "`a[]` is not carried over (2 times, here first)",
  ]);
});

test("in a document null, an empty list and what is blank are told, unless they come back or are always there", () => {
  const json = readJson(
    new SourceFile(
      "file.json",
      '{"list": [], "kept": [], "told": [], "always": [], "none": null, "empty": {}, "blank": " ", "in": {"always": []}}',
    ),
  );
  if (!("value" in json)) throw new Error(json.message);
  const document = Cursor.over({ ...json, none: { always: new Set(["always"]) } });
  for (const top of [document, Cursor.over(json)]) {
    top.keepNone("kept");
    top.text("blank");
    top.get("empty");
    top.get("in")?.list("always");
  }
  document.get("told")?.lose("there is another");
  const why = "the format cannot say that there is none";
  expect(said(document)).toEqual([
    "`told` is not carried over: there is another",
    `\`list\` is not carried over: ${why}`,
    `\`none\` is not carried over: ${why}`,
    "`empty` is not carried over",
    "`blank` is not carried over",
    `\`in.always\` is not carried over: ${why}`,
  ]);
  expect(said(Cursor.over(json))).toEqual([]);
});
