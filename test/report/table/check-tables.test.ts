import { expect, test } from "vitest";
import { diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { checkTables } from "../../../src/report/table/check-tables.ts";

test("marks of direction in findings are seen", () => {
  const at = { file: "w.yaml", line: 3, column: 7, endLine: 3, endColumn: 12 };
  const args = { reference: "x\u200e", expected: "course", suggestion: "x\u061c" };
  const diagnostics = [
    diagnostic("unknown-reference", args, at),
    diagnostic("unknown-reference", { ...args, suggestion: null }, at),
  ];
  const [findings] = checkTables({ diagnostics, conformance: [] });
  expect(findings?.rows.map(({ cells }) => cells.slice(2, 4))).toEqual([
    ['there is no course "x\\u200e"', 'did you mean "x\\u061c"?'],
    ['there is no course "x\\u200e"', null],
  ]);
});
