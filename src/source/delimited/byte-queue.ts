import { Buffer } from "node:buffer";

const firstCapacity = 64 * 1024;

/** Bytes that have come and are not yet used up, in one piece. */
export class ByteQueue {
  /** What is waiting lies from `start` to `end`; a new one may take its place with every `append`. */
  bytes: Buffer = Buffer.allocUnsafe(firstCapacity);
  start = 0;
  end = 0;

  get length(): number {
    return this.end - this.start;
  }

  append(chunk: Uint8Array): void {
    if (this.bytes.length - this.end < chunk.length) this.makeRoom(chunk.length);
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
  }

  /** Moves what waits to the front; doubles the room where that is not enough. */
  private makeRoom(more: number): void {
    const { bytes, start, end, length } = this;
    if (bytes.length < length + more) {
      let capacity = bytes.length;
      while (capacity < length + more) capacity *= 2;
      this.bytes = Buffer.allocUnsafe(capacity);
      bytes.copy(this.bytes, 0, start, end);
    } else bytes.copyWithin(0, start, end);
    this.start = 0;
    this.end = length;
  }
}
