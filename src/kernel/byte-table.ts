import { Buffer } from "node:buffer";
import { byteHash, fnvFactor } from "./byte-hash.ts";
import { IntColumn } from "./int-column.ts";
import type { Stretch } from "./stretch.ts";

/** Texts are kept in pieces of at least so many bytes. */
const pieceSize = 1 << 21;

/** Texts begin at multiples of so many bytes, so that 8 GiB of them can be told apart by 31 bits. */
const step = 4;

const firstSlots = 1 << 10;

/** So many times as many slots come with each growth: all numbers have to be placed again. */
const growth = 4;

/** So many slots are looked at; what finds no place in them is kept aside. Chosen bytes can be slow, but never stop it. */
const mostProbes = 64;

/**
 * Numbers for stretches of bytes, from 0 in the order in which they are added: a map that is asked without making a
 * text of what is looked for, and keeps some thirty bytes beside each stretch.
 */
export class ByteTable {
  private readonly pieces: Uint8Array[] = [];
  /** Where each piece begins, counted over all of them. */
  private readonly pieceStarts: number[] = [];
  private filled = 0;
  private readonly starts = new IntColumn();
  private readonly lengths = new IntColumn();
  private readonly hashes = new IntColumn();
  /** Numbers plus one; 0 where nothing is. At most half of them are taken. */
  private slots = new Int32Array(firstSlots);
  private readonly aside = new Map<string, number>();

  /** How many there are. */
  get size(): number {
    return this.starts.length;
  }

  /** The number of the bytes from `from` up to `to`; -1 where they were not added. */
  find(bytes: Uint8Array, from: number, to: number): number {
    return this.look(hashOf(bytes, from, to), bytes, from, to);
  }

  /** The number of the bytes, which are added where they are new. */
  number(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const known = this.look(hash, bytes, from, to);
    return known === -1 ? this.add(hash, bytes, from, to) : known;
  }

  /** Are these the bytes of a number below the size? */
  isAt(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const length = to - from;
    if (this.lengths.get(number) !== length) return false;
    const start = this.starts.get(number) * step;
    const index = this.pieceOf(start);
    const piece = this.pieces[index] as Uint8Array;
    const shift = start - (this.pieceStarts[index] as number);
    for (let at = 0; at < length; at += 1) {
      if (piece[shift + at] !== bytes[from + at]) return false;
    }
    return true;
  }

  /** The bytes of a number below the size. */
  stretch(number: number): Stretch {
    const start = this.starts.get(number) * step;
    const index = this.pieceOf(start);
    const from = start - (this.pieceStarts[index] as number);
    return {
      bytes: this.pieces[index] as Uint8Array,
      from,
      to: from + this.lengths.get(number),
    };
  }

  private look(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let probe = 0; probe < mostProbes; probe += 1) {
      const number = (slots[(hash + probe) & mask] as number) - 1;
      if (number === -1) return -1;
      if (this.hashes.get(number) === hash && this.isAt(number, bytes, from, to)) return number;
    }
    return this.aside.get(asText(bytes, from, to)) ?? -1;
  }

  private add(hash: number, bytes: Uint8Array, from: number, to: number): number {
    if (2 * this.size >= this.slots.length) this.grow();
    const number = this.size;
    this.starts.push(this.keep(bytes, from, to) / step);
    this.lengths.push(to - from);
    this.hashes.push(hash);
    if (!this.place(number)) this.aside.set(asText(bytes, from, to), number);
    return number;
  }

  /** Copies the bytes; where they begin, counted over all pieces. */
  private keep(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    const last = this.pieces.length - 1;
    let start = this.pieceStarts[last] ?? 0;
    let piece = this.pieces[last];
    if (piece === undefined || piece.length - this.filled < length) {
      start += piece?.length ?? 0;
      piece = new Uint8Array(Math.max(pieceSize, Math.ceil(length / step) * step));
      this.pieces.push(piece);
      this.pieceStarts.push(start);
      this.filled = 0;
    }
    const at = this.filled;
    for (let next = 0; next < length; next += 1) piece[at + next] = bytes[from + next] as number;
    this.filled = Math.ceil((at + length) / step) * step;
    return start + at;
  }

  /** The piece that holds a place: mostly all are of one size. */
  private pieceOf(start: number): number {
    let index = Math.min(Math.floor(start / pieceSize), this.pieces.length - 1);
    while ((this.pieceStarts[index] as number) > start) index -= 1;
    return index;
  }

  private place(number: number): boolean {
    const { slots } = this;
    const mask = slots.length - 1;
    const hash = this.hashes.get(number);
    for (let probe = 0; probe < mostProbes; probe += 1) {
      const at = (hash + probe) & mask;
      if (slots[at] !== 0) continue;
      slots[at] = number + 1;
      return true;
    }
    return false;
  }

  private grow(): void {
    this.slots = new Int32Array(growth * this.slots.length);
    this.aside.clear();
    for (let number = 0; number < this.size; number += 1) {
      if (!this.place(number)) {
        const { bytes, from, to } = this.stretch(number);
        this.aside.set(asText(bytes, from, to), number);
      }
    }
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  return byteHash(bytes, from, to, fnvFactor) & 0x7fffffff;
}

/** One UTF-16 unit for each byte. */
function asText(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");
}
