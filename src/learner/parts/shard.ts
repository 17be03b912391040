/** One of several equal parts of the learners. */
export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

/** Reads `3/16`; null when it is not a part of a whole of at most 65,536 parts. */
export function readShard(text: string): Shard | null {
  const match = /^(\d{1,5})\/(\d{1,5})$/.exec(text.trim());
  if (match === null) return null;
  const [part, of] = match.slice(1).map(Number) as [number, number];
  return part >= 1 && part <= of && of <= 65_536 ? { part, of } : null;
}

/** Does a learner belong to a part? It follows from the learner's id alone, whatever the file and the machine. */
export function isIn({ part, of }: Shard, learner: string): boolean {
  return of === 1 || hash(learner) % of === part - 1;
}

/** FNV-1a over the UTF-16 units, with a last mixing so that ids that count up are spread evenly. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
