import type { Lot } from "../../learner/rows/lot.ts";
import type { Host } from "../host/host.ts";
import { type BatchFormat, learnerFormats } from "../learner/learner-formats.ts";
import type { BlockOutput, OpenOutput } from "./block-output.ts";
import type { LotRows } from "./lot-writer.ts";
import { type PartGrounds, PartLog, type PartOutcome } from "./part-log.ts";

/** The formats of a batch. */
export const batchFormats = Object.keys(learnerFormats) as readonly BatchFormat[];

/** Where the rows of a batch go in one format. */
export interface OutputSettings {
  readonly format: BatchFormat;
  /** Null is standard output. */
  readonly file: string | null;
  /** Which part of a batch it is; null for all of it. */
  readonly part: PartGrounds | null;
}

/** The rows of a batch in one format, written in blocks. */
export class LearnerOutput {
  private readonly blocks: BlockOutput;
  private block: Uint8Array[] = [];
  private flushing: Promise<void> = Promise.resolve();
  /** Null where it is no part of a batch, or cannot be put together with others: no ordinary file, or no lines. */
  private readonly log: PartLog | null;

  private constructor(
    { format }: OutputSettings,
    { output, progress }: OpenOutput,
    log: PartLog | null,
  ) {
    this.blocks = output;
    this.log = log;
    const { heading } = learnerFormats[format].lines;
    if (progress === null) this.block.push(new TextEncoder().encode(heading));
  }

  /** Goes on behind the blocks of an open output. Throws a UsageError when the log of a part cannot be gone on with. */
  static async into(
    host: Host,
    settings: OutputSettings,
    opened: OpenOutput,
  ): Promise<LearnerOutput> {
    return new LearnerOutput(settings, opened, await logOf(host, settings, opened));
  }

  /** Can it be put together with the other parts of its batch? */
  get isPart(): boolean {
    return this.log !== null;
  }

  /** Adds the rows of a lot. */
  add({ lines }: Lot, { bytes, sizes }: LotRows): void {
    this.block.push(bytes);
    if (this.log === null) return;
    for (const [index, line] of lines.entries()) this.log.add({ line, size: sizes[index] ?? 0 });
  }

  /** Writes what was added until now, with what to go on from behind it, `after` something else. */
  flush(progress: object, after: Promise<void> = Promise.resolve()): Promise<void> {
    const block = Buffer.concat(this.block);
    this.block = [];
    const sealed = this.log?.seal(block) ?? null;
    this.flushing = this.write(block, progress, Promise.all([sealed, after]));
    return this.flushing;
  }

  /** Resolves when all blocks are safe. */
  settled(): Promise<void> {
    return this.blocks.settled();
  }

  private async write(
    block: Uint8Array,
    progress: object,
    ready: Promise<readonly [sealed: unknown, ...unknown[]]>,
  ): Promise<void> {
    const [part] = await ready;
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
