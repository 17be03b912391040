import type { Lot } from "./lot.ts";
import type { Row } from "./row.ts";
import { partAt } from "./row-table.ts";
import type { RowTerms } from "./row-terms.ts";

/**
 * The earliest date of admission that so many rows state, by its number, whatever their order; 0 where none states one.
 * Each row is asked for the number of its date.
 */
export function earliestAdmission(
  terms: RowTerms,
  rows: number,
  catalogOf: (row: number) => number,
): number {
  let earliest = 0;
  for (let row = 0; row < rows; row += 1) {
    const catalog = catalogOf(row);
    if (catalog === 0 || catalog === earliest) continue;
    if (earliest === 0 || terms.rank(catalog) < terms.rank(earliest)) earliest = catalog;
  }
  return earliest;
}

/** Do the rows of a learner state more than one date of admission, for whatever programs? */
export function statesSeveral(lot: Lot, learner: number): boolean {
  let found = 0;
  const to = lot.end(learner);
  for (let at = lot.start(learner); at < to; at += 1) {
    const catalog = lot.table.part(at, partAt.catalog);
    if (catalog === 0 || catalog === found) continue;
    if (found !== 0) return true;
    found = catalog;
  }
  return false;
}

/** A row that states another date of admission than an earlier row of the learner for that program, by their places. */
export interface OtherAdmission {
  readonly row: number;
  readonly earlier: number;
}

/** The rows of a learner that state another date of admission than the first that states one for that program. */
export function otherAdmissions(rows: readonly Row[]): OtherAdmission[] {
  const first = new Map<number, number>();
  return rows.flatMap(({ catalog, program }, row) => {
    if (catalog === 0) return [];
    const [any] = first.values();
    const earlier = program === 0 ? any : (first.get(program) ?? first.get(0));
    if (earlier === undefined) first.set(program, row);
    return earlier === undefined || rows[earlier]?.catalog === catalog ? [] : [{ row, earlier }];
  });
}
