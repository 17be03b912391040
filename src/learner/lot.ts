import type { Stretch } from "../kernel/stretch.ts";
import { NameList } from "./name-list.ts";
import type { Row } from "./row.ts";
import { RowTable } from "./row-table.ts";

/** Some learners with all their rows, which are kept as numbers; the texts that these stand for are row terms. */
export class Lot {
  /** The learners, in the order in which they appear. */
  readonly names = new NameList();
  /** The lines on which they appear first. */
  readonly lines: number[] = [];
  /** Their rows, those of each learner together. */
  readonly table = new RowTable();
  /** How many rows there are up to the end of each learner. */
  private readonly ends: number[] = [];

  /** How many learners there are. */
  get size(): number {
    return this.names.size;
  }

  /** How many rows there are. */
  get length(): number {
    return this.table.length;
  }

  /** Begins another learner. */
  begin(name: Stretch, line: number): void {
    this.names.add(name);
    this.lines.push(line);
    this.ends.push(this.table.length);
  }

  /** Adds a row of the learner that was begun last. */
  add(row: Row): void {
    this.table.push(row);
    this.ends[this.ends.length - 1] = this.table.length;
  }

  /** Adds a row that lies in another table. */
  addFrom(table: RowTable, index: number): void {
    this.table.copy(table, index);
    this.ends[this.ends.length - 1] = this.table.length;
  }

  /** The rows of a learner, by the learner's place. */
  rows(learner: number): Row[] {
    const rows: Row[] = [];
    const to = this.end(learner);
    for (let at = this.start(learner); at < to; at += 1) rows.push(this.table.get(at));
    return rows;
  }

  /** The place of a learner's first row. */
  start(learner: number): number {
    return learner === 0 ? 0 : this.end(learner - 1);
  }

  /** How many rows there are up to the end of a learner. */
  end(learner: number): number {
    return this.ends[learner] as number;
  }
}
