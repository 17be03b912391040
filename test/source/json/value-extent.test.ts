import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "../../../src/source/json/read-json.ts";
import { SourceFile } from "../../../src/source/source-file.ts";
import type { PathStep } from "../../../src/source/tree.ts";

/** The paths of all values, from the outermost in. */
function pathsOf(value: unknown, path: readonly PathStep[] = []): readonly (readonly PathStep[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const within = Array.isArray(value)
    ? value.flatMap((item, index) => pathsOf(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return [path, ...within];
}

const valueAt = (value: unknown, path: readonly PathStep[]): unknown =>
  path.reduce((at, step) => (at as Record<PathStep, unknown>)[step], value);

const spaced = fc.tuple(fc.json(), fc.constantFrom("", "  ", "\t"), fc.constantFrom("\n", "\r\n"));

test("the place of a value is where its text stands, in whatever order values are asked for", () => {
  fc.assert(
    fc.property(spaced, fc.array(fc.nat(), { maxLength: 5 }), ([json, indent, end], order) => {
      const value: unknown = JSON.parse(json);
      const text = ` ${JSON.stringify(value, null, indent).replaceAll("\n", end)}`;
      const file = new SourceFile("file.json", text);
      const read = readJson(file);
      if (!("value" in read)) throw new Error(read.message);
      const paths = pathsOf(read.value);
      const asked = [...order.map((n) => paths[n % paths.length] ?? []), ...paths];
      for (const path of asked) {
        const { line, column, endLine, endColumn } = read.place(path);
        const found = file.line(line).slice(column - 1, endColumn - 1);
        const here = valueAt(read.value, path);
        expect(endLine).toBe(line);
        if (Array.isArray(here)) expect(found).toBe("[");
        else if (typeof here === "object" && here !== null) expect(found).toBe("{");
        else expect(JSON.parse(found)).toEqual(here);
      }
    }),
    { numRuns: 300 },
  );
});

test("places in long lists and lists of lists are found", () => {
  const rows = Array.from({ length: 50 }, (_, row) => [row, [`${row}: ]"`, { in: [row, row] }]]);
  const text = JSON.stringify({ before: [], rows, after: [[], [[7]]] }, null, 1);
  const read = readJson(new SourceFile("file.json", text));
  if (!("value" in read)) throw new Error(read.message);
  const lines = text.split("\n");
  const at = (...path: readonly PathStep[]) => lines[read.place(path).line - 1]?.trim();
  expect(at("rows", 0, 0)).toBe("0,");
  expect(at("rows", 41, 1, 0)).toBe('"41: ]\\"",');
  expect(at("rows", 41, 1, 1, "in", 1)).toBe("41");
  expect(at("after", 1, 0, 0)).toBe("7");
  expect(read.place(["rows", 50])).toEqual(read.place(["rows"]));
});

test("as many places as there are values take time by the size of the text, also on one line", () => {
  const rows = Array.from({ length: 40_000 }, (_, n) => ({ n, text: `row ${n}` }));
  const read = readJson(new SourceFile("file.json", JSON.stringify({ rows })));
  if (!("value" in read)) throw new Error(read.message);
  const start = performance.now();
  for (let n = 0; n < rows.length; n += 1) read.place(["rows", n, "text"]);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(read.place(["rows", rows.length - 1, "n"]).line).toBe(1);
});
