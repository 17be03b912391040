import { type FileHandle, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Conversion, convertLines } from "./convert-lines.ts";
import { flushFolder } from "./durable.ts";
import type { FileLock } from "./file-lock.ts";
import { gzipMember } from "./gzip-member.ts";
import { type ResumeState, type SafeBlocks, saveState } from "./resume-state.ts";

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
  /** Is it one of several, of which another may be found a block behind it? */
  readonly amongOthers: boolean;
}

const nothing: SafeBlocks = { blocks: 0, bytes: 0, progress: null };

/** An output that grows block by block and is there only when it is finished; what was written before is found again after a fall. */
export class BlockFile {
  private readonly handle: FileHandle;
  /** Null for what is no ordinary file, which keeps nothing. */
  private readonly place: BlockPlace | null;
  private readonly manner: BlockManner;
  /** What is safe. */
  private safe: SafeBlocks;
  private before: SafeBlocks | null;
  /** How much is written, in bytes, safe or not. */
  private bytes: number;
  /** The block that is being written: null when it is safe, else why it is not. */
  private underway: Promise<unknown> = Promise.resolve(null);
  private open = true;

  constructor(
    handle: FileHandle,
    place: BlockPlace | null,
    manner: BlockManner,
    kept: Pick<ResumeState, keyof SafeBlocks | "before"> = { ...nothing, before: null },
  ) {
    this.handle = handle;
    this.place = place;
    this.manner = manner;
    const { before, ...safe } = kept;
    this.safe = safe;
    this.before = before;
    this.bytes = safe.bytes;
  }

  /** How many blocks are safe. */
  get blocks(): number {
    return this.safe.blocks;
  }

  /**
   * Gives up what is behind so many blocks, before anything is appended; what the writer goes on from there. Undefined
   * where that is not known any more: only one block is given up. Throws the system's error.
   */
  async backTo(blocks: number): Promise<unknown> {
    const safe = [this.safe, this.before].find((one) => one?.blocks === blocks);
    if (safe === undefined || safe === null) return undefined;
    if (safe !== this.safe) {
      await this.handle.truncate(safe.bytes);
      this.safe = safe;
      this.before = null;
      this.bytes = safe.bytes;
    }
    return safe.progress;
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
    if (this.manner.gzip && this.bytes === 0) await this.write(new Uint8Array(0));
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
    if (unfinished && this.safe.blocks === 0) await rm(this.place.partial, { force: true });
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
    const { fingerprint, gzip, amongOthers } = this.manner;
    const before = amongOthers && this.safe.blocks > 0 ? this.safe : null;
    const { bytes } = this;
    const safe = { blocks: this.safe.blocks + 1, bytes, progress: JSON.parse(progress) };
    await saveState(this.place.state, { fingerprint, gzip, ...safe, before });
    this.safe = safe;
    this.before = before;
  }

  private async write(content: Uint8Array): Promise<void> {
    const bytes = this.manner.gzip ? await gzipMember(content) : content;
    await this.handle.writeFile(bytes);
    this.bytes += bytes.length;
  }
}
