/** Numbers that look random and are the same everywhere (mulberry32), and what is drawn with them. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (part: number) => boolean;
  readonly oneOf: <T>(values: readonly [T, ...T[]]) => T;
  /** Each value with the same probability. */
  readonly some: <T>(values: readonly T[], part: number) => T[];
  /** So many different values, or all where there are fewer, in drawn order. */
  readonly sample: <T>(values: readonly T[], count: number) => T[];
}

/** The generator alone. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Dice of a seed. */
export function dice(seed: number): Dice {
  const random = randomNumbers(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const chance = (part: number) => random() < part;
  return {
    random,
    between,
    chance,
    oneOf: (values) => values[between(0, values.length - 1)] ?? values[0],
    some: (values, part) => values.filter(() => chance(part)),
    sample: (values, count) =>
      values
        .map((value) => ({ value, key: random() }))
        .sort((a, b) => a.key - b.key)
        .slice(0, count)
        .map(({ value }) => value),
  };
}
