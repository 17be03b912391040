import { type FileHandle, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Conversion, convertLines } from "./convert-lines.ts";
import { flushFolder } from "./durable.ts";
import type { FileLock } from "./file-lock.ts";
import { gzipMember } from "./gzip-member.ts";
import { saveState } from "./resume-state.ts";

/** Where an output ends up, and what stands beside it until it is finished. */
export interface BlockPlace {
  readonly target: string;
  readonly partial: string;
  readonly state: string;
  readonly lock: FileLock;
}

/** How blocks are written, and what the run is made of. */
export interface BlockManner {
  /** Each block is one member of a gzip file, so that cutting it between blocks leaves a whole one. */
  readonly gzip: boolean;
  readonly fingerprint: string;
}

/** How much of an output is on the disk. */
interface Extent {
  readonly blocks: number;
  readonly bytes: number;
}

/** An output that grows block by block and is there only when it is finished; what was written before is found again after a fall. */
export class BlockFile {
  private readonly handle: FileHandle;
  /** Null for what is no ordinary file, which keeps nothing. */
  private readonly place: BlockPlace | null;
  private readonly manner: BlockManner;
  private extent: Extent;
  /** The block that is being written: null when it is safe, else why it is not. */
  private underway: Promise<unknown> = Promise.resolve(null);
  private open = true;

  constructor(
    handle: FileHandle,
    place: BlockPlace | null,
    manner: BlockManner,
    extent: Extent = { blocks: 0, bytes: 0 },
  ) {
    this.handle = handle;
    this.place = place;
    this.manner = manner;
    this.extent = extent;
  }

  /** Is it an ordinary file, which keeps what was written? A device or a pipe does not. */
  get keeps(): boolean {
    return this.place !== null;
  }

  /**
   * Begins to write a block (which must not change before it is safe), with the progress (JSON) to go on from behind it; resolves when the one before is safe.
   * Throws the system's error about that one; then nothing more is written.
   */
  async append(block: string | Uint8Array, progress: unknown): Promise<void> {
    const kept = JSON.stringify(progress);
    await this.settled();
    this.underway = this.put(typeof block === "string" ? Buffer.from(block) : block, kept).then(
      () => null,
      (error: unknown) => error,
    );
  }

  /** Resolves when all blocks are safe. Throws the system's error. */
  async settled(): Promise<void> {
    const error = await this.underway;
    if (error !== null) throw error;
  }

  /** Flushes the output to the disk and gives it its name. Throws the system's error; then it can still be resumed. */
  async finish(): Promise<void> {
    await this.settled();
    if (this.manner.gzip && this.extent.bytes === 0) await this.write(new Uint8Array(0));
    if (this.place !== null) await this.handle.sync();
    await this.close();
    if (this.place === null) return;
    const { target, partial, state, lock } = this.place;
    await rename(partial, target);
    await flushFolder(dirname(target));
    await rm(state, { force: true });
    lock.release();
  }

  /** Instead, of an ordinary file: makes the output from the lines that were appended. Throws the system's error, or what the conversion throws; then it can still be resumed. */
  async finishAs(convert: Conversion): Promise<void> {
    await this.settled();
    await this.close();
    if (this.place === null) throw new TypeError("What keeps nothing cannot be converted.");
    const { target, partial, state, lock } = this.place;
    await convertLines(partial, target, convert);
    await rm(partial, { force: true });
    await rm(state, { force: true });
    lock.release();
  }

  /** Leaves an unfinished output as it is, to be resumed, or no trace where nothing of it is safe; does nothing once it is finished. */
  async leave(): Promise<void> {
    await this.underway;
    const unfinished = this.open;
    await this.close();
    if (this.place === null) return;
    if (unfinished && this.extent.blocks === 0) await rm(this.place.partial, { force: true });
    this.place.lock.release();
  }

  /** Leaves no trace of an unfinished output, which cannot be resumed then; does nothing once it is finished. */
  async abandon(): Promise<void> {
    await this.underway;
    const unfinished = this.open;
    await this.close();
    if (this.place === null || !unfinished) return;
    await rm(this.place.state, { force: true });
    await rm(this.place.partial, { force: true });
    this.place.lock.release();
  }

  private async close(): Promise<void> {
    if (this.open) await this.handle.close();
    this.open = false;
  }

  private async put(block: Uint8Array, progress: string): Promise<void> {
    if (block.length > 0) await this.write(block);
    if (this.place === null) return;
    await this.handle.datasync();
    this.extent = { ...this.extent, blocks: this.extent.blocks + 1 };
    const { fingerprint, gzip } = this.manner;
    await saveState(this.place.state, {
      fingerprint,
      gzip,
      ...this.extent,
      progress: JSON.parse(progress),
    });
  }

  private async write(content: Uint8Array): Promise<void> {
    const bytes = this.manner.gzip ? await gzipMember(content) : content;
    await this.handle.writeFile(bytes);
    this.extent = { ...this.extent, bytes: this.extent.bytes + bytes.length };
  }
}
