import { readCellName } from "../reference.ts";
import { mostCells, mostCharacters } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";
import { readXml } from "./xml.ts";

/** What a cell holds: text, a number as written in the file, or an error such as `#N/A`. */
export type CellValue =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly digits: string }
  | { readonly type: "error"; readonly text: string };

/** One row that has content: its number from 1, and its cells by column from 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, CellValue>;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  value: string;
}

/** The cells of a worksheet that are not empty, row by row. Throws Unreadable where it holds too many, or one outside any sheet. */
export function readSheetCells(xml: string, part: string, shared: readonly string[]): SheetRow[] {
  const reader = new SheetReader(part, shared);
  readXml(xml, part, reader);
  return reader.rows();
}

class SheetReader {
  private readonly found = new Map<number, Map<number, CellValue>>();
  private readonly part: string;
  private readonly shared: readonly string[];
  private row = 0;
  private column = 0;
  private cell: OpenCell | null = null;
  private taking = false;
  private phonetic = false;
  private count = 0;
  private characters = 0;

  constructor(part: string, shared: readonly string[]) {
    this.part = part;
    this.shared = shared;
  }

  readonly open = (name: string, attribute: (name: string) => string | undefined): void => {
    if (name === "row") {
      const stated = attribute("r");
      this.row = stated === undefined ? this.row + 1 : Number(stated);
      this.column = 0;
    } else if (name === "c") this.openCell(attribute("r"), attribute("t") ?? "n");
    else if (name === "rPh") this.phonetic = true;
    else if (name === "v" || name === "t") this.taking = !this.phonetic;
  };

  readonly text = (text: string): void => {
    if (this.taking && this.cell !== null) this.cell.value += text;
  };

  readonly close = (name: string): void => {
    if (name === "v" || name === "t") this.taking = false;
    else if (name === "rPh") this.phonetic = false;
    else if (name === "c") this.closeCell();
  };

  rows(): SheetRow[] {
    return [...this.found].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }));
  }

  private openCell(name: string | undefined, type: string): void {
    const place =
      name === undefined ? { row: this.row, column: this.column + 1 } : readCellName(name);
    if (place === null) throw new Unreadable(`its part ${this.part} has a cell outside any sheet`);
    this.column = place.column;
    if (name !== undefined) this.row = place.row;
    this.cell = { column: place.column, type, value: "" };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    const value = cell === null ? null : this.valueOf(cell);
    if (cell === null || value === null) return;
    this.count += 1;
    if (this.count > mostCells)
      throw new Unreadable(`its part ${this.part} has more than ${mostCells} cells`);
    this.characters += "text" in value ? value.text.length : value.digits.length;
    if (this.characters > mostCharacters)
      throw new Unreadable(
        `the cells of its part ${this.part} hold more than ${mostCharacters} characters`,
      );
    const row = this.found.get(this.row) ?? new Map<number, CellValue>();
    this.found.set(this.row, row.set(cell.column, value));
  }

  private valueOf({ type, value }: OpenCell): CellValue | null {
    if (value === "") return null;
    if (type === "n") return { type: "number", digits: value.trim() };
    if (type === "e") return { type: "error", text: value };
    if (type === "b") return { type: "text", text: value === "1" ? "TRUE" : "FALSE" };
    if (type !== "s") return { type: "text", text: unescaped(value) };
    const text = this.shared[Number(value)];
    if (text === undefined)
      throw new Unreadable(`its part ${this.part} names a text that is not there`);
    return { type: "text", text: unescaped(text) };
  }
}

/** Characters that a cell's text escapes as `_x000A_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
