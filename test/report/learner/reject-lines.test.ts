import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rowFaultCodes } from "../../../src/learner/record.ts";
import { rejectHeading, rejectLine } from "../../../src/report/learner/reject-lines.ts";
import { textOfCell } from "../../../src/spreadsheet/cell-text.ts";

test("a rejected row stands behind where it was and what is wrong with it", () => {
  const fault = { code: "date-impossible", column: "completedOn", expected: "a date" } as const;
  expect(rejectHeading(["learner", "item", "completedOn"])).toBe(
    "line,code,column,expected,learner,item,completedOn\n",
  );
  expect(rejectLine({ line: 7, fault, fields: ["=S", "a, b", "2024-02-30"] })).toBe(
    '7,date-impossible,completedOn,a date,\'=S,"a, b",2024-02-30\n',
  );
});

test("a row of a file of rejected rows is guarded against formulas once", () => {
  const fault = { code: "date-impossible", column: null, expected: "a date" } as const;
  expect(rejectLine({ line: 2, fault, fields: ["'-17", "-17"] })).toBe(
    "2,date-impossible,,a date,'-17,'-17\n",
  );
});

test("a fault of the whole row names no column, and its fields are as many as it has", () => {
  const fault = { code: "row-width", column: null, expected: "2 fields" } as const;
  expect(rejectLine({ line: 2, fault, fields: ["a", "", "c"] })).toBe(
    "2,row-width,,2 fields,a,,c\n",
  );
});

test("every field is found again", () => {
  const code = fc.constantFrom(...rowFaultCodes);
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(code, fc.array(text), (fault, fields) => {
      const line = rejectLine({
        line: 1,
        fault: { code: fault, column: null, expected: "x" },
        fields,
      });
      const [row = []] = parse(line) as string[][];
      expect(row.slice(4).map(textOfCell)).toEqual(fields.map(textOfCell));
    }),
  );
});
