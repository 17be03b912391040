import type { Stretch } from "../../kernel/stretch.ts";
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

  /** Some learners that stand one after the other, as a lot of their own. */
  part(from: number, to: number): Lot {
    const { names, lines, table } = this;
    const part = new Lot();
    for (let learner = from; learner < to; learner += 1) {
      const name = { bytes: names.room, from: names.start(learner), to: names.end(learner) };
      part.begin(name, lines[learner] ?? 0);
      const end = this.end(learner);
      for (let row = this.start(learner); row < end; row += 1) part.addFrom(table, row);
    }
    return part;
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
