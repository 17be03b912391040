import type { SourceFile } from "../../../source/source-file.ts";
import { isHeadingLike } from "../words/heading-like.ts";
import { labelOf } from "../words/label.ts";
import type { Block, BlockList } from "./block.ts";
import { BlockGatherer } from "./block-list.ts";
import { cleanText } from "./clean-text.ts";
import { type PlainLine, plainLine } from "./plain-lines.ts";

/** The blocks of a text or Markdown file. */
export function textBlocks(file: SourceFile): BlockList {
  const reader = new TextReader(file);
  reader.read();
  return reader.gatherer.list("line");
}

/** How far in a line must be set to belong to the column above. */
const farIn = 12;

/** A paragraph or item that further lines may belong to. */
interface Open {
  readonly block: Block;
  readonly texts: string[];
  last: string;
}

class TextReader {
  readonly gatherer = new BlockGatherer();
  private readonly file: SourceFile;
  private offset = 0;
  private open: Open | null = null;
  private table = 0;
  private inTable = false;
  /** The last cell of the row above, which a line that is set far in goes on with. */
  private lastCell: Block[] | null = null;
  /** The indents of the list items that are open, the outermost first. */
  private indents: number[] = [];

  constructor(file: SourceFile) {
    this.file = file;
  }

  read(): void {
    const { text } = this.file;
    while (this.offset < text.length && !this.gatherer.isFull) {
      const end = text.indexOf("\n", this.offset);
      const stop = end === -1 ? text.length : end;
      this.line(text.slice(this.offset, stop));
      this.offset = stop + 1;
    }
    this.flush();
  }

  private line(raw: string): void {
    const line = plainLine(raw);
    if (line.is === "text" && line.indent >= farIn && this.lastCell !== null) {
      this.lastCell.push(this.block("paragraph", line.text, 0));
      return;
    }
    if (line.is !== "row") [this.inTable, this.lastCell] = [false, null];
    if (line.is === "blank") this.flush();
    else if (line.is === "rule") this.underline(raw);
    else if (line.is === "heading") this.put(this.block("heading", line.text, line.level));
    else if (line.is === "row") this.row(line.cells);
    else if (line.is === "item") this.item(line);
    else this.text(line);
  }

  /** A rule below a single line makes a heading of it (Markdown). */
  private underline(raw: string): void {
    const { open } = this;
    if (
      open?.block.kind === "paragraph" &&
      open.texts.length === 1 &&
      /^(?:={3,}|-{3,})\s*$/.test(raw)
    )
      this.open = {
        ...open,
        block: { ...open.block, kind: "heading", level: raw.startsWith("=") ? 1 : 2 },
      };
    this.flush();
  }

  private row(texts: readonly string[]): void {
    this.flush();
    if (!this.inTable) this.table += 1;
    this.inTable = true;
    const at = this.at();
    const cells = texts.map((text): Block[] => {
      const clean = cleanText(text);
      return clean === "" ? [] : [this.block("paragraph", clean, 0)];
    });
    const text = cleanText(texts.join(" | "));
    const row: Block = { ...this.block("row", text, 0), cells, table: this.table, at };
    this.lastCell = cells.at(-1) ?? null;
    this.gatherer.add(row);
  }

  private item(line: Extract<PlainLine, { is: "item" }>): void {
    const numbered = /^[\dIVXA-Z]/.test(line.marker);
    if (numbered && isHeadingLike(line.text, false)) {
      this.put(this.block("heading", line.text, 2));
      return;
    }
    this.flush();
    while ((this.indents.at(-1) ?? -1) >= line.indent) this.indents.pop();
    this.indents.push(line.indent);
    const block = this.block("item", line.text, Math.min(this.indents.length - 1, 9));
    this.begin({ ...block, marker: line.marker });
  }

  private text(line: Extract<PlainLine, { is: "text" }>): void {
    if (isHeadingLike(line.text, line.strong) && !this.continues(line)) {
      const level = line.strong ? 3 : 2;
      this.put(this.block("heading", line.text.replace(/\s*[:：]$/u, ""), level));
    } else if (this.open !== null && this.continues(line)) {
      this.open.texts.push(line.text);
      this.open.last = line.text;
    } else {
      this.flush();
      this.begin(this.block("paragraph", line.text, 0));
    }
  }

  /** Does a line go on with the paragraph or item before it? */
  private continues({ text, indent }: Extract<PlainLine, { is: "text" }>): boolean {
    const { open } = this;
    if (open === null || labelOf(text) !== null) return false;
    if (/^[\p{Ll}(]/u.test(text)) return true;
    if (open.block.kind === "item") return indent > (this.indents.at(-1) ?? 0);
    return open.last.length >= 55 && !/[:：]$/u.test(open.last);
  }

  private begin(block: Block): void {
    if (block.kind === "paragraph") this.indents = [];
    this.open = { block, texts: [block.text], last: block.text };
  }

  private put(block: Block): void {
    this.flush();
    this.indents = [];
    this.gatherer.add(block);
  }

  private flush(): void {
    const { open } = this;
    this.open = null;
    if (open === null) return;
    const text = cleanText(open.texts.join(" "));
    if (text !== "") this.gatherer.add({ ...open.block, text });
  }

  private at() {
    return this.file.span(this.offset, this.offset);
  }

  private block(kind: Block["kind"], text: string, level: number): Block {
    const clean = cleanText(text);
    return {
      kind,
      level,
      text: clean,
      cells: [],
      strong: false,
      marker: null,
      table: 0,
      at: this.at(),
    };
  }
}
