import { Buffer } from "node:buffer";
import type { Stretch } from "../../kernel/stretch.ts";

const firstRoom = 1 << 14;

/** Names as UTF-8, one after the other; most of them are never made a text. */
export class NameList {
  /** All names without anything between them, and what is still free; another one when there is no room left. */
  room = new Uint8Array(firstRoom);
  private readonly ends: number[] = [];

  /** How many there are. */
  get size(): number {
    return this.ends.length;
  }

  add({ bytes, from, to }: Stretch): void {
    const start = this.start(this.size);
    const end = start + to - from;
    if (end > this.room.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.room);
      this.room = larger;
    }
    const { room } = this;
    for (let at = from; at < to; at += 1) room[start + at - from] = bytes[at] as number;
    this.ends.push(end);
  }

  /** Where a name begins in the bytes. */
  start(index: number): number {
    return index === 0 ? 0 : this.end(index - 1);
  }

  /** Where it ends. */
  end(index: number): number {
    return this.ends[index] as number;
  }

  text(index: number): string {
    const start = this.start(index);
    return Buffer.from(this.room.buffer, start, this.end(index) - start).toString("utf8");
  }
}
