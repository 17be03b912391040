import type { Span } from "../../../diagnostics/span.ts";
import { type Block, joined } from "../blocks/block.ts";
import { type Section, sectionsAbout } from "../sections/section.ts";
import type { Meaning } from "../words/headings.ts";
import type { Homeless } from "../words/headings-without-place.ts";
import type { Doubt, Found } from "./found.ts";

/** The reading of one outline: which pieces something was read from, and what is doubtful about it. */
export class Reading {
  readonly sections: readonly Section[];
  readonly doubts: Doubt[] = [];
  /** Columns of tables that nothing was read from. */
  readonly columns: { readonly what: string; readonly count: number; readonly at: Span }[] = [];
  private readonly used = new Set<Block>();
  private readonly doubted = new Set<string>();

  constructor(sections: readonly Section[]) {
    this.sections = sections;
  }

  /** What stands before the first heading that is known. */
  get front(): readonly Block[] {
    return this.sections[0]?.blocks ?? [];
  }

  about(...meanings: readonly (Meaning | Homeless)[]): readonly Section[] {
    return sectionsAbout(this.sections, ...meanings);
  }

  /** A value read from a piece, which thereby counts as read. */
  found<T>(value: T, block: Block, under: string): Found<T> {
    this.used.add(block);
    return { value, at: block.at, words: block.text, under };
  }

  /** Counts pieces as read without a value of their own, such as the sentence before a list. */
  use(...blocks: readonly Block[]): void {
    for (const block of blocks) this.used.add(block);
  }

  /** Says that the columns of a table which were not read are left out; `head` is its row of headings, where it has one. */
  leaveColumns(rows: readonly Block[], head: Block | undefined, read: readonly number[]): void {
    const unread = new Map<number, number>();
    for (const { cells } of rows)
      for (const [index, cell] of cells.entries())
        if (!read.includes(index) && cell.some(({ text }) => /\p{L}{2}/u.test(text)))
          unread.set(index, (unread.get(index) ?? 0) + 1);
    const at = (head ?? rows[0])?.at;
    for (const [index, count] of unread) {
      const name = joined(head?.cells[index] ?? []) || `column ${index + 1} of a table`;
      if (at !== undefined) this.columns.push({ what: name, count, at });
    }
  }

  isUsed(block: Block): boolean {
    return this.used.has(block);
  }

  /** Notes what is to be checked by eye; the same of one place counts once. */
  doubt(what: string, detail: string, at: Span): void {
    const before = this.doubted.size;
    this.doubted.add(JSON.stringify([what, detail, at.line, at.column]));
    if (this.doubted.size > before) this.doubts.push({ what, detail, at });
  }

  /** All that stands under the first heading of some meanings that has anything, as one text; null where nothing does. */
  text(...meanings: readonly Meaning[]): Found<string> | null {
    for (const { blocks, label } of this.about(...meanings)) {
      const [first] = blocks;
      const value = joined(blocks);
      if (first === undefined || value === "") continue;
      this.use(...blocks);
      return { value, at: first.at, words: value, under: label };
    }
    return null;
  }
}
