import type { Lot } from "../../learner/lot.ts";
import { type BlockOutput, type OpenOutput, openBlocks } from "../block-output.ts";
import type { Host } from "../host.ts";
import { type BatchFormat, learnerFormats } from "../learner-formats.ts";
import type { AnsweredLot } from "./answering.ts";
import { type PartGrounds, PartLog, type PartOutcome } from "./part-log.ts";

/** The formats of a batch. */
export const batchFormats = Object.keys(learnerFormats) as readonly BatchFormat[];

/** Where the rows of a batch go. */
export interface OutputSettings {
  readonly format: BatchFormat;
  /** Null is standard output. */
  readonly file: string | null;
  readonly fingerprint: string;
  readonly resume: boolean;
  /** Which part of a batch it is; null for all of it. */
  readonly part: PartGrounds | null;
}

/** The rows of a batch, written in blocks. */
export class LearnerOutput {
  private readonly blocks: BlockOutput;
  private block: Uint8Array[] = [];
  private flushing: Promise<void> = Promise.resolve();
  /** Null where it is no part of a batch, or cannot be put together with others: no ordinary file, or no lines. */
  private readonly log: PartLog | null;
  /** What an earlier run had come to; null at the beginning. */
  readonly progress: unknown;

  private constructor(
    { format }: OutputSettings,
    { output, progress }: OpenOutput,
    log: PartLog | null,
  ) {
    this.blocks = output;
    this.log = log;
    this.progress = progress;
    const { heading } = learnerFormats[format].lines;
    if (progress === null) this.block.push(new TextEncoder().encode(heading));
  }

  /** Opens it. Throws a UsageError when it cannot be written, or resumed. */
  static async open(host: Host, settings: OutputSettings): Promise<LearnerOutput> {
    const { file, fingerprint, resume, format } = settings;
    const { made } = learnerFormats[format];
    const opened = await openBlocks(host, { file, fingerprint, resume, made });
    try {
      return new LearnerOutput(settings, opened, await logOf(host, settings, opened));
    } catch (error) {
      await opened.output.leave();
      throw error;
    }
  }

  /** Can it be put together with the other parts of its batch? */
  get isPart(): boolean {
    return this.log !== null;
  }

  /** Adds the rows of a lot. */
  add(lot: Lot, { bytes, sizes }: AnsweredLot): void {
    this.block.push(bytes);
    if (this.log === null) return;
    for (const [index, line] of lot.lines.entries())
      this.log.add({ line, size: sizes[index] ?? 0 });
  }

  /** Writes what was added, with what to go on from behind it. */
  flush(progress: object): Promise<void> {
    const block = Buffer.concat(this.block);
    this.block = [];
    this.flushing = this.write(block, progress);
    return this.flushing;
  }

  private async write(block: Uint8Array, progress: object): Promise<void> {
    const part = (await this.log?.seal(block)) ?? null;
    await this.blocks.append(block, part === null ? progress : { ...progress, part });
  }

  /** The manifest comes first: as long as there is no output, the run can be resumed. */
  async finish(outcome: PartOutcome): Promise<void> {
    await this.log?.finish(outcome);
    await this.blocks.finish();
    await this.log?.remove();
  }

  /** Leaves it when what is being written is written; that it could not be is told by `flush`. */
  async leave(): Promise<void> {
    await this.flushing.catch(() => {});
    await this.log?.leave();
    await this.blocks.leave();
  }
}

async function logOf(
  host: Host,
  { file, part, format }: OutputSettings,
  { output, progress }: OpenOutput,
): Promise<PartLog | null> {
  if (part === null || file === null || !output.keeps) return null;
  if (learnerFormats[format].made !== null) return null;
  const before = progress === null ? null : (progress as { readonly part?: unknown }).part;
  return await PartLog.open(host, { file, grounds: part }, before);
}
