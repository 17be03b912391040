import { Buffer } from "node:buffer";
import { wordHash } from "./byte-hash.ts";
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

/** Bytes that can be read four at a time. */
interface Words {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/**
 * Numbers for stretches of bytes, from 0 in the order in which they are added: a map that is asked without making a
 * text of what is looked for, and keeps some fifty bytes beside each stretch.
 */
export class ByteTable {
  private readonly pieces: Words[] = [];
  /** Where each piece begins, counted over all of them. */
  private readonly pieceStarts: number[] = [];
  private filled = 0;
  /** Of each number where its bytes begin, in steps, and how many they are. */
  private readonly places = new IntColumn();
  /** Side by side, so that one look finds both, a number plus one, 0 where nothing is, and its hash. At most half are taken. */
  private slots = new Int32Array(2 * firstSlots);
  private readonly aside = new Map<string, number>();
  /** What was asked about last; mostly the next question is about the same bytes. */
  private asked = wordsOf(new Uint8Array(0));

  /** How many there are. */
  get size(): number {
    return this.places.length / 2;
  }

  /** The number of the bytes from `from` up to `to`; -1 where they were not added. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const { view } = this.turnTo(bytes);
    return this.look(wordHash(view, from, to), view, from, to);
  }

  /** The number of the bytes, which are added where they are new. */
  number(bytes: Uint8Array, from: number, to: number): number {
    const { view } = this.turnTo(bytes);
    const hash = wordHash(view, from, to);
    const known = this.look(hash, view, from, to);
    return known === -1 ? this.add(hash, view, from, to) : known;
  }

  /** Are these the bytes of a number below the size? */
  isAt(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    return this.isIn(number, this.turnTo(bytes).view, from, to);
  }

  /** The bytes of a number below the size. */
  stretch(number: number): Stretch {
    const start = this.places.get(2 * number) * step;
    const index = this.pieceOf(start);
    const from = start - (this.pieceStarts[index] as number);
    return {
      bytes: (this.pieces[index] as Words).bytes,
      from,
      to: from + this.places.get(2 * number + 1),
    };
  }

  private turnTo(bytes: Uint8Array): Words {
    if (this.asked.bytes !== bytes) this.asked = wordsOf(bytes);
    return this.asked;
  }

  private isIn(number: number, view: DataView, from: number, to: number): boolean {
    const length = to - from;
    if (this.places.get(2 * number + 1) !== length) return false;
    const start = this.places.get(2 * number) * step;
    const index = this.pieceOf(start);
    const own = (this.pieces[index] as Words).view;
    const shift = start - (this.pieceStarts[index] as number) - from;
    let at = from;
    for (; at + 4 <= to; at += 4) {
      if (own.getInt32(shift + at, true) !== view.getInt32(at, true)) return false;
    }
    for (; at < to; at += 1) {
      if (own.getUint8(shift + at) !== view.getUint8(at)) return false;
    }
    return true;
  }

  private look(hash: number, view: DataView, from: number, to: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let probe = 0; probe < mostProbes; probe += 1) {
      const at = ((hash + probe) << 1) & mask;
      const number = (slots[at] as number) - 1;
      if (number === -1) return -1;
      if (slots[at + 1] === hash && this.isIn(number, view, from, to)) return number;
    }
    return this.aside.get(asText(view, from, to)) ?? -1;
  }

  private add(hash: number, view: DataView, from: number, to: number): number {
    if (4 * this.size >= this.slots.length) this.grow();
    const number = this.size;
    this.places.push(this.keep(view, from, to) / step);
    this.places.push(to - from);
    if (!this.place(number, hash)) this.aside.set(asText(view, from, to), number);
    return number;
  }

  /** Copies the bytes; where they begin, counted over all pieces. */
  private keep(view: DataView, from: number, to: number): number {
    const length = to - from;
    const last = this.pieces.length - 1;
    let start = this.pieceStarts[last] ?? 0;
    let piece = this.pieces[last]?.bytes;
    if (piece === undefined || piece.length - this.filled < length) {
      start += piece?.length ?? 0;
      piece = new Uint8Array(Math.max(pieceSize, Math.ceil(length / step) * step));
      this.pieces.push(wordsOf(piece));
      this.pieceStarts.push(start);
      this.filled = 0;
    }
    const at = this.filled;
    for (let next = 0; next < length; next += 1) piece[at + next] = view.getUint8(from + next);
    this.filled = Math.ceil((at + length) / step) * step;
    return start + at;
  }

  /** The piece that holds a place: mostly all are of one size. */
  private pieceOf(start: number): number {
    let index = Math.min(Math.floor(start / pieceSize), this.pieces.length - 1);
    while ((this.pieceStarts[index] as number) > start) index -= 1;
    return index;
  }

  private place(number: number, hash: number): boolean {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let probe = 0; probe < mostProbes; probe += 1) {
      const at = ((hash + probe) << 1) & mask;
      if (slots[at] !== 0) continue;
      slots[at] = number + 1;
      slots[at + 1] = hash;
      return true;
    }
    return false;
  }

  /** Places all again, slot by slot, which goes through memory in order; what was kept aside may find a place now. */
  private grow(): void {
    const before = this.slots;
    const apart = [...this.aside];
    this.slots = new Int32Array(growth * before.length);
    this.aside.clear();
    for (let at = 0; at < before.length; at += 2) {
      const number = (before[at] as number) - 1;
      if (number !== -1) this.placeAgain(number, before[at + 1] as number);
    }
    for (const [, number] of apart) {
      const { bytes, from, to } = this.stretch(number);
      this.placeAgain(number, wordHash(wordsOf(bytes).view, from, to));
    }
  }

  private placeAgain(number: number, hash: number): void {
    if (this.place(number, hash)) return;
    const { bytes, from, to } = this.stretch(number);
    this.aside.set(asText(wordsOf(bytes).view, from, to), number);
  }
}

function wordsOf(bytes: Uint8Array): Words {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** One UTF-16 unit for each byte. */
function asText(view: DataView, from: number, to: number): string {
  return Buffer.from(view.buffer, view.byteOffset + from, to - from).toString("latin1");
}
