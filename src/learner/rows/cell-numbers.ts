import { Buffer } from "node:buffer";
import { ByteTable } from "../../kernel/byte-table.ts";
import { IntColumn } from "../../kernel/int-column.ts";
import type { Cells } from "./cells.ts";

const firstRoom = 256;

/** The numbers of what some columns of a row say, once they were looked at. */
export class CellNumbers {
  private readonly columns: readonly number[];
  private readonly keys = new ByteTable();
  private readonly numbers = new IntColumn();
  private room = Buffer.alloc(firstRoom);
  private bytes: Uint8Array = this.room;
  private from = 0;
  private to = 0;

  /** The columns, counted from 0; with none of them, every row says nothing, which is 0. */
  constructor(columns: readonly number[]) {
    this.columns = columns;
  }

  /** The number of what a row says; -1 where it was not met before. */
  find(cells: Cells): number {
    if (this.columns.length === 0) return 0;
    this.turnTo(cells);
    const key = this.keys.find(this.bytes, this.from, this.to);
    return key === -1 ? -1 : this.numbers.get(key);
  }

  /** Keeps the number, at least 0, of what a row says that was not met before. */
  keep(cells: Cells, number: number): void {
    if (this.find(cells) !== -1) return;
    this.keys.number(this.bytes, this.from, this.to);
    this.numbers.push(number);
  }

  /** Settles which bytes stand for the row: those of its only cell, or of all with a NUL, which no cell has, between them. */
  private turnTo(cells: Cells): void {
    const [first = 0] = this.columns;
    if (this.columns.length === 1 && cells.isVerbatim(first)) {
      this.bytes = cells.bytes;
      this.from = cells.start(first);
      this.to = cells.end(first);
      return;
    }
    let to = 0;
    for (const column of this.columns) to = this.append(cells, column, to);
    this.bytes = this.room;
    this.from = 0;
    this.to = to;
  }

  private append(cells: Cells, column: number, at: number): number {
    const verbatim = cells.isVerbatim(column);
    const bytes = verbatim ? cells.bytes : Buffer.from(cells.text(column));
    const from = verbatim ? cells.start(column) : 0;
    const length = verbatim ? cells.end(column) - from : bytes.length;
    if (at + length + 1 > this.room.length) {
      this.room = Buffer.concat([this.room.subarray(0, at)], 2 * (at + length + 1));
    }
    const { room } = this;
    for (let next = 0; next < length; next += 1) room[at + next] = bytes[from + next] as number;
    room[at + length] = 0;
    return at + length + 1;
  }
}
