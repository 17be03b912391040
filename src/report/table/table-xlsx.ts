import { cellText } from "../../spreadsheet/cell-text.ts";
import { cellName } from "../../spreadsheet/reference.ts";
import type { Cell, CellStyle, Content, Sheet } from "../../spreadsheet/workbook.ts";
import { xlsx } from "../../spreadsheet/write/xlsx.ts";
import { cellWords, type ReportTable, type RowTone, type TableCell } from "./report-table.ts";

/** How a workbook of views is written. */
export interface WorkbookView {
  /** What stands at the foot of printed pages. */
  readonly footer: string;
  /** The address of a file from where the workbook will lie; null where it cannot be known. */
  readonly addressOf: (file: string) => string | null;
}

const heading: CellStyle = { bold: true, border: true, fill: "D9E2EC" };

/** Fills that are told apart in grey, too; the word of the verdict stands in the row. */
const fills: Readonly<Record<RowTone, string>> = {
  good: "DDF3E4",
  maybe: "FFF3D1",
  bad: "F9DEDC",
  quiet: "F0F0F0",
};

/** Views as a workbook, a sheet each: headings stay in view, columns can be filtered, places open their file. */
export function tablesXlsx(tables: readonly ReportTable[], view: WorkbookView): Uint8Array {
  return xlsx({ sheets: tables.map((table) => sheetOf(table, view)) });
}

function sheetOf({ name, columns, rows }: ReportTable, { footer, addressOf }: WorkbookView): Sheet {
  const last = cellName(rows.length + 1, columns.length);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      { cells: columns.map((column) => cell({ text: column.heading }, heading)) },
      ...rows.map(({ cells, tone }) => {
        const style: CellStyle = { border: true, ...(tone === null ? {} : { fill: fills[tone] }) };
        return { cells: cells.map((one) => cell(contentOf(one, addressOf), style)) };
      }),
    ],
    heading: { from: 1, to: 1 },
    filter: `A1:${last}`,
    footer,
  };
}

function cell(content: Content | null, style: CellStyle): Cell {
  return { content, style };
}

function contentOf(one: TableCell, addressOf: WorkbookView["addressOf"]): Content | null {
  if (one === null || one === "") return null;
  if (typeof one === "string") return { text: one };
  if (!("line" in one)) return { number: one };
  const [address, words] = [addressOf(one.file), cellText(cellWords(one))];
  const fits =
    address !== null && address.length <= longestLiteral && words.length <= longestLiteral;
  if (!fits) return { text: words };
  return { formula: `HYPERLINK(${literal(address)},${literal(words)})`, result: words };
}

/** The longest text that a formula may hold. */
const longestLiteral = 255;

const literal = (text: string) => `"${text.replaceAll('"', '""')}"`;
