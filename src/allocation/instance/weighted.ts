/** Adds so many times each weight to the place with its number. */
export function addTimes(into: Float64Array, weights: Float64Array, times: number): void {
  for (let at = 0; at < into.length; at += 1)
    into[at] = (into[at] ?? 0) + times * (weights[at] ?? 0);
}

/** The sum of weights, each as often as it is counted. */
export function dot(weights: Float64Array, counts: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at += 1) sum += (weights[at] ?? 0) * (counts[at] ?? 0);
  return sum;
}
