import { expect, test } from "vitest";
import { readWorkbook } from "../../src/spreadsheet/read/workbook-file.ts";
import { workbookParts, zipOf } from "./zip.ts";

const read = (data: string, more: Readonly<Record<string, string>> = {}) =>
  readWorkbook(zipOf(workbookParts(data, more)));

const cellsOf = (data: string) => {
  const workbook = read(data);
  if ("unreadable" in workbook) throw new Error(workbook.unreadable);
  return workbook.sheets[0]?.rows.map(({ number, cells }) => [number, Object.fromEntries(cells)]);
};

const text = (words: string) => ({ type: "text", text: words });

test("every way to write a cell is read", () => {
  const row =
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>' +
    '<c r="C3" t="inlineStr"><is><t>in_x000A_line</t></is></c><c r="D3"><v>0.7</v></c>' +
    '<c r="E3" t="str"><f>A1</f><v>result</v></c><c r="F3" t="b"><v>1</v></c>' +
    '<c r="G3" t="e"><v>#N/A</v></c><c r="H3" t="d"><v>2026-11-20T00:00:00</v></c><c r="I3" s="1"/></row>';
  expect(cellsOf(row)).toEqual([
    [
      3,
      {
        1: text("plain"),
        2: text("rich"),
        3: text("in\nline"),
        4: { type: "number", digits: "0.7" },
        5: text("result"),
        6: text("TRUE"),
        7: { type: "error", text: "#N/A" },
        8: text("2026-11-20T00:00:00"),
      },
    ],
  ]);
});

test("rows and cells without a name follow the one before, and rows are sorted", () => {
  const rows =
    '<row r="5"><c><v>1</v></c><c r="C5"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>' +
    '<row r="2"><c><v>0</v></c></row>';
  const numbers = cellsOf(rows)?.map(([number, cells]) => [number, Object.keys(cells as object)]);
  expect(numbers).toEqual([
    [2, ["1"]],
    [5, ["1", "3", "4"]],
    [6, ["1"]],
  ]);
});

test("prefixed elements and dates from 1904 are known", () => {
  const workbook = read("", {
    "xl/workbook.xml":
      '<x:workbook xmlns:x="m" xmlns:r="o"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="One" r:id="r1"/></x:sheets></x:workbook>',
    "xl/worksheets/sheet1.xml":
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  });
  expect(workbook).toMatchObject({
    from1904: true,
    sheets: [{ name: "One", rows: [{ number: 1 }] }],
  });
});

const why = (bytes: Uint8Array) => {
  const result = readWorkbook(bytes);
  return "unreadable" in result ? result.unreadable : null;
};

test.each([
  ["nothing", new Uint8Array(0), "it is not an XLSX file"],
  ["text", new TextEncoder().encode("kind: course\n".repeat(9)), "it is not an XLSX file"],
  ["an old or protected file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "password"],
  ["another archive", zipOf({ "a.txt": "a" }), "it has no part _rels/.rels"],
])("%s is told apart", (_, bytes, detail) => {
  expect(why(bytes)).toContain(detail);
});

test.each([
  ["a document type", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>', "declares a document type"],
  [
    "an external entity",
    '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>',
    "declares a document type",
  ],
  ["an unknown entity", "<worksheet>&a;</worksheet>", "is not valid XML"],
  ["an open element", "<worksheet>", "is not valid XML"],
  ["deep nesting", "<a>".repeat(99) + "</a>".repeat(99), "is nested too deep"],
  ["a cell far out", '<worksheet><c r="ZZZZ1"><v>1</v></c></worksheet>', "outside any sheet"],
  ["a text that is not there", '<worksheet><c t="s"><v>99</v></c></worksheet>', "is not there"],
])("%s in a sheet is refused", (_, xml, detail) => {
  expect(why(zipOf(workbookParts("", { "xl/worksheets/sheet1.xml": xml })))).toContain(detail);
});

test("a sheet of too many cells is refused", () => {
  const rows = "<row><c><v>1</v></c></row>".repeat(200_001);
  expect(why(zipOf(workbookParts(rows)))).toContain("more than 200000 cells");
});

test("what unpacks to too much is refused before it is unpacked", () => {
  const bomb = zipOf(workbookParts(" ".repeat(40_000_000)));
  expect(bomb.length).toBeLessThan(100_000);
  expect(why(bomb)).toContain("at most 33554432 are read");
  const many = Object.fromEntries([1, 2, 3, 4, 5].map((index) => [`xl/media/${index}`, "a"]));
  const total = forged(zipOf(workbookParts("", many)), "xl/media/", 24, 30_000_000);
  expect(why(total)).toContain("at most 134217728 are read");
});

/** Writes a number over the field of every directory entry whose part is named. */
function forged(bytes: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const wanted = Buffer.from(name);
  for (let at = copy.indexOf("PK\x01\x02"); at !== -1; at = copy.indexOf("PK\x01\x02", at + 1)) {
    if (copy.subarray(at + 46, at + 46 + wanted.length).equals(wanted))
      copy.writeUInt32LE(value, at + field);
  }
  return copy;
}

const sheet = "xl/worksheets/sheet1.xml";

test.each([
  ["a size that is a lie", 24, 10, "damaged, or larger than its directory says"],
  ["a size that is too great", 24, 1_000_000, "smaller than its directory says"],
  ["a place outside the file", 42, 0x7fffffff, "is not where its directory says"],
  ["a packed size beyond the end", 20, 0x7fffffff, "cut off"],
  ["a size of 64 bits", 24, 0xffffffff, "larger than is read"],
  ["encryption", 8, 0x0008_0001, "encrypted"],
])("%s is noticed", (_, field, value, detail) => {
  const bytes = zipOf(workbookParts("<row><c><v>1</v></c></row>".repeat(100)));
  expect(why(forged(bytes, sheet, field, value))).toContain(detail);
});

test("a file that is cut anywhere never throws", () => {
  const bytes = zipOf(workbookParts("<row><c><v>1</v></c></row>"));
  for (let length = 0; length < bytes.length; length += 7) {
    expect(why(bytes.subarray(0, length))).not.toBeNull();
  }
});

test("what lies outside the file is never followed", () => {
  const workbook = read("", {
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="http://localhost/sheet.xml" TargetMode="External"/></Relationships>',
  });
  expect(workbook).toEqual({ sheets: [], from1904: false });
});

test("texts that many cells share count each time", () => {
  const strings = `<sst><si><t>${"x".repeat(30_000)}</t></si></sst>`;
  const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(1_000);
  const parts = workbookParts(rows, { "xl/sharedStrings.xml": strings });
  expect(why(zipOf(parts))).toContain("more than 16777216 characters");
});
