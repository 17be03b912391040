import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from "parse5";
import type { Span } from "../../../diagnostics/span.ts";
import type { BlockList } from "./block.ts";
import { BlockBuilder } from "./block-builder.ts";
import { aroundPage, hidden, pieces, rawText, voidElements } from "./html-names.ts";

/**
 * The blocks of HTML. Only tokens are read, and no tree is built, so that any nesting costs linear time; nothing is
 * run or fetched. Places are lines of the file, or, where it was made from something else, numbers of blocks.
 */
export function htmlBlocks(path: string, html: string, unit: BlockList["unit"]): BlockList {
  const place = (line: number, count: number): Span => {
    const at = unit === "line" ? line : count;
    return { file: path, line: at, column: 1, endLine: at, endColumn: 1 };
  };
  const reader = new HtmlReader(new BlockBuilder(place), place);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.tokenizer = tokenizer;
  tokenizer.write(html, true);
  return reader.builder.gatherer.list(unit);
}

/** A region that is left out until its element ends. */
interface Skipped {
  readonly name: string;
  depth: number;
  told: boolean;
}

class HtmlReader implements TokenHandler {
  readonly builder: BlockBuilder;
  tokenizer: Tokenizer | null = null;
  private readonly place: (line: number, count: number) => Span;
  private skipped: Skipped | null = null;
  private strong = 0;
  private line = 1;
  /** For each open table, how many rows were open where it began. */
  private readonly tables: number[] = [];

  constructor(builder: BlockBuilder, place: (line: number, count: number) => Span) {
    this.builder = builder;
    this.place = place;
  }

  onStartTag(token: Token.TagToken): void {
    const { tagName: name } = token;
    this.line = token.location?.startLine ?? this.line;
    const raw = Object.hasOwn(rawText, name) ? rawText[name] : undefined;
    if (raw !== undefined && this.tokenizer !== null) this.tokenizer.state = TokenizerMode[raw];
    if (this.builder.gatherer.isFull) this.tokenizer?.pause();
    if (this.skipped !== null) {
      if (name === this.skipped.name) this.skipped.depth += 1;
      // A page that never closes its head or a list of links must not lose its content.
      if (name !== "body") return;
      this.skipped = null;
    }
    if (voidElements.has(name) && !pieces.has(name)) return;
    if ((hidden.has(name) || aroundPage.has(name)) && !token.selfClosing)
      this.skipped = { name, depth: 1, told: hidden.has(name) };
    else this.start(name);
  }

  onEndTag(token: Token.TagToken): void {
    const { tagName: name } = token;
    const { skipped } = this;
    if (skipped !== null) {
      if (name !== skipped.name) return;
      skipped.depth -= 1;
      if (skipped.depth === 0) this.skipped = null;
    } else this.end(name);
  }

  onCharacter(token: Token.CharacterToken): void {
    const line = token.location?.startLine ?? this.line;
    const { skipped } = this;
    if (skipped === null) this.builder.text(token.chars, this.strong > 0, line);
    else if (!skipped.told) {
      skipped.told = true;
      const why = "it belongs to the page around the outline";
      this.builder.gatherer.leaveOut(`<${skipped.name}>`, why, this.place(line, 1));
    }
  }

  onWhitespaceCharacter({ chars }: Token.CharacterToken): void {
    if (this.skipped === null) this.builder.text(chars, this.strong > 0, this.line);
  }

  onEof(): void {
    this.builder.finish();
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}

  private start(name: string): void {
    const { builder } = this;
    if (/^h[1-6]$/.test(name)) builder.piece("heading", Number(name[1]));
    else if (name === "li") builder.item();
    else if (name === "ul" || name === "ol" || name === "menu") builder.list(1);
    else if (name === "table" || name === "dl") {
      builder.startTable();
      this.tables.push(builder.openRows);
    } else if (name === "tr") this.row();
    else if (name === "td" || name === "th") builder.startCell(this.line);
    else if (name === "dt") {
      this.row();
      builder.startCell(this.line);
    } else if (name === "dd") builder.startCell(this.line);
    else if (name === "b" || name === "strong") this.strong += 1;
    else if (pieces.has(name)) builder.piece();
  }

  private row(): void {
    const within = this.tables.at(-1) ?? 0;
    this.builder.closeRows(within);
    this.builder.startRow(this.line, within > 0);
  }

  private end(name: string): void {
    const { builder } = this;
    if (name === "ul" || name === "ol" || name === "menu") builder.list(-1);
    else if (name === "li") builder.endItem();
    else if (name === "table" || name === "dl") builder.closeRows(this.tables.pop() ?? 0);
    else if (name === "tr") builder.closeRows(this.tables.at(-1) ?? 0);
    else if (name === "b" || name === "strong") this.strong = Math.max(0, this.strong - 1);
    else if (/^h[1-6]$/.test(name) || pieces.has(name)) builder.piece();
  }
}
