import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/spreadsheet/read/workbook-file.ts";
import type { TableColumn } from "../../src/spreadsheet/write/table.ts";
import { mostTableRows, XlsxTable } from "../../src/spreadsheet/write/xlsx-table.ts";

const columns: readonly TableColumn[] = [
  { heading: "learner", width: 12, number: false },
  { heading: "credits", width: 8, number: true },
];

function written(rows: Iterable<readonly string[]>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const table = new XlsxTable("Learners", columns, (bytes) => pieces.push(bytes));
  for (const row of rows) table.add(row);
  table.finish();
  return Buffer.concat(pieces);
}

describe("a table", () => {
  test("is read by another library: text as text, numbers as numbers", async () => {
    const { sheets } = await readXlsx(
      written([
        ["S-1", "4.5"],
        ["=1+1", "0"],
        ['<a> & "b"\n', ""],
        ["007", "-3.25"],
      ]),
    );
    expect(sheets[0]?.name).toBe("Learners");
    expect(sheets[0]?.rows.map((row) => [row[0] ?? null, row[1] ?? null])).toEqual([
      ["learner", "credits"],
      ["S-1", 4.5],
      ["'=1+1", 0],
      ['<a> & "b"\n', null],
      ["007", -3.25],
    ]);
  });

  test("without rows has its headings", async () => {
    const { sheets } = await readXlsx(written([]));
    expect(sheets[0]?.rows).toEqual([["learner", "credits"]]);
  });

  test("of many rows comes in pieces, and always to the same bytes", async () => {
    const many = Array.from({ length: 30_000 }, (_, index) => [`S-${index}`, String(index / 4)]);
    const bytes = written(many);
    expect(Buffer.from(bytes).equals(Buffer.from(written(many)))).toBe(true);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows).toHaveLength(30_001);
    expect(sheets[0]?.rows.at(-1)).toEqual(["S-29999", 7499.75]);
  });

  test("is read by our own reader", () => {
    const book = readWorkbook(written([["S-1", "4.5"]]));
    expect(JSON.stringify(book)).not.toContain("unreadable");
    if (!("sheets" in book)) throw new Error("not read");
    expect(book.sheets.map(({ name }) => name)).toEqual(["Learners"]);
  });

  test("refuses what is no decimal where a number stands", () => {
    expect(() => written([["S-1", "1</v>"]])).toThrow(RangeError);
  });

  test("ends where a sheet ends", () => {
    function* rows() {
      for (let row = 0; row <= mostTableRows; row += 1) yield ["", ""];
    }
    expect(() => written(rows())).toThrow(RangeError);
  });
});
