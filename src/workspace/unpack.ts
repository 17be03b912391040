import { Buffer } from "node:buffer";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** Thrown where bytes that began as gzip does cannot be unpacked to their end; its message is in words. */
export class DamagedGzip extends Error {}

const pieceSize = 256 * 1024;

/** The first two bytes of gzip, and the only method that there is. */
const magic = [0x1f, 0x8b, 8];

/** The bytes as they are, or unpacked where they begin as gzip does; several packed after another are one. */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = new Uint8Array(0);
  while (head.length < magic.length) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    head = Buffer.concat([head, value]);
  }
  const all = continued(head, iterator);
  yield* magic.every((byte, at) => head[at] === byte) ? gunzipped(all) : all;
}

async function* continued(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (head.length > 0) yield head;
    for (;;) {
      const { done, value } = await iterator.next();
      if (done === true) return;
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}

async function* gunzipped(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let packed = 0;
  async function* counted(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  }
  const gunzip = createGunzip({ chunkSize: pieceSize });
  // An error of either comes out of the loop over what was unpacked.
  pipeline(Readable.from(counted()), gunzip, () => {});
  try {
    yield* gunzip;
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (!code.startsWith("Z_")) throw error;
    throw new DamagedGzip(
      code === "Z_BUF_ERROR"
        ? `the gzip data breaks off after ${packed} bytes; it was not copied in full`
        : "the gzip data is damaged",
    );
  }
}
