import { type Buffer, isUtf8 } from "node:buffer";
import { RowCells } from "./row-cells.ts";

const newline = 10;
const carriage = 13;
const quote = 34;

/** What a byte may be beside plain text. */
const kind = { plain: 0, delimiter: 1, newline: 2, carriage: 3, nul: 4, wide: 5 } as const;

/** What became of a scan. */
export type Scan =
  | "row"
  /** The row goes on beyond the bytes that are there. */
  | "more"
  /** A quote that is not closed where its cell ends. */
  | "quote"
  /** Quoted line breaks beyond the limit. */
  | "lines"
  /** A byte that no text has; nothing after it can be trusted. */
  | "nul"
  | "not-utf8";

/**
 * Splits one row into its cells, as RFC 4180 says and spreadsheets do: lines end in LF, CRLF or CR; a quote within a
 * cell that does not begin with one is a character like others.
 */
export class RowScanner {
  /** The cells of the last row. */
  readonly cells = new RowCells();
  /** Where the next row begins. */
  next = 0;
  /** How many lines the last row went over; where a scan failed, up to the place of failure. */
  lines = 1;
  private readonly kinds: Uint8Array;
  private readonly mostLines: number;
  private at = 0;
  private wide = false;

  /** `delimiter` is one ASCII character; a row may go over so many lines. */
  constructor(delimiter: string, mostLines: number) {
    this.mostLines = mostLines;
    this.kinds = new Uint8Array(256);
    this.kinds.fill(kind.wide, 0x80);
    this.kinds[delimiter.charCodeAt(0)] = kind.delimiter;
    this.kinds[newline] = kind.newline;
    this.kinds[carriage] = kind.carriage;
    this.kinds[0] = kind.nul;
  }

  /** Scans the row that begins at `start`; `last` says that nothing comes after `end`. */
  scan(bytes: Buffer, start: number, end: number, last: boolean): Scan {
    this.cells.begin(bytes);
    this.lines = 1;
    this.wide = false;
    this.at = start;
    for (;;) {
      const cell =
        bytes[this.at] === quote && this.at < end
          ? this.quoted(bytes, end, last)
          : this.plain(bytes, end);
      if (cell !== "row") return cell;
      const { at } = this;
      if (at === end) return last ? this.ended(bytes, start, at) : "more";
      const found = this.kinds[bytes[at] ?? 0];
      if (found === kind.delimiter) this.at += 1;
      else if (found === kind.newline) return this.ended(bytes, start, at + 1);
      else if (found === kind.carriage) {
        if (at + 1 === end) return last ? this.ended(bytes, start, end) : "more";
        return this.ended(bytes, start, bytes[at + 1] === newline ? at + 2 : at + 1);
      } else return found === kind.nul ? "nul" : "quote";
    }
  }

  private ended(bytes: Buffer, start: number, next: number): Scan {
    this.next = next;
    return !this.wide || isUtf8(bytes.subarray(start, next)) ? "row" : "not-utf8";
  }

  /** A cell without quotes: up to a delimiter, a line break, a NUL or the end. */
  private plain(bytes: Buffer, end: number): Scan {
    const { kinds, at: from } = this;
    let at = from;
    let wide = false;
    for (; at < end; at += 1) {
      const found = kinds[bytes[at] ?? 0];
      if (found === kind.plain) continue;
      if (found !== kind.wide) break;
      wide = true;
    }
    this.at = at;
    this.add(from, at, wide, false);
    return "row";
  }

  /** A cell that begins with a quote: up to the quote that closes it. */
  private quoted(bytes: Buffer, end: number, last: boolean): Scan {
    const { kinds } = this;
    const from = this.at + 1;
    let wide = false;
    let doubled = false;
    for (let at = from; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        if (at + 1 === end && !last) return "more";
        if (at + 1 === end || bytes[at + 1] !== quote) {
          this.add(from, at, wide, doubled);
          this.at = at + 1;
          return "row";
        }
        doubled = true;
        at += 1;
        continue;
      }
      const found = kinds[byte];
      if (found === kind.wide) wide = true;
      else if (found === kind.nul) return "nul";
      else if (found === kind.newline || found === kind.carriage) {
        if (found === kind.carriage) {
          if (at + 1 === end && !last) return "more";
          if (bytes[at + 1] === newline && at + 1 < end) at += 1;
        }
        this.lines += 1;
        if (this.lines > this.mostLines) return "lines";
      }
    }
    return last ? "quote" : "more";
  }

  private add(from: number, to: number, wide: boolean, doubled: boolean): void {
    this.cells.add(from, to, wide, doubled);
    if (wide) this.wide = true;
  }
}
