import { plainSummary } from "../../learner/parts/plain-summary.ts";
import type { BatchSummary } from "../../learner/parts/summary.ts";
import { BatchTally } from "../../learner/parts/tally.ts";
import type { Lot } from "../../learner/rows/lot.ts";
import type { Answerer } from "./answerer.ts";
import type { AnsweredLot } from "./answering.ts";
import type { Extent } from "./input-digest.ts";
import type { Kept } from "./kept.ts";
import type { LearnerOutputs } from "./learner-outputs.ts";
import type { Letters } from "./letters.ts";

/** So many learners are answered together, by one thread. */
export const lotSize = 1_024;

/** So many learners are a block of the output, whatever the machine. */
export const blockSize = 16 * lotSize;

/** So many lots may be underway: those that are answered wait in memory for the ones before them. */
const mostUnderway = 256;

/** A lot that is answered or will be. */
interface Underway {
  readonly lot: Lot;
  readonly answered: Promise<AnsweredLot>;
  isAnswered: boolean;
}

/** Has learners answered lot by lot and writes them in order; while some are answered, those before are written. */
export class Lots {
  private readonly answerer: Answerer;
  private readonly output: LearnerOutputs;
  private readonly letters: Letters | null;
  private readonly extent: () => Extent;
  private readonly underway: Underway[] = [];
  private readonly tally: BatchTally;
  private toSkip: number;
  private written: number;
  private inBlock = 0;
  private writing: Promise<void> = Promise.resolve();
  /** How many situations were worked out, threads by themselves. */
  worked = 0;

  constructor(
    parts: {
      readonly answerer: Answerer;
      readonly output: LearnerOutputs;
      readonly letters: Letters | null;
      readonly extent: () => Extent;
    },
    kept: Kept | null,
  ) {
    this.answerer = parts.answerer;
    this.output = parts.output;
    this.letters = parts.letters;
    this.extent = parts.extent;
    this.tally = new BatchTally(kept?.summary);
    this.toSkip = kept?.learners ?? 0;
    this.written = this.toSkip;
  }

  /** How many learners are written. */
  get done(): number {
    return this.written;
  }

  /** What was answered, earlier runs included. */
  get summary(): BatchSummary {
    return this.tally.summary();
  }

  /** Takes the next lot, of `lotSize` learners if it is not the last; resolves when another can be taken. */
  async give(lot: Lot): Promise<void> {
    if (this.toSkip > 0) {
      await this.skip(lot);
      return;
    }
    const { answerer } = this;
    const isFree = answerer.isFree;
    const answered = answerer.answer(lot);
    const one = { lot, answered, isAnswered: false };
    this.underway.push(one);
    const settled = answered.then(
      () => {
        one.isAnswered = true;
      },
      // Its failure is told where it is written.
      () => {},
    );
    if (!isFree) await settled;
    await this.write(mostUnderway);
  }

  /** Says that there are no more learners; resolves when all are written. */
  async end(): Promise<void> {
    await this.write(0);
    // Where there is no learner, the heading is still to be written.
    if (this.inBlock > 0 || this.written === 0) await this.flush();
    await this.writing;
    await this.letters?.settle();
  }

  /** Passes over learners whom an earlier run has written, though not all their letters perhaps. */
  private async skip(lot: Lot): Promise<void> {
    this.toSkip -= lot.size;
    if (this.toSkip < 0) throw new RangeError("an earlier run has written a part of a lot");
    await this.letters?.writeMissing(lot);
  }

  /** Writes what is answered, in order, until at most so many lots are underway. */
  private async write(most: number): Promise<void> {
    for (;;) {
      const [first] = this.underway;
      if (first === undefined || !(first.isAnswered || this.underway.length > most)) return;
      const answered = await first.answered;
      this.underway.shift();
      await this.letters?.write(first.lot);
      this.output.add(first.lot, answered);
      answered.count(this.tally);
      this.worked += answered.worked;
      this.written += first.lot.size;
      this.inBlock += first.lot.size;
      if (this.inBlock >= blockSize) await this.flush();
    }
  }

  /** Begins to write a block, when the one before is written. */
  private async flush(): Promise<void> {
    await this.letters?.settle();
    await this.writing;
    const summary = plainSummary(this.summary);
    this.inBlock = 0;
    this.writing = this.output.flush({ learners: this.written, ...this.extent(), summary });
    // Its failure is told where it is waited for.
    this.writing.catch(() => {});
  }
}
