import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";

const quote = 0x22;
const lineFeed = 0x0a;

/** The records of a file of CSV as this tool writes it, each with its line break; what follows the last one, too. Throws the system's error. */
export async function* csvRecords(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const piece = Buffer.concat([rest, chunk as Buffer]);
    let start = 0;
    for (let end = recordEnd(piece, start); end > 0; end = recordEnd(piece, start)) {
      yield piece.subarray(start, end);
      start = end;
    }
    rest = piece.subarray(start);
  }
  if (rest.length > 0) yield rest;
}

/** Where the record that starts here ends: behind a line break with an even number of quotes before it; 0 where it does not. */
function recordEnd(bytes: Buffer, start: number): number {
  let quoted = false;
  for (let at = start; at < bytes.length; at += 1) {
    if (bytes[at] === quote) quoted = !quoted;
    else if (bytes[at] === lineFeed && !quoted) return at + 1;
  }
  return 0;
}
