import type { Row } from "./row.ts";
import { RowTable } from "./row-table.ts";

/** Some learners with all their rows, which are kept as numbers; the texts that these stand for are row terms. */
export class Lot {
  /** The learners, in the order in which they appear. */
  readonly names: string[] = [];
  /** The lines on which they appear first. */
  readonly lines: number[] = [];
  /** How many rows there are up to the end of each learner. */
  private readonly ends: number[] = [];
  private readonly table = new RowTable();

  /** How many learners there are. */
  get size(): number {
    return this.names.length;
  }

  /** How many rows there are. */
  get length(): number {
    return this.table.length;
  }

  /** Begins another learner. */
  begin(name: string, line: number): void {
    this.names.push(name);
    this.lines.push(line);
    this.ends.push(this.table.length);
  }

  /** Adds a row of the learner that was begun last. */
  add(row: Row): void {
    this.table.push(row);
    this.ends[this.ends.length - 1] = this.table.length;
  }

  /** The rows of a learner, by the learner's place. */
  rows(learner: number): Row[] {
    const rows: Row[] = [];
    const from = learner === 0 ? 0 : (this.ends[learner - 1] as number);
    const to = this.ends[learner] as number;
    for (let at = from; at < to; at += 1) rows.push(this.row(at));
    return rows;
  }

  /** How many rows there are up to the end of a learner. */
  end(learner: number): number {
    return this.ends[learner] as number;
  }

  /** A row, by its place among all. */
  row(index: number): Row {
    return this.table.get(index);
  }
}
