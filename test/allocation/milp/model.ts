/** A column and its coefficient. */
export type Term = readonly [column: number, times: number];

/** A column between two bounds. */
export interface Column {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** The sum of the terms is at most `max`. */
export interface Row {
  readonly terms: readonly Term[];
  readonly max: number;
}

/** A mixed-integer linear model while it is built: columns, and rows that bound sums from above. */
export class Model {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];

  binary(): number {
    return this.columns.push({ min: 0, max: 1, integer: true }) - 1;
  }

  continuous(max: number, min = 0): number {
    return this.columns.push({ min, max, integer: false }) - 1;
  }

  row(terms: readonly Term[], max: number): void {
    if (terms.length > 0) this.rows.push({ terms: merged(terms), max });
  }
}

/** The terms with each column once. */
export function merged(terms: readonly Term[]): readonly Term[] {
  const sums = new Map<number, number>();
  for (const [column, times] of terms) sums.set(column, (sums.get(column) ?? 0) + times);
  return [...sums];
}

/** The terms with every coefficient multiplied. */
export function scaled(terms: readonly Term[], by: number): readonly Term[] {
  return terms.map(([column, times]) => [column, times * by]);
}
