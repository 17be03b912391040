/** Which entries hold which terms, with the weight of the term in the entry: an inverted index in flat arrays. */
export class Postings {
  private readonly starts: Int32Array;
  private readonly entries: Int32Array;
  private readonly weights: Float32Array;
  private readonly sums: Float32Array;

  /** `lists` are the terms of each entry, `weights` their weights, none of them 0; terms are numbers below `terms`. */
  constructor(
    lists: readonly {
      readonly terms: Int32Array;
      readonly weights: Float64Array;
      readonly norm: number;
    }[],
    terms: number,
  ) {
    this.starts = new Int32Array(terms + 1);
    for (const list of lists)
      for (const term of list.terms) this.starts[term + 1] = (this.starts[term + 1] ?? 0) + 1;
    for (let term = 0; term < terms; term += 1) {
      this.starts[term + 1] = (this.starts[term + 1] ?? 0) + (this.starts[term] ?? 0);
    }
    const size = this.starts[terms] ?? 0;
    this.entries = new Int32Array(size);
    this.weights = new Float32Array(size);
    this.sums = new Float32Array(lists.length);
    const next = this.starts.slice();
    for (const [entry, { terms: own, weights, norm }] of lists.entries()) {
      for (const [at, term] of own.entries()) {
        const place = next[term] ?? 0;
        next[term] = place + 1;
        this.entries[place] = entry;
        this.weights[place] = (weights[at] ?? 0) / norm;
      }
    }
  }

  /** The entries with the greatest sums of products with these weighted terms, at most `most`; ties by number. */
  best(query: Iterable<readonly [term: number, weight: number]>, most: number): number[] {
    const touched: number[] = [];
    for (const [term, weight] of query) this.add(term, weight, touched);
    const found = greatest(touched, this.sums, most);
    for (const entry of touched) this.sums[entry] = 0;
    return found;
  }

  private add(term: number, weight: number, touched: number[]): void {
    const end = this.starts[term + 1] ?? 0;
    for (let at = this.starts[term] ?? end; at < end; at += 1) {
      const entry = this.entries[at] ?? 0;
      const before = this.sums[entry] ?? 0;
      if (before === 0) touched.push(entry);
      this.sums[entry] = before + weight * (this.weights[at] ?? 0);
    }
  }
}

/** The `most` entries with the greatest values, greatest first, ties by number. */
function greatest(entries: readonly number[], values: Float32Array, most: number): number[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    const value = values[entry] ?? 0;
    if (best.length === most && value < least) continue;
    let at = best.length;
    while (at > 0 && isBehind(best[at - 1] ?? 0, entry, values)) at -= 1;
    best.splice(at, 0, entry);
    if (best.length > most) best.pop();
    least = values[best[best.length - 1] ?? 0] ?? 0;
  }
  return best;
}

function isBehind(a: number, b: number, values: Float32Array): boolean {
  const difference = (values[a] ?? 0) - (values[b] ?? 0);
  return difference < 0 || (difference === 0 && a > b);
}
