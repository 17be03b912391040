/** Wordings of one and the same statement, each as the distinct numbers of its stems. */
export type Wordings = readonly Int32Array[];

/** So many other wordings of a statement are learned from; more would only repeat. */
const wordingsLearned = 12;

const rounds = 4;

/** A chance below this is noise. */
const least = 1e-4;

/**
 * Which words stand for each other where one statement is worded in several ways: the chance that a word of one
 * wording is rendered by a word of another (the first translation model of Brown et al., The Mathematics of
 * Statistical Machine Translation, 1993, section 4.1, with the word's own frequency as the empty source).
 */
export class Associations {
  /** By source, then by target. */
  private readonly chances: readonly (ReadonlyMap<number, number> | undefined)[];
  private readonly frequency: Float64Array;
  private readonly total: number;

  constructor(statements: readonly Wordings[], vocabulary: number) {
    this.frequency = new Float64Array(vocabulary);
    for (const wordings of statements) {
      for (const words of wordings)
        for (const word of words) this.frequency[word] = (this.frequency[word] ?? 0) + 1;
    }
    this.total = Math.max(
      1,
      this.frequency.reduce((sum, count) => sum + count, 0),
    );
    const cells = new Cells(pairsOf(statements), vocabulary);
    for (let round = 0; round < rounds; round += 1) {
      cells.round((target) => (this.frequency[target] ?? 0) / this.total);
    }
    this.chances = cells.chances(least);
  }

  /** The chance that `source` is rendered by `target`; 0 where they never met. */
  chance(source: number, target: number): number {
    return this.chances[source]?.get(target) ?? 0;
  }

  /** How often a word stands among all words; never 0. */
  share(word: number): number {
    return ((this.frequency[word] ?? 0) + 0.3) / this.total;
  }

  /** For each word, the words that it may render, with the chance, where that is at least `from`. */
  sources(
    from: number,
  ): ReadonlyMap<number, readonly (readonly [source: number, chance: number])[]> {
    const found = new Map<number, (readonly [number, number])[]>();
    for (const [source, targets] of this.chances.entries()) {
      for (const [target, chance] of targets ?? []) {
        if (chance < from || source === target) continue;
        const known = found.get(target);
        if (known === undefined) found.set(target, [[source, chance]]);
        else known.push([source, chance]);
      }
    }
    return found;
  }
}

/** Every wording beside the first one, and each beside the next, both ways. */
function pairsOf(
  statements: readonly Wordings[],
): (readonly [source: Int32Array, target: Int32Array])[] {
  const pairs: (readonly [Int32Array, Int32Array])[] = [];
  const both = (a: Int32Array | undefined, b: Int32Array | undefined) => {
    if (a !== undefined && b !== undefined) pairs.push([a, b], [b, a]);
  };
  for (const wordings of statements) {
    const last = Math.min(wordings.length - 1, wordingsLearned);
    for (let at = 1; at <= last; at += 1) {
      both(wordings[0], wordings[at]);
      if (at > 1) both(wordings[at - 1], wordings[at]);
    }
  }
  return pairs;
}

/** The chances under estimation: one cell for every two words that meet. */
class Cells {
  private readonly pairs: ReturnType<typeof pairsOf>;
  private readonly vocabulary: number;
  private readonly sources: number[] = [];
  private readonly targets: number[] = [];
  /** The cell of each meeting, in the order in which the pairs are walked. */
  private readonly walk: Int32Array;
  private values: Float64Array;

  constructor(pairs: ReturnType<typeof pairsOf>, vocabulary: number) {
    this.pairs = pairs;
    this.vocabulary = vocabulary;
    this.walk = new Int32Array(pairs.reduce((sum, [a, b]) => sum + a.length * b.length, 0));
    this.number();
    this.values = Float64Array.from(this.sources, (source, cell) =>
      source === this.targets[cell] ? 0.3 : 0.02,
    );
  }

  private number(): void {
    const known: Map<number, number>[] = [];
    let step = 0;
    for (const [sources, targets] of this.pairs) {
      for (const target of targets) {
        for (const source of sources) {
          const row = known[source] ?? new Map<number, number>();
          known[source] = row;
          const cell = row.get(target) ?? this.sources.length;
          this.walk[step++] = cell;
          if (cell < this.sources.length) continue;
          row.set(target, cell);
          this.sources.push(source);
          this.targets.push(target);
        }
      }
    }
  }

  /** One round of expectation and maximisation. */
  round(background: (target: number) => number): void {
    const { walk, values } = this;
    const counts = new Float64Array(values.length);
    let step = 0;
    for (const [sources, targets] of this.pairs) {
      const end = sources.length;
      for (const target of targets) {
        let sum = background(target);
        for (let at = 0; at < end; at += 1) sum += values[walk[step + at] ?? 0] ?? 0;
        for (let at = 0; at < end; at += 1) {
          const cell = walk[step + at] ?? 0;
          counts[cell] = (counts[cell] ?? 0) + (values[cell] ?? 0) / sum;
        }
        step += end;
      }
    }
    this.normalise(counts);
  }

  private normalise(counts: Float64Array): void {
    const smoothing = 0.5;
    const sums = new Float64Array(this.vocabulary).fill(smoothing);
    for (const [cell, source] of this.sources.entries()) {
      sums[source] = (sums[source] ?? 0) + (counts[cell] ?? 0);
    }
    this.values = counts.map((count, cell) => count / (sums[this.sources[cell] ?? 0] ?? 1));
  }

  /** The chances of at least `from`, by source and target. */
  chances(from: number): Map<number, number>[] {
    const found: Map<number, number>[] = [];
    for (const [cell, source] of this.sources.entries()) {
      const chance = this.values[cell] ?? 0;
      if (chance < from) continue;
      const row = found[source] ?? new Map<number, number>();
      found[source] = row;
      row.set(this.targets[cell] ?? 0, chance);
    }
    return found;
  }
}
