import { accessSync, constants, createReadStream, statSync } from "node:fs";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { startOf } from "../diagnostics/span.ts";
import { DamagedGzip, unpacked } from "./unpack.ts";
import { type FoundFile, unreadable } from "./walk.ts";

/** Bytes that are on their way: a file by its path, or a stream such as standard input. */
export type ByteSource =
  | FoundFile
  | { readonly display: string; readonly chunks: AsyncIterable<Uint8Array> };

/** Takes a piece, which may be written over afterwards; true ends the reading. The next piece waits for a promise. */
export type TakeBytes = (chunk: Uint8Array) => boolean | Promise<boolean>;

const pieceSize = 256 * 1024;

/**
 * Hands the bytes of a file or stream over piece by piece, unpacked where they begin as gzip does, whatever the name.
 * A finding where the bytes cannot be had, or end before they should; what came until then was handed over.
 */
export async function readRecords(source: ByteSource, take: TakeBytes): Promise<Diagnostic | null> {
  const { display } = source;
  const chunks = "absolute" in source ? opened(source) : source.chunks;
  if ("code" in chunks) return chunks;
  const pieces = unpacked(chunks);
  try {
    for (;;) {
      const piece = await next(pieces, display);
      if (piece === null || "code" in piece) return piece;
      if (await take(piece)) return null;
    }
  } finally {
    await pieces.return();
  }
}

/** The pieces of a file; pipes and devices are read like files, for `batch <(command)` is one. */
function opened(file: FoundFile): AsyncIterable<Uint8Array> | Diagnostic {
  return recordsTrouble(file) ?? createReadStream(file.absolute, { highWaterMark: pieceSize });
}

/** Why a file of records cannot be read, as far as that is known without reading; null where it can. */
export function recordsTrouble({ absolute, display }: FoundFile): Diagnostic | null {
  try {
    if (statSync(absolute).isDirectory())
      return diagnostic("unreadable-file", { detail: "it is a folder" }, startOf(display));
    accessSync(absolute, constants.R_OK);
    return null;
  } catch (error) {
    return unreadable(display, error);
  }
}

/** The next piece; null at the end, a finding where there is none to be had. */
async function next(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  display: string,
): Promise<Uint8Array | Diagnostic | null> {
  try {
    const { done, value } = await pieces.next();
    return done === true ? null : value;
  } catch (error) {
    if (!(error instanceof DamagedGzip)) return unreadable(display, error);
    return diagnostic("unreadable-file", { detail: error.message }, startOf(display));
  }
}

/** How many bytes a file has; null for what is no ordinary file, or is not there. */
export function sizeOfFile(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : null;
}
