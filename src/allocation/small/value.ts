/** Packed objectives lie between this and its negative. */
const widest = 2 ** 30;

/**
 * Credits and the objectives after them as one number, compared as they are and below 2^52. A bound beyond the range of
 * packed objectives is brought back to it, which no solution exceeds.
 */
export function toValue(credits: number, rest: number): number {
  return credits * (2 * widest) + widest + Math.max(-widest, Math.min(widest - 1, rest));
}

/** The credits of a value. */
export function creditsOf(value: number): number {
  return Math.floor(value / (2 * widest));
}

/** The packed objectives of a value. */
export function restOf(value: number): number {
  return value - creditsOf(value) * (2 * widest) - widest;
}
