import { resolve } from "node:path";
import type { Part } from "../../../learner/parts/parts.ts";
import { OrderReader, type Placed } from "../../../learner/parts/shard-order.ts";
import { SliceReader } from "../../../workspace/output/slice-reader.ts";
import { DamagedGzip } from "../../../workspace/unpack.ts";
import { UsageError } from "../../exit-code.ts";
import type { Host } from "../../host/host.ts";
import { systemCode } from "../../system-error.ts";
import { BlockDigest } from "../block-digest.ts";
import { blockSize } from "../lots.ts";

/** The rows of a part, learner by learner, checked against the manifest as they are read. */
export class PartRows {
  private readonly part: Part;
  private readonly order: OrderReader;
  private readonly reader: SliceReader;
  private readonly digest = new BlockDigest();
  private current: Placed = { line: 0, size: 0 };
  private learners = 0;

  constructor(host: Host, part: Part) {
    this.part = part;
    this.order = new OrderReader(part.manifest.order);
    this.reader = new SliceReader(resolve(host.cwd, part.file), (bytes) =>
      this.digest.update(bytes),
    );
  }

  /** The line on which the learner at hand appears first. */
  get line(): number {
    return this.current.line;
  }

  /** Passes over the heading. Throws a UsageError. */
  async begin(heading: Uint8Array): Promise<void> {
    await this.read(heading.length);
  }

  /** Goes on to the next learner; false where there is none. */
  advance(): boolean {
    const next = this.order.next();
    if (next !== null) this.current = next;
    return next !== null;
  }

  /** The rows of the learner at hand, valid until more is read; null where `read` must be awaited. */
  take(): Uint8Array | null {
    const rows = this.reader.take(this.current.size);
    if (rows !== null) this.counted();
    return rows;
  }

  /** The rows of the learner at hand. Throws a UsageError. */
  async readRows(): Promise<Uint8Array> {
    const rows = await this.read(this.current.size);
    this.counted();
    return rows;
  }

  /** Says that all learners were read. Throws a UsageError where the output is not the one that was written. */
  async finish(): Promise<void> {
    const ended = await this.told(this.reader.isAtEnd());
    this.seal();
    if (!ended || this.digest.value !== this.part.manifest.output.digest) throw this.altered();
  }

  async close(): Promise<void> {
    await this.reader.close();
  }

  private counted(): void {
    this.learners += 1;
    if (this.learners % blockSize === 0) this.seal();
  }

  private seal(): void {
    this.reader.settle();
    this.digest.seal();
  }

  private async read(length: number): Promise<Uint8Array> {
    const bytes = await this.told(this.reader.read(length));
    if (bytes === null) throw this.altered();
    return bytes;
  }

  private async told<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof DamagedGzip) throw this.altered();
      const code = systemCode(error);
      const help =
        code === "EMFILE"
          ? "all parts are read at once: allow more open files (ulimit -n)"
          : "the output must lie beside its manifest, under its name";
      throw new UsageError(`cannot read ${this.part.file}: ${code}`, help);
    }
  }

  private altered(): UsageError {
    return new UsageError(
      `${this.part.file} is not as it was written: it was cut off or changed`,
      `copy it again, or run the part again: --shard ${this.part.manifest.shard.part}/${this.part.manifest.shard.of}`,
    );
  }
}
