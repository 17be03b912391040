import { createHmac } from "node:crypto";
import type { LearnerAnswer } from "../../learner/result.ts";
import {
  type LearnerLines,
  learnerCells,
  learnerCsv,
  learnerNdjson,
} from "../../report/learner-lines.ts";
import { learnerXlsx } from "../../report/learner-xlsx.ts";
import { LineBlock } from "../../report/line-block.ts";
import { mostTableRows } from "../../spreadsheet/write/xlsx-table.ts";
import { type BlockOutput, type MadeFormat, openBlocks } from "../block-output.ts";
import type { Host } from "../host.ts";
import type { Answered } from "./answering.ts";

/** The formats of a batch. */
export const batchFormats = ["csv", "ndjson", "xlsx"] as const;

/** One of the formats. */
export type BatchFormat = (typeof batchFormats)[number];

const lines: Readonly<Record<BatchFormat, LearnerLines>> = {
  csv: learnerCsv,
  ndjson: learnerNdjson,
  xlsx: learnerCells,
};

const workbook: MadeFormat = { name: "xlsx", convert: learnerXlsx, mostLines: mostTableRows };

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
    this.lines = lines[settings.format];
    this.key = settings.pseudonymKey;
    this.blocks = blocks;
    this.progress = progress;
    if (progress === null) this.block.add(this.lines.heading);
  }

  /** Opens it. Throws a UsageError when it cannot be written, or resumed. */
  static async open(host: Host, settings: OutputSettings): Promise<LearnerOutput> {
    const { file, fingerprint, resume, format } = settings;
    const made = format === "xlsx" ? workbook : null;
    const { output, progress } = await openBlocks(host, { file, fingerprint, resume, made });
    return new LearnerOutput(settings, output, progress);
  }

  /** Adds a learner's rows; how many bytes they are. */
  add({ learner, answers }: Answered): number {
    const before = this.block.length;
    const name = this.key === null ? learner : pseudonym(this.key, learner);
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

/** A learner's id under a key: the same key gives the same name, and without it nobody can tell whose it is. */
export function pseudonym(key: Uint8Array, learner: string): string {
  return createHmac("sha256", key).update(learner, "utf8").digest("hex").slice(0, 32);
}
