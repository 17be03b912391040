import type { LearnerAnswer } from "../../learner/result.ts";
import type { NameList } from "../../learner/rows/name-list.ts";
import type { LearnerLines } from "../../report/learner/learner-lines.ts";
import { LineBlock } from "../../report/text/line-block.ts";
import { type BatchFormat, learnerFormats } from "../learner/learner-formats.ts";
import { NameWriter } from "./name-writer.ts";

/** The rows of a lot of learners in one format. */
export interface LotRows {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** How many bytes are each learner's. */
  readonly sizes: readonly number[];
}

/** Writes the rows of one lot after the other in one format. */
export class LotWriter {
  private readonly lines: LearnerLines;
  private readonly block = new LineBlock();
  private readonly names: NameWriter;
  private sizes: number[] = [];
  /** Where the rows of the learner at hand begin. */
  private from = 0;

  /** Under a `key` learners are called by their pseudonyms. */
  constructor(format: BatchFormat, key: Uint8Array | null) {
    this.lines = learnerFormats[format].lines;
    this.names = new NameWriter(this.block, this.lines, key);
  }

  /** What a row says behind the learner. */
  rest(program: string, answer: LearnerAnswer): Uint8Array {
    return this.lines.rest(program, answer);
  }

  /** Adds a row of the learner at hand. */
  add(names: NameList, learner: number, rest: Uint8Array): void {
    this.names.write(names, learner);
    this.block.add("", rest);
  }

  /** Says that the learner at hand has no more rows. */
  endLearner(): void {
    const { length } = this.block;
    this.sizes.push(length - this.from);
    this.from = length;
  }

  /** All rows since it was last called; whoever gets them may keep them. */
  take(): LotRows {
    const { sizes } = this;
    this.sizes = [];
    this.from = 0;
    return { bytes: this.block.take(), sizes };
  }
}
