import type { LearnerAnswer } from "../../learner/result.ts";
import type { LearnerLines } from "../../report/learner-lines.ts";
import { LineBlock } from "../../report/line-block.ts";
import { type BlockOutput, openBlocks } from "../block-output.ts";
import type { Host } from "../host.ts";
import { learnerFormats } from "../learner-formats.ts";
import type { Answered } from "./answering.ts";
import { shownName } from "./pseudonym.ts";

/** One of the formats. */
export type BatchFormat = keyof typeof learnerFormats;

/** The formats of a batch. */
export const batchFormats = Object.keys(learnerFormats) as readonly BatchFormat[];

/** Where the rows of a batch go. */
export interface OutputSettings {
  readonly format: BatchFormat;
  /** Null is standard output. */
  readonly file: string | null;
  readonly fingerprint: string;
  readonly resume: boolean;
  /** Learners are called by a keyed hash of their ids; null calls them by these. */
  readonly pseudonymKey: Uint8Array | null;
}

/** The rows of a batch, written in blocks; what an answer gives is rendered once. */
export class LearnerOutput {
  private readonly lines: LearnerLines;
  private readonly blocks: BlockOutput;
  private readonly key: Uint8Array | null;
  private readonly block = new LineBlock();
  private readonly rendered = new WeakMap<LearnerAnswer, Uint8Array>();
  /** What an earlier run had come to; null at the beginning. */
  readonly progress: unknown;

  private constructor(settings: OutputSettings, blocks: BlockOutput, progress: unknown) {
    this.lines = learnerFormats[settings.format].lines;
    this.key = settings.pseudonymKey;
    this.blocks = blocks;
    this.progress = progress;
    if (progress === null) this.block.add(this.lines.heading);
  }

  /** Opens it. Throws a UsageError when it cannot be written, or resumed. */
  static async open(host: Host, settings: OutputSettings): Promise<LearnerOutput> {
    const { file, fingerprint, resume, format } = settings;
    const { made } = learnerFormats[format];
    const { output, progress } = await openBlocks(host, { file, fingerprint, resume, made });
    return new LearnerOutput(settings, output, progress);
  }

  /** Adds a learner's rows; how many bytes they are. */
  add({ learner, answers }: Answered): number {
    const before = this.block.length;
    const name = shownName(this.key, learner);
    for (const { program, answer } of answers) {
      this.block.add(this.lines.head(name, program), this.rest(answer));
    }
    return this.block.length - before;
  }

  /** Begins to write what was added, with what to go on from behind it. */
  flush(progress: unknown): Promise<void> {
    return this.blocks.append(this.block.take(), progress);
  }

  finish(): Promise<void> {
    return this.blocks.finish();
  }

  leave(): Promise<void> {
    return this.blocks.leave();
  }

  private rest(answer: LearnerAnswer): Uint8Array {
    const known = this.rendered.get(answer) ?? this.lines.rest(answer);
    this.rendered.set(answer, known);
    return known;
  }
}
