import { type Features, featureNames } from "./features.ts";
import type { Weights } from "./model.ts";

/** Weights in the order of the measures. */
export function inOrder(weights: Weights): Float64Array {
  return Float64Array.from(featureNames, (name) => weights[name]);
}

/** The weighted sum of the measures: any number, the greater the likelier. */
export function weighed(features: Features, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (features[at] ?? 0);
  return sum;
}

/** The chance of each to be the one that is meant, "none of them" being one of the choices; they sum to at most 1. */
export function chancesOf(sums: readonly number[], none: number): number[] {
  const greatest = sums.reduce((most, sum) => Math.max(most, sum), none);
  const shares = sums.map((sum) => Math.exp(sum - greatest));
  const total = shares.reduce((all, share) => all + share, Math.exp(none - greatest));
  return shares.map((share) => share / total);
}
