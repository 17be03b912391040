import { basename, dirname, join, relative, resolve } from "node:path";
import { type Manifest, manifestOf, manifestText } from "../../learner/parts/manifest.ts";
import { OrderWriter, type Placed } from "../../learner/parts/shard-order.ts";
import { type JournalFile, openJournal } from "../../workspace/output/journal-file.ts";
import { UsageError } from "../exit-code.ts";
import { save } from "../format.ts";
import type { Host } from "../host/host.ts";
import { systemCode } from "../system-error.ts";
import { BlockDigest } from "./block-digest.ts";

/** What is known of a part before it is answered. */
export type PartGrounds = Pick<Manifest, "version" | "shard" | "workspace" | "asOf" | "options">;

/** What is known of a part at its end; the rejected rows by the absolute path of their file. */
export type PartOutcome = Pick<Manifest, "input" | "rejects" | "summary">;

/** How far the log of a part is. */
interface PartProgress {
  /** Bytes of the order, and the line of its last learner. */
  readonly order: number;
  readonly line: number;
  readonly learners: number;
  /** Bytes of the rows, and the digest of their blocks. */
  readonly bytes: number;
  readonly digest: string;
}

const beginning: PartProgress = { order: 0, line: 0, learners: 0, bytes: 0, digest: "" };

/** More bytes of order than this do not fit a manifest: some hundred million learners. */
const mostOrder = 256 * 1024 * 1024;

/** Keeps what is needed to put a part together with the others, beside its output, and makes the manifest of it. */
export class PartLog {
  private readonly host: Host;
  private readonly file: string;
  private readonly grounds: PartGrounds;
  private readonly journal: JournalFile;
  private readonly order: OrderWriter;
  private readonly digest: BlockDigest;
  private progress: PartProgress;
  private added = 0;

  private constructor(
    host: Host,
    { file, grounds }: { readonly file: string; readonly grounds: PartGrounds },
    journal: JournalFile,
    progress: PartProgress,
  ) {
    this.host = host;
    this.file = file;
    this.grounds = grounds;
    this.journal = journal;
    this.order = new OrderWriter(progress.line);
    this.digest = new BlockDigest(progress.digest);
    this.progress = progress;
  }

  /** Opens the log of an output, behind what an earlier run had kept of it (null: nothing). Throws a UsageError. */
  static async open(
    host: Host,
    part: { readonly file: string; readonly grounds: PartGrounds },
    before: unknown,
  ): Promise<PartLog> {
    const progress = before === null ? beginning : progressOf(before);
    const path = resolve(host.cwd, part.file);
    const journalPath = join(dirname(path), `.${basename(path)}.order`);
    const journal =
      progress === null ? null : await kept(part.file, openJournal(journalPath, progress.order));
    if (progress !== null && journal !== null) return new PartLog(host, part, journal, progress);
    throw new UsageError(
      `${part.file} cannot be resumed: the order of its learners (${journalPath}) is not as it was left`,
      "leave out --resume to begin again",
    );
  }

  /** A learner's rows were added to the block. */
  add(placed: Placed): void {
    this.order.add(placed);
    this.added += 1;
  }

  /** Keeps all that was added with a block; resolves to how far that is, when it is safe. Throws a UsageError. */
  async seal(block: Uint8Array): Promise<unknown> {
    const order = this.order.take();
    const { progress } = this;
    this.digest.update(block);
    this.digest.seal();
    this.progress = {
      order: progress.order + order.length,
      line: this.order.line,
      learners: progress.learners + this.added,
      bytes: progress.bytes + block.length,
      digest: this.digest.value,
    };
    this.added = 0;
    if (this.progress.order > mostOrder) throw tooLarge(this.file);
    await kept(this.file, this.journal.append(order));
    return this.progress;
  }

  /** Writes the manifest. Throws a UsageError. */
  async finish({ input, rejects, summary }: PartOutcome): Promise<void> {
    const { learners, bytes, digest } = this.progress;
    const order = await kept(this.file, this.journal.read());
    const folder = dirname(resolve(this.host.cwd, this.file));
    const rows =
      rejects === null
        ? null
        : { ...rejects, file: relative(folder, rejects.file).replaceAll("\\", "/") };
    const output = { bytes, digest, learners };
    const manifest = { ...this.grounds, input, output, rejects: rows, summary, order };
    save(this.host, manifestOf(this.file), manifestText(manifest));
  }

  /** Leaves it to be gone on with. */
  leave(): Promise<void> {
    return this.journal.leave();
  }

  /** Removes it, when the output is finished. */
  remove(): Promise<void> {
    return this.journal.remove();
  }
}

async function kept<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = systemCode(error);
    throw new UsageError(
      `cannot keep the order of the learners beside ${file}: ${code}`,
      "make room on the disk, then run the same command with --resume",
    );
  }
}

function progressOf(value: unknown): PartProgress | null {
  if (typeof value !== "object" || value === null) return null;
  const { order, line, learners, bytes, digest } = value as Record<string, unknown>;
  if (!isCount(order) || !isCount(line) || !isCount(learners) || !isCount(bytes)) return null;
  return typeof digest === "string" ? { order, line, learners, bytes, digest } : null;
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

function tooLarge(file: string): UsageError {
  return new UsageError(
    `${file} has more learners than one part can have`,
    "divide the batch into more parts: --shard 1/64",
  );
}
