import { resolve } from "node:path";
import type { BlockFile } from "../../workspace/output/block-file.ts";
import type { Conversion } from "../../workspace/output/convert-lines.ts";
import {
  beginBlocks,
  type OutputLocked,
  type ResumeRefusal,
  resumeBlocks,
} from "../../workspace/output/resumable-file.ts";
import { UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { type ResultFormat, resultFor } from "../host/step-log.ts";
import { writeToStream } from "../host/write-to-stream.ts";
import { systemCode } from "../system-error.ts";
import { writeTrouble } from "../write-trouble.ts";

/** A place that blocks are written to one after the other. */
export interface BlockOutput {
  /** Begins to write a block, which must not change any more, with the progress (JSON) to go on from behind it. */
  readonly append: (block: string | Uint8Array, progress: unknown) => Promise<void>;
  /** Resolves when all blocks are safe, where anything is kept. */
  readonly settled: () => Promise<void>;
  readonly finish: () => Promise<void>;
  /** Leaves what is unfinished to be resumed; does nothing once it is finished. */
  readonly leave: () => Promise<void>;
  /** Leaves no trace of what is unfinished; does nothing once it is finished. */
  readonly abandon: () => Promise<void>;
  /** Is it an ordinary file? Whatever else it is keeps nothing. */
  readonly keeps: boolean;
  /** Gives up what an earlier run kept behind so many blocks; what the writer goes on from there. Throws a UsageError where that is not known any more. */
  readonly backTo: (blocks: number) => Promise<unknown>;
}

/** Where blocks are to go; null is standard output. */
export interface BlockRequest {
  readonly file: string | null;
  readonly format: ResultFormat;
  /** What the run is made of: another must not go on with its output. */
  readonly fingerprint: string;
  readonly resume: boolean;
  /** Is it one of several that are written block by block together? */
  readonly amongOthers: boolean;
  /** For a format that is made at the end, from lines. */
  readonly made: MadeFormat | null;
}

/** A format that no line can be added to, made from the lines when all are there. */
export interface MadeFormat {
  readonly name: string;
  readonly convert: Conversion;
  /** The most lines that fit it. */
  readonly mostLines: number;
}

/** An open output, and what its writer goes on from: null at the beginning, which is also where one begins that is to be resumed and of which nothing was kept. */
export interface OpenOutput {
  readonly output: BlockOutput;
  readonly progress: unknown;
  /** How many blocks an earlier run kept. */
  readonly blocks: number;
}

/** Opens a place for blocks; a file whose name ends in `.gz` is packed. Throws a UsageError when it cannot be written, or resumed. */
export async function openBlocks(host: Host, request: BlockRequest): Promise<OpenOutput> {
  const { file, fingerprint, resume, amongOthers, made } = request;
  if (file === null) {
    if (made !== null) throw needsFile(made);
    return { output: standardOutput(host, request), progress: null, blocks: 0 };
  }
  const gzip = made === null && /\.gz$/i.test(file);
  const settings = { gzip, fingerprint, amongOthers, owner: host.self };
  const target = resolve(host.cwd, file);
  const resumed = resume ? await told(file, resumeBlocks(target, settings)) : null;
  const opened =
    resumed === null || resumed.refused === "nothing"
      ? await told(file, beginBlocks(target, settings))
      : resumed;
  if (opened.refused !== null) throw refusal(file, opened);
  const { file: kept, progress } = opened;
  const { blocks } = kept;
  if (made === null) return { progress, blocks, output: fileOutput(file, kept) };
  if (kept.keeps) return { ...madeOutput(file, kept, made, progress), blocks };
  await kept.leave();
  throw needsFile(made);
}

function needsFile({ name }: MadeFormat): UsageError {
  return new UsageError(`${name} is not text`, `name an ordinary file for it: -o FILE.${name}`);
}

function fileOutput(file: string, blocks: BlockFile): BlockOutput {
  return {
    append: (block, progress) => told(file, blocks.append(block, progress), blocks),
    settled: () => told(file, blocks.settled(), blocks),
    finish: () => told(file, blocks.finish(), blocks),
    leave: () => told(file, blocks.leave(), blocks),
    abandon: () => told(file, blocks.abandon()),
    keeps: blocks.keeps,
    backTo: async (safe) => {
      const progress = await told(file, blocks.backTo(safe));
      if (progress !== undefined) return progress;
      throw new UsageError(
        `${file} cannot be resumed: it is not where the other files of the run are`,
        "leave out --resume to begin again",
      );
    },
  };
}

/** What a made format keeps of its progress: its lines besides, since only so many fit it. */
interface MadeProgress {
  readonly lines: number;
  readonly progress: unknown;
}

function madeOutput(
  file: string,
  blocks: BlockFile,
  { name, convert, mostLines }: MadeFormat,
  before: unknown,
): Omit<OpenOutput, "blocks"> {
  const begun = (before ?? { lines: 0, progress: null }) as MadeProgress;
  const plain = fileOutput(file, blocks);
  let { lines } = begun;
  return {
    progress: begun.progress,
    output: {
      append: async (block, progress) => {
        lines += linesIn(block);
        if (lines > mostLines) {
          throw new UsageError(
            `${file} would have more than ${mostLines} rows, which do not fit ${name}`,
            "write csv instead: -f csv",
          );
        }
        await plain.append(block, { lines, progress });
      },
      finish: () => told(file, blocks.finishAs(convert), blocks),
      backTo: async (safe) => {
        const then = (await plain.backTo(safe)) as MadeProgress;
        lines = then.lines;
        return then.progress;
      },
      settled: plain.settled,
      leave: plain.leave,
      abandon: plain.abandon,
      keeps: plain.keeps,
    },
  };
}

function linesIn(block: string | Uint8Array): number {
  const bytes = typeof block === "string" ? Buffer.from(block) : block;
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

function standardOutput(host: Host, { format, resume }: BlockRequest): BlockOutput {
  if (resume) {
    throw new UsageError(
      "what went to standard output cannot be resumed: it is gone",
      "name the file that was written: -o FILE",
    );
  }
  const done = async () => {};
  const append = (block: string | Uint8Array) =>
    writeToStream(host.stdout, resultFor(host, format, block));
  const backTo = async () => null;
  return { append, settled: done, finish: done, leave: done, abandon: done, keeps: false, backTo };
}

/** What the system refuses becomes a UsageError; a fault of a conversion stays one. Where anything of `kept` is safe, the help is to go on with it. */
async function told<T>(file: string, work: Promise<T>, kept?: BlockFile): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isKept = kept?.keeps === true && kept.blocks > 0;
    throw writeTrouble(file, error, isKept ? resumeHelp(systemCode(error)) : undefined);
  }
}

