/**
 * A hash of 32 bits of the bytes from `from` up to `to`, as FNV-1a with a factor (odd), mixed at the end so that names
 * that count up are spread evenly. It tells nothing apart by itself: whoever chooses the bytes can make two of them alike.
 */
export function byteHash(bytes: Uint8Array, from: number, to: number, factor: number): number {
  let hash = basis;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), factor);
  return mixed(hash);
}

/** A hash of 31 bits that takes four bytes at a time, where no other program has to come to the same. */
export function wordHash(view: DataView, from: number, to: number): number {
  let hash = basis;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at += 1) hash = Math.imul(hash ^ view.getUint8(at), fnvFactor);
  return mixed(hash) & 0x7fffffff;
}

function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}

/** The factor of FNV-1a. */
export const fnvFactor = 0x01000193;

/** What FNV-1a begins with. */
const basis = 0x811c9dc5;
