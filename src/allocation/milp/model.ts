/** A column and its coefficient. */
export type Term = readonly [column: number, times: number];

/** A mixed-integer linear model in flat arrays, as general solvers take it: columns from 0, rows that bound sums from above. */
export interface ModelArrays {
  readonly upper: Float64Array;
  /** 1 for a column of whole numbers. */
  readonly whole: Uint8Array;
  /** By row: its first entry, and its greatest sum. */
  readonly start: Int32Array;
  readonly most: Float64Array;
  /** By entry: the column and its coefficient. */
  readonly column: Int32Array;
  readonly times: Float64Array;
  /** By column: what a unit of it is worth. */
  readonly worth: Float64Array;
}

/** A model while it is built. */
export class Model {
  readonly #upper: number[] = [];
  readonly #whole: number[] = [];
  readonly #start: number[] = [0];
  readonly #most: number[] = [];
  readonly #column: number[] = [];
  readonly #times: number[] = [];

  /** A column that is 0 or 1. */
  choice(): number {
    this.#whole.push(1);
    return this.#upper.push(1) - 1;
  }

  /** A column from 0 to `most`. */
  amount(most: number): number {
    this.#whole.push(0);
    return this.#upper.push(most) - 1;
  }

  /** The sum of the terms is at most `most`. */
  row(terms: readonly Term[], most: number): void {
    const sums = new Map<number, number>();
    for (const [column, times] of terms) sums.set(column, (sums.get(column) ?? 0) + times);
    for (const [column, times] of [...sums].sort(([a], [b]) => a - b)) {
      this.#column.push(column);
      this.#times.push(times);
    }
    this.#start.push(this.#column.length);
    this.#most.push(most);
  }

  /** The model, with the sum of some terms to be made as great as possible. */
  maximise(terms: readonly Term[]): ModelArrays {
    const worth = new Float64Array(this.#upper.length);
    for (const [column, times] of terms) worth[column] = (worth[column] ?? 0) + times;
    return {
      upper: Float64Array.from(this.#upper),
      whole: Uint8Array.from(this.#whole),
      start: Int32Array.from(this.#start),
      most: Float64Array.from(this.#most),
      column: Int32Array.from(this.#column),
      times: Float64Array.from(this.#times),
      worth,
    };
  }
}

/** The terms with every coefficient multiplied. */
export function scaled(terms: readonly Term[], by: number): readonly Term[] {
  return terms.map(([column, times]) => [column, times * by]);
}
