import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBaseline } from "../../src/documents/baseline.ts";
import { baselineJson } from "../../src/report/check/baseline-json.ts";
import { SourceFile } from "../../src/source/source-file.ts";

const read = (text: string) => readBaseline(new SourceFile("known.json", text));

const faults = (text: string) => {
  const result = read(text);
  const found = "diagnostics" in result ? result.diagnostics : [];
  return found.map(({ code, at }) => `${at.line}:${at.column} ${code}`);
};

const entry = '{"code": "a", "file": "b", "message": "c", "count": 1}';

describe("a baseline", () => {
  test("is read with the place of each entry", () => {
    expect(read(`{"schemaVersion": 1,\n "findings": [\n  ${entry}]}`)).toEqual([
      {
        code: "a",
        file: "b",
        message: "c",
        count: 1,
        at: { file: "known.json", line: 3, column: 3, endLine: 3, endColumn: 3 + entry.length },
      },
    ]);
  });

  test("what is written is read back, whatever the text", () => {
    const texts = fc.string({ unit: "binary" });
    const entries = fc.array(
      fc.record({
        code: texts,
        file: texts,
        message: texts,
        count: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(entries, (list) => {
        const result = read(baselineJson(list));
        expect("diagnostics" in result ? result : result.map(({ at: _, ...rest }) => rest)).toEqual(
          list,
        );
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ["", "1:1 wrong-type"],
    ["[]", "1:1 wrong-type"],
    ["{}\n---\n{}", "3:1 wrong-type"],
    ['{"schemaVersion": 1, "findings": [', "1:35 yaml-syntax"],
    ['{"schemaVersion": 2, "findings": []}', "1:19 invalid-value"],
    ['{"schemaVersion": 1, "findngs": []}', "1:2 missing-key", "1:22 unknown-key"],
    [`{"schemaVersion": 1, "findings": [${entry.replace("1", "0")}]}`, "1:87 invalid-value"],
    [
      '{"schemaVersion": 1, "findings": [{"code": "a", "file": "b", "count": 1}]}',
      "1:36 missing-key",
    ],
  ])("%j is refused where it is wrong", (text, ...expected) => {
    expect(faults(text)).toEqual(expected);
  });
});
