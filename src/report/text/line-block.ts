/** The room that a block begins with, in bytes; it grows as needed. */
const firstRoom = 1 << 16;

/** How much more room than the last block took the next one gets: growing means copying. */
const spare = 1.25;

/** The most bytes that UTF-8 takes for one UTF-16 unit. */
const bytesOfUnit = 3;

/**
 * Lines put together as UTF-8: what many lines end in is given as bytes and only copied,
 * which takes a fifth of the time of joining text.
 */
export class LineBlock {
  private bytes = Buffer.allocUnsafe(firstRoom);
  private filled = 0;

  /** How many bytes are in it. */
  get length(): number {
    return this.filled;
  }

  /** Adds a line: what it begins with, and its end (with the line break) if that is kept as bytes. */
  add(head: string, rest: Uint8Array = nothing): void {
    this.makeRoom(head.length * bytesOfUnit + rest.length);
    // Most lines have their head already, and asking for nothing to be written takes as long as writing.
    if (head !== "") this.filled += this.bytes.write(head, this.filled);
    this.bytes.set(rest, this.filled);
    this.filled += rest.length;
  }

  /** Adds what lies between two places of some bytes, as a part of a line: good for few of them. */
  addBytes(bytes: Uint8Array, from: number, to: number): void {
    this.makeRoom(to - from);
    const { bytes: room, filled } = this;
    for (let at = from; at < to; at += 1) room[filled + at - from] = bytes[at] as number;
    this.filled = filled + to - from;
  }

  /** All lines added since it was last called; whoever gets them may keep them. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.filled);
    const next = Math.ceil(this.filled * spare);
    this.bytes = Buffer.allocUnsafe(Math.max(firstRoom, next));
    this.filled = 0;
    return taken;
  }

  private makeRoom(more: number): void {
    const needed = this.filled + more;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.bytes.subarray(0, this.filled));
    this.bytes = larger;
  }
}

const nothing = new Uint8Array(0);
