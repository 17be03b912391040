import { type Row, rowParts } from "./row.ts";

const width = rowParts.length;

/** The place of each part in a row. */
export const partAt = {
  thing: 0,
  completedOn: 1,
  grade: 2,
  marks: 3,
  program: 4,
  catalog: 5,
} as const satisfies Readonly<Record<keyof Row, number>>;

/** Rows in one piece of memory, as a power of two: 4,096, which are 96 KiB. */
const pieceBits = 12;
const pieceRows = 1 << pieceBits;
const inPiece = pieceRows - 1;

/** Rows as numbers, one after the other; it grows without being copied. */
export class RowTable {
  private readonly pieces: Int32Array[] = [];
  private size = 0;

  /** How many rows there are. */
  get length(): number {
    return this.size;
  }

  push({ thing, completedOn, grade, marks, program, catalog }: Row): void {
    const at = (this.size & inPiece) * width;
    if (at === 0) this.pieces.push(new Int32Array(pieceRows * width));
    const piece = this.pieces[this.pieces.length - 1] as Int32Array;
    piece[at] = thing;
    piece[at + 1] = completedOn;
    piece[at + 2] = grade;
    piece[at + 3] = marks;
    piece[at + 4] = program;
    piece[at + 5] = catalog;
    this.size += 1;
  }

  /** Adds a row of another table. */
  copy(from: RowTable, index: number): void {
    const at = (this.size & inPiece) * width;
    if (at === 0) this.pieces.push(new Int32Array(pieceRows * width));
    const piece = this.pieces[this.pieces.length - 1] as Int32Array;
    const source = from.pieces[index >>> pieceBits] as Int32Array;
    const start = (index & inPiece) * width;
    for (let part = 0; part < width; part += 1) piece[at + part] = source[start + part] as number;
    this.size += 1;
  }

  /** A part of the row at an index below the length, by its place among the parts. */
  part(index: number, part: number): number {
    const piece = this.pieces[index >>> pieceBits] as Int32Array;
    return piece[(index & inPiece) * width + part] as number;
  }

  /** The row at an index below the length. */
  get(index: number): Row {
    const piece = this.pieces[index >>> pieceBits] as Int32Array;
    const at = (index & inPiece) * width;
    return {
      thing: piece[at] as number,
      completedOn: piece[at + 1] as number,
      grade: piece[at + 2] as number,
      marks: piece[at + 3] as number,
      program: piece[at + 4] as number,
      catalog: piece[at + 5] as number,
    };
  }
}
