import { Buffer } from "node:buffer";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { DelimitedReader } from "../../../src/source/delimited/delimited-reader.ts";
import type { DelimitedFault } from "../../../src/source/delimited/delimited-sink.ts";

/** All that reading a delimited file gave. */
export interface Reading {
  readonly heading: readonly string[] | null;
  readonly rows: readonly (readonly [line: number, ...fields: string[]])[];
  readonly faults: readonly DelimitedFault[];
  readonly stopped: Diagnostic | null;
}

/** How a test reads. */
export interface ReadingOptions {
  readonly delimiter?: string | null;
  readonly singleLine?: readonly number[];
}

/** Reads pieces of a file one after another; each is written over once it was taken. */
export function readPieces(pieces: Iterable<Uint8Array>, options: ReadingOptions = {}): Reading {
  let heading: readonly string[] | null = null;
  const rows: [number, ...string[]][] = [];
  const faults: DelimitedFault[] = [];
  const reader = new DelimitedReader({
    path: "records.csv",
    delimiter: options.delimiter ?? null,
    onHeading: (fields) => {
      heading = fields;
      return options.singleLine ?? [];
    },
    onRow: (cells, line) => rows.push([line, ...cells.texts()]),
    onFault: (fault) => faults.push(fault),
  });
  let room = new Uint8Array(0);
  for (const piece of pieces) {
    if (room.length < piece.length) room = new Uint8Array(piece.length);
    room.set(piece);
    if (reader.push(room.subarray(0, piece.length)) !== null) break;
    room.fill(0);
  }
  const stopped = reader.end();
  return { heading, rows, faults, stopped };
}

/** Reads a text, or bytes, that comes at once. */
export function read(content: string | Uint8Array, options: ReadingOptions = {}): Reading {
  return readPieces([typeof content === "string" ? Buffer.from(content) : content], options);
}

/** The cells of the rows alone. */
export function cells(reading: Reading): string[][] {
  return reading.rows.map(([, ...fields]) => fields as string[]);
}

/** Each fault as its line, its code and its text. */
export function faultLines({ faults }: Reading): string[] {
  return faults.map(({ line, code, text }) => `${line} ${code} ${text}`);
}

/** Where and why reading stopped; null where it did not. */
export function stop({ stopped }: Reading): string | null {
  return stopped === null ? null : `${stopped.at.line} ${stopped.code} ${stopped.message}`;
}
