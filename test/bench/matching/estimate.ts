/** Texts to choose from and which of them was meant: its place, or -1 for none. */
export interface Choice {
  readonly features: readonly Float64Array[];
  readonly right: number;
}

/** Two texts that do or do not say the same. */
export interface Pair {
  readonly features: Float64Array;
  readonly same: boolean;
}

/** What is fitted: a weight for each measure, the sum of "none of them", and that of the even chance of a pair. */
export interface Fitted {
  readonly weights: Float64Array;
  readonly none: number;
  readonly even: number;
}

/** How strongly weights are held near 0. */
const ridge = 0.5;

/**
 * The most likely weights of a choice among candidates and none (conditional logit) together with those of pairs
 * (logistic regression) that count `pairShare` each, by Newton's method with step halving.
 */
export function estimate(
  choices: readonly Choice[],
  pairs: readonly Pair[],
  pairShare: number,
): Fitted {
  const width = choices[0]?.features[0]?.length ?? pairs[0]?.features.length ?? 0;
  const problem = new Problem(choices, pairs, pairShare, width);
  let at = new Float64Array(width + 2);
  for (let round = 0; round < 40; round += 1) {
    const { gradient, curvature } = problem.slopes(at);
    const step = solve(curvature, gradient);
    const before = problem.value(at);
    let [share, next] = [1, moved(at, step, 1)];
    while (problem.value(next) < before && share > 1e-4) {
      share /= 2;
      next = moved(at, step, share);
    }
    const change = next.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (at[i] ?? 0))),
      0,
    );
    at = next;
    if (change < 1e-4) break;
  }
  return { weights: at.slice(0, width), none: at[width] ?? 0, even: -(at[width + 1] ?? 0) };
}

const moved = (at: Float64Array, step: Float64Array, share: number) =>
  at.map((value, i) => value + share * (step[i] ?? 0));

/** The weighted sum of measures. */
export function sumOf(features: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 1) sum += (features[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

class Problem {
  private readonly choices: readonly Choice[];
  private readonly pairs: readonly Pair[];
  private readonly pairShare: number;
  private readonly width: number;

  constructor(
    choices: readonly Choice[],
    pairs: readonly Pair[],
    pairShare: number,
    width: number,
  ) {
    this.choices = choices;
    this.pairs = pairs;
    this.pairShare = pairShare;
    this.width = width;
  }

  /** The logarithm of the likelihood, less the ridge. */
  value(at: Float64Array): number {
    const weights = at.subarray(0, this.width);
    const none = at[this.width] ?? 0;
    const even = at[this.width + 1] ?? 0;
    let total = 0;
    for (const { features, right } of this.choices) {
      const sums = features.map((one) => sumOf(one, weights));
      const most = Math.max(none, ...sums);
      const all = sums.reduce((sum, value) => sum + Math.exp(value - most), Math.exp(none - most));
      total += (right < 0 ? none : (sums[right] ?? 0)) - most - Math.log(all);
    }
    for (const { features, same } of this.pairs) {
      const sum = sumOf(features, weights) + even;
      total -= this.pairShare * Math.log1p(Math.exp(same ? -sum : sum));
    }
    for (const weight of weights) total -= (ridge / 2) * weight * weight;
    return total;
  }

  slopes(at: Float64Array): { gradient: Float64Array; curvature: Float64Array[] } {
    const size = this.width + 2;
    const gradient = new Float64Array(size);
    const curvature = Array.from({ length: size }, () => new Float64Array(size));
    for (const choice of this.choices) this.addChoice(choice, at, gradient, curvature);
    for (const pair of this.pairs) this.addPair(pair, at, gradient, curvature);
    for (let i = 0; i < size; i += 1) {
      const own = i < this.width ? ridge : 1e-6;
      gradient[i] = (gradient[i] ?? 0) - (i < this.width ? ridge * (at[i] ?? 0) : 0);
      add(curvature, i, i, own);
      for (let j = 0; j < i; j += 1) add(curvature, j, i, curvature[i]?.[j] ?? 0);
    }
    return { gradient, curvature };
  }

  private addChoice(
    { features, right }: Choice,
    at: Float64Array,
    gradient: Float64Array,
    curvature: Float64Array[],
  ): void {
    const [width, none] = [this.width, at[this.width] ?? 0];
    const sums = features.map((one) => sumOf(one, at.subarray(0, width)));
    const most = Math.max(none, ...sums);
    const all = sums.reduce((sum, value) => sum + Math.exp(value - most), Math.exp(none - most));
    const mean = new Float64Array(width + 1);
    const rows = [...features.map((one) => [...one, 0]), [...new Array<number>(width).fill(0), 1]];
    for (const [index, row] of rows.entries()) {
      const chance = Math.exp((sums[index] ?? none) - most) / all;
      if (chance < 1e-9) continue;
      for (const [i, value] of row.entries()) {
        if (value === 0) continue;
        mean[i] = (mean[i] ?? 0) + chance * value;
        for (let j = 0; j <= i; j += 1) add(curvature, i, j, chance * value * (row[j] ?? 0));
      }
    }
    const seen = rows[right < 0 ? rows.length - 1 : right] ?? [];
    for (let i = 0; i <= width; i += 1) {
      gradient[i] = (gradient[i] ?? 0) + (seen[i] ?? 0) - (mean[i] ?? 0);
      for (let j = 0; j <= i; j += 1) add(curvature, i, j, -(mean[i] ?? 0) * (mean[j] ?? 0));
    }
  }

  private addPair(
    { features, same }: Pair,
    at: Float64Array,
    gradient: Float64Array,
    curvature: Float64Array[],
  ): void {
    const row = [...features, 0, 1];
    const sum = sumOf(features, at.subarray(0, this.width)) + (at[this.width + 1] ?? 0);
    const chance = 1 / (1 + Math.exp(-sum));
    for (const [i, value] of row.entries()) {
      if (value === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + this.pairShare * ((same ? 1 : 0) - chance) * value;
      const scale = this.pairShare * chance * (1 - chance) * value;
      for (let j = 0; j <= i; j += 1) add(curvature, i, j, scale * (row[j] ?? 0));
    }
  }
}

function add(matrix: Float64Array[], i: number, j: number, value: number): void {
  const row = matrix[i];
  if (row !== undefined) row[j] = (row[j] ?? 0) + value;
}

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let i = 0; i < size; i += 1) {
    const pivot = rows
      .slice(i)
      .reduce((a, b) => (Math.abs(b[i] ?? 0) > Math.abs(a[i] ?? 0) ? b : a));
    rows[rows.indexOf(pivot)] = rows[i] ?? [];
    rows[i] = pivot;
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= size; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const found = new Float64Array(size);
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = rows[i]?.[size] ?? 0;
    for (let j = i + 1; j < size; j += 1) rest -= (rows[i]?.[j] ?? 0) * (found[j] ?? 0);
    found[i] = rest / (rows[i]?.[i] ?? 1);
  }
  return found;
}
