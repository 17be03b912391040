import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { Rational } from "../../src/kernel/rational.ts";
import { readWorkbook } from "../../src/spreadsheet/read/workbook-file.ts";
import type { Sheet } from "../../src/spreadsheet/workbook.ts";
import { xlsx } from "../../src/spreadsheet/write/xlsx.ts";

const cell = (text: string) => ({ content: { text }, style: {} });

const sheet: Sheet = {
  name: "It's <one>",
  columns: [{ width: 10 }, { width: 20, hidden: true }],
  rows: [
    { cells: [cell("heading"), null, cell('a "b" & <c>\nd')] },
    {
      cells: [
        { content: { number: Rational.of(7, 10) }, style: { format: "percent", editable: true } },
        { content: { formula: 'IF(A2>0.5,"yes","no")', result: "yes" }, style: { bold: true } },
        cell("_x0041_"),
      ],
      height: 30,
    },
  ],
  merges: ["A1:B1"],
  validations: [{ range: "A2", allow: { words: ["all", "none"] }, strict: true, prompt: "choose" }],
  highlights: [{ range: "A2", when: "A2=1", fill: "FF0000" }],
  protected: true,
  heading: { from: 1, to: 1 },
  footer: "A & B",
};

test("what XML cannot hold makes no part unreadable", async () => {
  const raw = "a\u0001\u001b\ufffe\ud800b";
  const formula = { content: { formula: `"${raw}"`, result: raw }, style: {} };
  const evil: Sheet = { ...sheet, name: raw, rows: [{ cells: [cell(raw), formula] }], footer: raw };
  const workbook = await readXlsx(xlsx({ sheets: [evil] }));
  const clean = "a\ufffd\ufffd\ufffd\ufffdb";
  expect(workbook.sheets[0]?.rows).toEqual([[clean, clean]]);
});

const hidden: Sheet = { name: "hidden", columns: [], rows: [], hidden: true };

test("another library reads what was written", async () => {
  const workbook = await readXlsx(xlsx({ sheets: [sheet, hidden] }), { readStyles: true });
  const [first, second] = workbook.sheets;
  expect(first?.name).toBe("It's <one>");
  expect(first?.rows).toEqual([
    ["heading", null, 'a "b" & <c>\nd'],
    [0.7, "yes", "_x0041_"],
  ]);
  expect(first?.dataValidations).toMatchObject([
    { type: "list", values: ["all", "none"], range: "A2" },
  ]);
  expect(first?.protection).toMatchObject({ sheet: true });
  expect(first?.pageSetup).toMatchObject({
    paperSize: "letter",
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "$1:$1",
  });
  expect(first?.headerFooter?.oddFooter).toBe("&LA && B&RPage &P of &N");
  expect(first?.freezePane).toEqual({ rows: 1 });
  expect(first?.cells?.get("1,1")).toMatchObject({ formula: 'IF(A2>0.5,"yes","no")' });
  expect(first?.cells?.get("1,0")?.style?.protection).toMatchObject({ locked: false });
  expect(second).toMatchObject({ name: "hidden", hidden: true });
});

test("it is read back as it was, and written to the same bytes", () => {
  const bytes = xlsx({ sheets: [sheet] });
  expect(xlsx({ sheets: [sheet] })).toEqual(bytes);
  const workbook = readWorkbook(bytes);
  expect(workbook).toMatchObject({ sheets: [{ name: "It's <one>" }] });
  const rows = "sheets" in workbook ? (workbook.sheets[0]?.rows ?? []) : [];
  expect(
    rows.map(({ cells }) =>
      [...cells.values()].map((one) => ("text" in one ? one.text : one.digits)),
    ),
  ).toEqual([
    ["heading", 'a "b" & <c>\nd'],
    ["0.7", "yes", "_x0041_"],
  ]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\u0007=1", "＝1", "\r\n=1"])(
  "%j is text that no program reads as a formula",
  async (text) => {
    const one = { ...hidden, hidden: false, rows: [{ cells: [cell(text)] }] };
    const workbook = await readXlsx(xlsx({ sheets: [one] }), { readStyles: true });
    const value = workbook.sheets[0]?.rows[0]?.[0];
    expect(String(value)).toMatch(/^'/);
    expect(workbook.sheets[0]?.cells?.get("0,0")?.formula).toBeUndefined();
  },
);

test("what XML cannot hold does not break the file", async () => {
  const text = "a\u0000b\u001bc\ud800d\uffffe";
  const one = { ...hidden, hidden: false, rows: [{ cells: [cell(text)] }] };
  const workbook = await readXlsx(xlsx({ sheets: [one] }));
  expect(workbook.sheets[0]?.rows[0]?.[0]).toBe("a\ufffdb\ufffdc\ufffdd\ufffde");
});
