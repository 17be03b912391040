import type { Span } from "../../../diagnostics/span.ts";
import { type Block, joined } from "../blocks/block.ts";
import { type Section, sectionsAbout } from "../sections/section.ts";
import type { Homeless, Meaning } from "../words/headings.ts";
import type { Doubt, Found } from "./found.ts";

/** The reading of one outline: which pieces something was read from, and what is doubtful about it. */
export class Reading {
  readonly sections: readonly Section[];
  readonly doubts: Doubt[] = [];
  private readonly used = new Set<Block>();

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

  isUsed(block: Block): boolean {
    return this.used.has(block);
  }

  doubt(what: string, detail: string, at: Span): void {
    this.doubts.push({ what, detail, at });
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
