/**
 * A hash of 32 bits of the bytes from `from` up to `to`, as FNV-1a with a factor (odd), mixed at the end so that names
 * that count up are spread evenly. It tells nothing apart by itself: whoever chooses the bytes can make two of them alike.
 */
export function byteHash(bytes: Uint8Array, from: number, to: number, factor: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), factor);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The factor of FNV-1a. */
export const fnvFactor = 0x01000193;
