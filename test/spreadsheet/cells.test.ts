import { describe, expect, test } from "vitest";
import { cellText, textOfCell } from "../../src/spreadsheet/cell-text.ts";
import { csvText } from "../../src/spreadsheet/csv.ts";
import { dayOfSerial } from "../../src/spreadsheet/read/serial-day.ts";
import { cellName, columnName, readCellName } from "../../src/spreadsheet/reference.ts";

describe("text of a cell", () => {
  test.each([
    ["plain", "plain"],
    ["=1", "'=1"],
    [" \u00a0-1", "' \u00a0-1"],
    ["a=1", "a=1"],
    ["'quoted", "'quoted"],
    ["a\r\nb", "a\nb"],
    ["\u202ea\u2067", "\ufffda\ufffd"],
    ["(\u0639\u200f)", "(\u0639\u200f)"],
    ["\u200e=1", "'\u200e=1"],
  ])("%j becomes %j", (text, cell) => {
    expect(cellText(text)).toBe(cell);
  });

  test.each(["plain", "=1", "'quoted", "'", "-", "'=1", "\u200f=1", "a\u200e \u061cb"])(
    "%j is found again",
    (text) => {
      expect(textOfCell(cellText(text))).toBe(text);
    },
  );

  test("a text too long for a cell says that it is cut", () => {
    const cell = cellText("x".repeat(40_000));
    expect(cell).toHaveLength(32_767);
    expect(cell.endsWith(" … (cut)")).toBe(true);
  });
});

test("CSV quotes what needs it, and nothing becomes a formula", () => {
  expect(
    csvText([
      ["a", 'b"c', "d,e"],
      ["=1", "f\ng", ""],
    ]),
  ).toBe('a,"b""c","d,e"\n\'=1,"f\ng",\n');
});

describe("names of cells", () => {
  test.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [702, "ZZ"],
    [703, "AAA"],
    [16_384, "XFD"],
  ])("column %d is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(readCellName(cellName(9, column))).toEqual({ row: 9, column });
  });

  test.each(["", "A0", "1A", "XFE1", "A1048577", "a1", "$A$1"])("%j is none", (name) => {
    expect(readCellName(name)).toBeNull();
  });
});

describe("days as numbers", () => {
  test.each([
    [61, false, "1900-03-01"],
    [45_981, false, "2025-11-20"],
    [45_981.75, false, "2025-11-20"],
    [44_519, true, "2025-11-20"],
    [2_958_465, false, "9999-12-31"],
  ])("%d (1904: %s) is %s", (serial, from1904, day) => {
    expect(dayOfSerial(serial, from1904)).toBe(day);
  });

  test.each([0, 60, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
    "%d is no day",
    (serial) => {
      expect(dayOfSerial(serial, false)).toBeNull();
    },
  );
});
