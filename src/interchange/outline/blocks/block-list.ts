import type { Span } from "../../../diagnostics/span.ts";
import { type Block, type BlockList, longestBlock, mostBlocks } from "./block.ts";

/** Gathers blocks within the limits on their number and length, and keeps account of what was left out. */
export class BlockGatherer {
  private readonly blocks: Block[] = [];
  private readonly leftOut: BlockList["leftOut"][number][] = [];
  private count = 0;

  /** Adds a block; false where no more are read. */
  add(block: Block): boolean {
    if (this.isFull) return false;
    this.count += 1;
    this.blocks.push(this.shortened(block));
    if (this.isFull)
      this.leaveOut(
        "everything after this",
        `only the first ${mostBlocks} blocks are read`,
        block.at,
      );
    return true;
  }

  get isFull(): boolean {
    return this.count >= mostBlocks;
  }

  /** The block that was added last. */
  get last(): Block | undefined {
    return this.blocks.at(-1);
  }

  /** Puts another block in the place of the last. */
  replaceLast(block: Block): void {
    this.blocks[this.blocks.length - 1] = this.shortened(block);
  }

  leaveOut(what: string, why: string, at: Span): void {
    this.leftOut.push({ what, why, at });
  }

  list(unit: BlockList["unit"]): BlockList {
    return { blocks: this.blocks, unit, leftOut: this.leftOut };
  }

  private shortened(block: Block): Block {
    if (block.text.length <= longestBlock) return block;
    if (block.kind === "row") return { ...block, text: block.text.slice(0, longestBlock) };
    this.leaveOut(
      "the rest of a long text",
      `only ${longestBlock} characters of it are read`,
      block.at,
    );
    return { ...block, text: block.text.slice(0, longestBlock) };
  }
}
