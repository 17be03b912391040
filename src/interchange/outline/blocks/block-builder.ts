import type { Span } from "../../../diagnostics/span.ts";
import { isHeadingLike } from "../words/heading-like.ts";
import type { Block } from "./block.ts";
import { BlockGatherer } from "./block-list.ts";
import { cleanText } from "./clean-text.ts";
import { splitMarker } from "./marker.ts";

/** The deepest table within a table that has rows of its own; what is deeper counts as text of its cell. */
const deepestTable = 12;

/** The deepest list. */
const deepestList = 9;

interface OpenRow {
  readonly at: Span;
  readonly cells: Block[][];
  readonly table: number;
  strong: boolean;
}

/** Builds blocks from the elements of a page in the order of reading; needs no tree, so depth costs nothing. */
export class BlockBuilder {
  readonly gatherer = new BlockGatherer();
  private readonly rows: OpenRow[] = [];
  private readonly place: (line: number, count: number) => Span;
  private parts: string[] = [];
  private bold = 0;
  private plain = 0;
  private kind: Block["kind"] = "paragraph";
  private level = 0;
  private at: Span | null = null;
  private lists = 0;
  private table = 0;
  private count = 0;

  constructor(place: (line: number, count: number) => Span) {
    this.place = place;
  }

  text(chars: string, strong: boolean, line: number): void {
    if (/\S/.test(chars)) {
      this.at ??= this.place(line, this.count + 1);
      if (strong) this.bold += chars.length;
      else if (/[\p{L}\p{N}]/u.test(chars)) this.plain += chars.length;
    }
    this.parts.push(chars);
  }

  /** Ends the piece of text before this, and begins another. */
  piece(kind: Block["kind"] = "paragraph", level = 0): void {
    if (this.at === null && this.kind === "item" && kind === "paragraph") return;
    this.flush();
    this.kind = kind;
    this.level = level;
  }

  list(step: 1 | -1): void {
    this.piece();
    this.kind = "paragraph";
    this.lists = Math.max(0, this.lists + step);
  }

  item(): void {
    this.flush();
    this.piece("item", Math.min(Math.max(0, this.lists - 1), deepestList));
  }

  endItem(): void {
    this.flush();
  }

  startTable(): void {
    this.flush();
    if (this.rows.length === 0) this.table += 1;
  }

  /** Begins a row; in a table that stands in a cell, one within that. */
  startRow(line: number, nested: boolean): void {
    this.flush();
    if (!nested) this.closeRows(0);
    if (this.rows.length >= deepestTable) return;
    const at = this.place(line, this.count + 1);
    this.rows.push({ at, cells: [], table: this.table, strong: false });
  }

  startCell(line: number): void {
    this.flush();
    if (this.rows.length === 0) this.startRow(line, false);
    this.rows.at(-1)?.cells.push([]);
  }

  /** Ends the rows that are open beyond a number of them. */
  closeRows(keep: number): void {
    this.flush();
    while (this.rows.length > keep) {
      const row = this.rows.pop();
      if (row !== undefined) this.put(rowOf(row));
    }
  }

  get openRows(): number {
    return this.rows.length;
  }

  finish(): void {
    this.closeRows(0);
    this.flush();
  }

  private flush(): void {
    const text = cleanText(this.parts.join(""));
    const { at, kind, level } = this;
    const strong = this.bold > 0 && this.plain === 0;
    this.parts = [];
    [this.bold, this.plain, this.at] = [0, 0, null];
    [this.kind, this.level] = ["paragraph", 0];
    if (text === "" || at === null) return;
    this.put(shaped({ kind, level, text, cells: [], strong, marker: null, table: 0, at }));
  }

  private put(block: Block): void {
    if (block.kind === "row" && block.text === "") return;
    const cell = this.rows.at(-1)?.cells.at(-1);
    if (cell === undefined) {
      this.count += 1;
      this.gatherer.add(block);
    } else cell.push(block);
  }
}

function rowOf({ at, cells, table }: OpenRow): Block {
  const texts = cells.map((cell) => cell.map(({ text }) => text).join(" "));
  const text = texts.some((one) => one !== "") ? texts.join(" | ") : "";
  return { kind: "row", level: 0, text, cells, strong: false, marker: null, table, at };
}

/** A paragraph that begins with a marker is an item; an item's marker stands apart from its text. */
function shaped(block: Block): Block {
  if (block.kind !== "paragraph" && block.kind !== "item") return block;
  const found = splitMarker(block.text);
  if (found === null) return block;
  const { marker, rest } = found;
  if (block.kind === "item") return { ...block, marker, text: rest };
  return isHeadingLike(rest, block.strong) ? block : { ...block, kind: "item", marker, text: rest };
}
