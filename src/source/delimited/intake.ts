import { ByteQueue } from "./byte-queue.ts";
import { encodingOf, markLength, type ToUtf8 } from "./encoding.ts";

/** Takes the bytes of a file as they come and holds them as UTF-8, without a byte order mark. */
export class Intake {
  readonly queue = new ByteQueue();
  private toUtf8: ToUtf8 | null = null;

  /** Takes the next bytes; `last` says that none come after them. In words why they are no text; null where they may be. */
  take(bytes: Uint8Array, last: boolean): string | null {
    if (this.toUtf8 !== null) return this.convert(this.toUtf8, bytes, last);
    const { queue } = this;
    queue.append(bytes);
    if (queue.length < markLength && !last) return null;
    const waiting = Uint8Array.from(queue.bytes.subarray(queue.start, queue.end));
    queue.start = queue.end;
    const encoding = encodingOf(waiting);
    if (typeof encoding === "string") return encoding;
    this.toUtf8 = encoding.toUtf8;
    return this.convert(this.toUtf8, waiting.subarray(encoding.mark), last);
  }

  private convert(toUtf8: ToUtf8, bytes: Uint8Array, last: boolean): string | null {
    const text = toUtf8(bytes, last);
    if (text === null) return "it is not valid UTF-16";
    this.queue.append(text);
    return null;
  }
}
