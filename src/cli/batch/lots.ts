import { plainSummary } from "../../learner/plain-summary.ts";
import { emptySummary } from "../../learner/summary.ts";
import { BatchTally } from "../../learner/tally.ts";
import type { Answered, Answering, LearnerRows } from "./answering.ts";
import type { Extent } from "./input-digest.ts";
import type { Kept } from "./kept.ts";
import type { LearnerOutput } from "./learner-output.ts";
import type { Letters } from "./letters.ts";

/** So many learners are answered and written together: a block of the output, whatever the machine. */
export const lotSize = 8_192;

/** Answers learners lot by lot and writes them in order; while one lot is answered the one before is written. */
export class Lots {
  /** What was answered, earlier runs included. */
  readonly tally: BatchTally;
  private readonly answering: Answering;
  private readonly output: LearnerOutput;
  private readonly letters: Letters | null;
  private readonly extent: () => Extent;
  private waiting = 0;
  private underway: Promise<readonly Answered[]> | null = null;
  private toSkip: number;
  private written: number;

  constructor(
    parts: {
      readonly answering: Answering;
      readonly output: LearnerOutput;
      readonly letters: Letters | null;
      readonly extent: () => Extent;
    },
    kept: Kept | null,
  ) {
    this.answering = parts.answering;
    this.output = parts.output;
    this.letters = parts.letters;
    this.extent = parts.extent;
    this.tally = new BatchTally(kept?.summary ?? emptySummary);
    this.toSkip = kept?.learners ?? 0;
    this.written = this.toSkip;
  }

  /** How many learners are written. */
  get done(): number {
    return this.written;
  }

  /** Takes the next learner; those that an earlier run has written are passed over. */
  add(learner: LearnerRows): Promise<void> | null {
    if (this.toSkip > 0) {
      this.toSkip -= 1;
      return this.letters?.writeMissing(learner) ?? null;
    }
    this.waiting = this.answering.take(learner);
    return this.waiting >= lotSize ? this.turn() : null;
  }

  /** Says that there are no more learners; resolves when all are written. */
  async end(): Promise<void> {
    if (this.waiting > 0) await this.turn();
    await this.write();
    // Where there is no learner, the heading is still to be written.
    if (this.written === 0) await this.flush();
    await this.letters?.settle();
  }

  private async turn(): Promise<void> {
    const begun = this.answering.begin();
    // Its failure is told where it is written.
    begun.catch(() => {});
    this.waiting = 0;
    await this.write();
    this.underway = begun;
  }

  private async write(): Promise<void> {
    if (this.underway === null) return;
    const answered = await this.underway;
    this.underway = null;
    for (const one of answered) {
      for (const { program, answer } of one.answers) this.tally.addAnswer(program, answer);
      if (this.letters !== null) await this.letters.write(one);
      this.output.add(one);
    }
    await this.letters?.settle();
    this.written += answered.length;
    await this.flush();
  }

  private flush(): Promise<void> {
    const summary = plainSummary(this.tally.summary());
    return this.output.flush({ learners: this.written, ...this.extent(), summary });
  }
}