function resumeHelp(code: string): string {
  const first = code === "ENOSPC" || code === "EDQUOT" ? "make room on the disk, then " : "";
  return `${first}run the same command with --resume: what was written is kept`;
}

/** Why an output cannot be opened, and what to do. */
function refusal(
  file: string,
  why: Exclude<OutputLocked | ResumeRefusal, { readonly refused: "nothing" }>,
): UsageError {
  switch (why.refused) {
    case "locked":
      return lockedError(file, why);
    case "taken":
      return new UsageError(
        `${why.file} is in the way, and is not what a run left of ${file}; nothing was written`,
        "move it elsewhere, or name another file for the output",
      );
    case "not-a-file":
      return new UsageError(
        `${file} cannot be resumed: it is no ordinary file`,
        "leave out --resume to begin again",
      );
    case "unreadable":
      return new UsageError(
        `${file} cannot be resumed: what ${why.file} says of it cannot be read`,
        "leave out --resume to begin again",
      );
    case "other-run":
      return new UsageError(
        `${file} cannot be resumed: records, rules, options or version are not those it was begun with`,
        "restore them, or leave out --resume to begin again",
      );
    case "too-short":
      return new UsageError(
        `${file} cannot be resumed: ${why.file} has ${why.found} bytes, and ${why.recorded} were written`,
        "leave out --resume to begin again",
      );
  }
}

function lockedError(file: string, { holder }: OutputLocked): UsageError {
  const who =
    holder.pid === null
      ? "another run"
      : `another run (process ${holder.pid} on ${holder.machine ?? "this machine"})`;
  return new UsageError(
    `${file} is being written by ${who}`,
    `wait for it, or name another file; delete ${holder.file} if it is gone`,
  );
}
