import type { Span } from "../../../diagnostics/span.ts";

/** A piece of an outline in the order of reading, whatever kind of file it stood in. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  /** The level of a heading from 1, the nesting of a list item from 0; 0 of anything else. */
  readonly level: number;
  /** Without control characters and doubled spaces; of a row its cells, joined by ` | `. */
  readonly text: string;
  /** What each cell of a row holds; empty for anything else. */
  readonly cells: readonly (readonly Block[])[];
  /** Is all of it in bold? */
  readonly strong: boolean;
  /** What stood before the text of an item: `1.`, `a)`, `LO2`; null where nothing did. */
  readonly marker: string | null;
  /** The table that a row is of, counted from 1; 0 of anything else. */
  readonly table: number;
  /** Where it begins; in a Word file the line is the number of the paragraph or row. */
  readonly at: Span;
}

/** An outline as a list of blocks. */
export interface BlockList {
  readonly blocks: readonly Block[];
  /** What places count in. */
  readonly unit: "line" | "block";
  /** What was left out before anything was read, with the place where it begins. */
  readonly leftOut: readonly { readonly what: string; readonly why: string; readonly at: Span }[];
}

/** The most blocks that are read of one file; what follows is told as left out. */
export const mostBlocks = 20_000;

/** The longest text of one block, in UTF-16 units; the rest is told as left out. */
export const longestBlock = 10_000;

/** The text of some blocks in one line. */
export function joined(blocks: readonly Block[], between = " "): string {
  return blocks
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join(between);
}
