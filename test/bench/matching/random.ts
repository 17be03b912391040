/** Numbers from 0 to 1 that the seed determines (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A copy in an order that the numbers determine. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const copy = values.map((value) => [random(), value] as const);
  return copy.sort(([a], [b]) => a - b).map(([, value]) => value);
}
