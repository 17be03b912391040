import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";
import { unpacked } from "../unpack.ts";

const pieceSize = 64 * 1024;

/** The pieces of a file, which is opened when the first is asked for. */
async function* opened(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield* createReadStream(path, { highWaterMark: pieceSize });
}

/** A file, unpacked where it begins as gzip does, that is read slice by slice in constant memory. */
export class SliceReader {
  private readonly pieces: AsyncGenerator<Uint8Array, void, undefined>;
  private readonly onUsed: (bytes: Uint8Array) => void;
  private piece: Uint8Array = new Uint8Array(0);
  private at = 0;
  private reported = 0;

  /** `onUsed` is told every byte that became part of a slice, in as few calls as can be. */
  constructor(path: string, onUsed: (bytes: Uint8Array) => void) {
    this.pieces = unpacked(opened(path));
    this.onUsed = onUsed;
  }

  /** The next bytes where they are at hand, valid until more is read; null where `read` must be awaited. */
  take(length: number): Uint8Array | null {
    const end = this.at + length;
    if (end > this.piece.length) return null;
    const slice = this.piece.subarray(this.at, end);
    this.at = end;
    return slice;
  }

  /** The next bytes; null where there are fewer. Throws the system's error, or DamagedGzip. */
  async read(length: number): Promise<Uint8Array | null> {
    while (this.piece.length - this.at < length) if (!(await this.more())) return null;
    return this.take(length);
  }

  /** Tells what was used and not told yet. */
  settle(): void {
    if (this.at > this.reported) this.onUsed(this.piece.subarray(this.reported, this.at));
    this.reported = this.at;
  }

  /** Was all of it used? Throws the system's error, or DamagedGzip. */
  async isAtEnd(): Promise<boolean> {
    return this.at === this.piece.length && !(await this.more());
  }

  async close(): Promise<void> {
    await this.pieces.return();
  }

  private async more(): Promise<boolean> {
    this.settle();
    const { done, value } = await this.pieces.next();
    if (done === true) return false;
    const rest = this.piece.subarray(this.at);
    this.piece = rest.length === 0 ? value : Buffer.concat([rest, value]);
    this.at = 0;
    this.reported = 0;
    return true;
  }
}
