import type { Json } from "./evaluate.ts";

/** The documents in another order, the keys of each in another order. */
export const permuted = (documents: readonly Json[], draw: () => number): Json[] =>
  shuffle(documents, draw).map((document) => withKeysShuffled(document, draw) as Json);

/** The values in another order. */
export function shuffle<T>(values: readonly T[], draw: () => number): T[] {
  return values
    .map((value) => ({ value, key: draw() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

function withKeysShuffled(value: unknown, draw: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeysShuffled(item, draw));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, withKeysShuffled(item, draw)] as const,
  );
  return Object.fromEntries(shuffle(entries, draw));
}
