import { Zip, ZipDeflate } from "fflate";
import { columnName } from "../reference.ts";
import type { Sheet } from "../workbook.ts";
import { inlineText, sheetPart } from "./sheet-part.ts";
import { StyleTable } from "./styles.ts";
import { decimal, type Emit, type TableColumn, type TableWriter } from "./table.ts";
import { firstDay, frameParts, sheetName } from "./xlsx.ts";

/** The most rows of a sheet, the one of the headings left out. */
export const mostTableRows = 1_048_575;

/** The most bytes that an archive can say a part has; also the most that are packed. */
const largestPart = 0xffff_ffff;

/** How much text is packed at once, in UTF-16 units. */
const chunk = 1 << 16;

/** Fast rather than small: a table of a million rows is packed in the time of the user. */
const level = 3;

/** A workbook of one table, written as its rows come, so that its size does not bound it. */
export class XlsxTable implements TableWriter {
  private readonly columns: readonly TableColumn[];
  private readonly emit: Emit;
  private readonly zip: Zip;
  private readonly sheet: ZipDeflate;
  private readonly styles = new StyleTable();
  private readonly ending: string;
  private readonly letters: readonly string[];
  private text: string;
  private rows = 0;
  private bytes = 0;

  /** `emit` gets the file piece by piece. */
  constructor(name: string, columns: readonly TableColumn[], emit: Emit) {
    this.columns = columns;
    this.emit = emit;
    this.letters = columns.map((_, index) => columnName(index + 1));
    this.zip = new Zip((error, bytes) => {
      if (error !== null) throw error;
      this.emit(bytes);
    });
    const frame = frameOf(name, columns);
    for (const [part, text] of Object.entries(frameParts([frame]))) this.addPart(part, text);
    const [opening = "", ending = ""] = sheetPart(frame, this.styles).split("</sheetData>");
    this.addPart("xl/styles.xml", this.styles.toPart());
    this.sheet = this.begun(sheetName(0));
    this.text = opening;
    this.ending = `</sheetData>${ending}`;
  }

  /** Adds a row of as many cells as there are columns; an empty text is an empty cell. Throws a RangeError when the table is full. */
  add(cells: readonly string[]): void {
    if (this.rows === mostTableRows) throw new RangeError("The sheet is full.");
    this.rows += 1;
    const number = this.rows + 1;
    let row = `<row r="${number}">`;
    for (const [index, cell] of cells.entries()) {
      if (cell === "") continue;
      const place = `<c r="${this.letters[index]}${number}"`;
      row += this.columns[index]?.number
        ? `${place}><v>${decimal(cell)}</v></c>`
        : `${place} t="inlineStr">${inlineText(cell)}</c>`;
    }
    this.text += `${row}</row>`;
    if (this.text.length >= chunk) this.pack(false);
  }

  finish(): void {
    this.text += this.ending;
    this.pack(true);
    this.zip.end();
  }

  private pack(last: boolean): void {
    const bytes = new TextEncoder().encode(this.text);
    this.text = "";
    this.bytes += bytes.length;
    if (this.bytes > largestPart) throw new RangeError("The sheet is too large.");
    this.sheet.push(bytes, last);
  }

  private addPart(name: string, text: string): void {
    this.begun(name).push(new TextEncoder().encode(text), true);
  }

  private begun(name: string): ZipDeflate {
    const part = new ZipDeflate(name, { level });
    part.mtime = firstDay;
    this.zip.add(part);
    return part;
  }
}

/** The sheet without its rows: the headings, which stay in view. */
function frameOf(name: string, columns: readonly TableColumn[]): Sheet {
  const style = { bold: true, border: true, fill: "D9E2EC" } as const;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [{ cells: columns.map(({ heading }) => ({ content: { text: heading }, style })) }],
    heading: { from: 1, to: 1 },
  };
}
