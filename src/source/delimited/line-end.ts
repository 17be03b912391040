import type { Buffer } from "node:buffer";

const newline = 10;
const carriage = 13;

/** Where a line ends, and where the next begins. */
export interface LineEnd {
  readonly at: number;
  readonly next: number;
}

/** The end of the line (LF, CRLF or CR) that holds `start`; null where it may lie beyond `end`. */
export function lineEnd(bytes: Buffer, start: number, end: number, last: boolean): LineEnd | null {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === newline) return { at, next: at + 1 };
    if (byte !== carriage) continue;
    if (at + 1 === end && !last) return null;
    return { at, next: at + 1 < end && bytes[at + 1] === newline ? at + 2 : at + 1 };
  }
  return last ? { at: end, next: end } : null;
}
