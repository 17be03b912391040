import { Buffer } from "node:buffer";
import { cellOf } from "./cell.ts";
import type { Cells } from "./cells.ts";

const space = 0x20;
const apostrophe = 0x27;
const equals = 0x3d;
const firstWide = 0x80;

/** The learner that a row names, as UTF-8 between two places of some bytes; good until the next row is read. */
export class LearnerName {
  bytes: Uint8Array = new Uint8Array(0);
  from = 0;
  to = 0;
  /** The name that was last made a text: rows of one learner mostly stand together. */
  private last: Uint8Array = new Uint8Array(0);
  private lastText = "";

  /** Does the row name nobody? */
  get isEmpty(): boolean {
    return this.from === this.to;
  }

  /** Reads the name in a cell. */
  read(cells: Cells, at: number): void {
    const { bytes } = cells;
    const [from, to] = [cells.start(at), cells.end(at)];
    if (cells.isVerbatim(at) && saysItself(bytes, from, to)) this.set(bytes, from, to);
    else {
      const name = Buffer.from(cellOf(cells.text(at)));
      this.set(name, 0, name.length);
    }
  }

  /** The name. */
  text(): string {
    const { bytes, from, to } = this;
    if (!this.isLast()) {
      this.last = Uint8Array.prototype.slice.call(bytes, from, to);
      this.lastText = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
    }
    return this.lastText;
  }

  private set(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  private isLast(): boolean {
    const { bytes, from, to, last } = this;
    if (last.length !== to - from) return false;
    for (let at = 0; at < last.length; at += 1) if (last[at] !== bytes[from + at]) return false;
    return true;
  }
}

/** Would nothing be taken off the text of a cell? So it is with most, and then no text is needed to tell. */
function saysItself(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return true;
  const first = bytes[from] ?? 0;
  const last = bytes[to - 1] ?? 0;
  const edges = first > space && first < firstWide && last > space && last < firstWide;
  return edges && first !== apostrophe && first !== equals;
}
