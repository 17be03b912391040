import { Buffer } from "node:buffer";

/** Turns the bytes of a file into UTF-8, piece by piece; null where they are not what they seemed to be. */
export type ToUtf8 = (chunk: Uint8Array, last: boolean) => Uint8Array | null;

/** How a file is to be read, found by its first bytes. */
export interface Encoding {
  /** The length of the byte order mark. */
  readonly mark: number;
  readonly toUtf8: ToUtf8;
}

/** The number of bytes by which an encoding is known. */
export const markLength = 4;

/** The encoding that a file begins with: UTF-8, or UTF-16 with a byte order mark; in words what else it is. */
export function encodingOf(start: Uint8Array): Encoding | string {
  const [first, second, third, fourth] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { mark: 3, toUtf8: same };
  if (first === 0xff && second === 0xfe) return { mark: 2, toUtf8: fromUtf16("utf-16le") };
  if (first === 0xfe && second === 0xff) return { mark: 2, toUtf8: fromUtf16("utf-16be") };
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4)
    return "it is a workbook or another zip archive; save the sheet as CSV";
  return { mark: 0, toUtf8: same };
}

const same: ToUtf8 = (chunk) => chunk;

function fromUtf16(label: "utf-16le" | "utf-16be"): ToUtf8 {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return (chunk, last) => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: !last }), "utf8");
    } catch {
      return null;
    }
  };
}
