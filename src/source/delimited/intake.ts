import { Buffer } from "node:buffer";
import { ByteQueue } from "./byte-queue.ts";
import { encodingOf, markLength, type ToUtf8 } from "./encoding.ts";

/** Takes the bytes of a file as they come and holds them as UTF-8, without a byte order mark. */
export class Intake {
  readonly queue = new ByteQueue();
  /** What came before the encoding was known. */
  private start: Uint8Array = new Uint8Array(0);
  private toUtf8: ToUtf8 | null = null;

  /** Takes the next bytes; `last` says that none come after them. In words why they are no text; null where they may be. */
  take(bytes: Uint8Array, last: boolean): string | null {
    if (this.toUtf8 !== null) return this.convert(this.toUtf8, bytes, last);
    const start = Buffer.concat([this.start, bytes]);
    this.start = start;
    if (start.length < markLength && !last) return null;
    const encoding = encodingOf(start);
    if (typeof encoding === "string") return encoding;
    this.toUtf8 = encoding.toUtf8;
    return this.convert(this.toUtf8, start.subarray(encoding.mark), last);
  }

  private convert(toUtf8: ToUtf8, bytes: Uint8Array, last: boolean): string | null {
    const text = toUtf8(bytes, last);
    if (text === null) return "it is not valid UTF-16";
    this.queue.append(text);
    return null;
  }
}
