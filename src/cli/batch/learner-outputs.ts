import { digest } from "../../kernel/digest.ts";
import type { Lot } from "../../learner/rows/lot.ts";
import type { OutputRequest } from "../format.ts";
import type { Host } from "../host/host.ts";
import { type BatchFormat, learnerFormats } from "../learner/learner-formats.ts";
import type { AnsweredLot } from "./answering.ts";
import { LearnerOutput } from "./learner-output.ts";
import { openTogether } from "./open-together.ts";
import type { PartGrounds, PartOutcome } from "./part-log.ts";

/** Where the rows of a batch go, and what they are made of. */
export interface OutputsSettings {
  /** One for each format, at least one. */
  readonly requests: readonly OutputRequest<BatchFormat>[];
  readonly fingerprint: string;
  readonly resume: boolean;
  /** Which part of a batch it is; null for all of it. */
  readonly part: PartGrounds | null;
}

/** The rows of a batch in each of its formats, written block by block together: after a fall all go on from the same one. */
export class LearnerOutputs {
  private readonly outputs: readonly LearnerOutput[];
  private readonly settings: OutputsSettings;
  /** What an earlier run had come to; null at the beginning. */
  readonly progress: unknown;

  private constructor(
    settings: OutputsSettings,
    outputs: readonly LearnerOutput[],
    progress: unknown,
  ) {
    this.settings = settings;
    this.outputs = outputs;
    this.progress = progress;
  }

  /** Opens them. Throws a UsageError when one cannot be written, or resumed. */
  static async open(host: Host, settings: OutputsSettings): Promise<LearnerOutputs> {
    const { requests, fingerprint, resume, part } = settings;
    const opened = await openTogether(
      host,
      requests.map(({ format, file }) => ({
        ...{ file, format, resume },
        fingerprint: digest(`${fingerprint} ${format}`),
        made: learnerFormats[format].made,
      })),
    );
    const outputs: LearnerOutput[] = [];
    try {
      for (const [index, { format, file }] of requests.entries()) {
        const one = opened[index];
        if (one === undefined) continue;
        const own = part === null ? null : { ...part, options: { ...part.options, format } };
        outputs.push(await LearnerOutput.into(host, { format, file, part: own }, one));
      }
      return new LearnerOutputs(settings, outputs, opened[0]?.progress ?? null);
    } catch (error) {
      for (const output of outputs) await output.leave();
      for (const { output } of opened) await output.leave();
      throw error;
    }
  }

  /** Files of the outputs, and null for standard output, that cannot be put together with those of other parts. */
  get apart(): readonly (string | null)[] {
    const { requests, part } = this.settings;
    if (part === null) return [];
    return requests.flatMap(({ file }, at) => (this.outputs[at]?.isPart === true ? [] : [file]));
  }

  /** Adds the rows of a lot. */
  add(lot: Lot, { rows }: AnsweredLot): void {
    for (const [index, output] of this.outputs.entries()) {
      const own = rows[index];
      if (own !== undefined) output.add(lot, own);
    }
  }

  /** Writes what was added, with what to go on from behind it; none begins before the block before is safe in all. */
  async flush(progress: object): Promise<void> {
    const { outputs } = this;
    const several = outputs.length > 1;
    const safe = several ? whenAll(outputs, (one) => one.settled()) : Promise.resolve();
    await whenAll(outputs, (one) => one.flush(progress, safe));
  }

  /** Gives each its name; as long as one has none, the run can be resumed. */
  async finish(outcome: PartOutcome): Promise<void> {
    await whenAll(this.outputs, (one) => one.settled());
    for (const output of this.outputs) await output.finish(outcome);
  }

  /** Leaves them when what is being written is written; that it could not be is told by `flush`. */
  async leave(): Promise<void> {
    for (const output of this.outputs) await output.leave();
  }
}

async function whenAll(
  outputs: readonly LearnerOutput[],
  work: (one: LearnerOutput) => Promise<void>,
): Promise<void> {
  await Promise.all(outputs.map(work));
}
