import type { NameList } from "../../learner/rows/name-list.ts";
import type { LearnerLines } from "../../report/learner/learner-lines.ts";
import type { LineBlock } from "../../report/text/line-block.ts";
import { isPlainField } from "../../spreadsheet/csv.ts";
import { shownName } from "./pseudonym.ts";

/** Writes the learner that a row of the output begins with; most names are only copied. */
export class NameWriter {
  private readonly block: LineBlock;
  private readonly lines: LearnerLines;
  private readonly key: Uint8Array | null;
  private readonly before: Uint8Array;
  private readonly behind: Uint8Array;

  /** Under a `key` learners are called by their pseudonyms. */
  constructor(block: LineBlock, lines: LearnerLines, key: Uint8Array | null) {
    this.block = block;
    this.lines = lines;
    this.key = key;
    const [before, behind] = lines.around;
    this.before = Buffer.from(before);
    this.behind = Buffer.from(behind);
  }

  write(names: NameList, learner: number): void {
    const { block, key, before, behind } = this;
    const { room } = names;
    const [from, to] = [names.start(learner), names.end(learner)];
    if (key !== null || !isPlainField(room, from, to)) {
      block.add(this.lines.head(shownName(key, names.text(learner))));
      return;
    }
    block.addBytes(before, 0, before.length);
    block.addBytes(room, from, to);
    block.addBytes(behind, 0, behind.length);
  }
}
