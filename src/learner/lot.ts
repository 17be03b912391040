import { type Row, rowParts } from "./row.ts";

const width = rowParts.length;

const firstRows = 1024;

/** Some learners with all their rows, which are kept as numbers; the texts that these stand for are row terms. */
export class Lot {
  /** The learners, in the order in which they appear. */
  readonly names: string[] = [];
  /** The lines on which they appear first. */
  readonly lines: number[] = [];
  /** How many rows there are up to the end of each learner. */
  private readonly ends: number[] = [];
  private numbers = new Int32Array(firstRows * width);
  private rowCount = 0;

  /** How many learners there are. */
  get size(): number {
    return this.names.length;
  }

  /** How many rows there are. */
  get length(): number {
    return this.rowCount;
  }

  /** Begins another learner. */
  begin(name: string, line: number): void {
    this.names.push(name);
    this.lines.push(line);
    this.ends.push(this.rowCount);
  }

  /** Adds a row of the learner that was begun last. */
  add({ thing, completedOn, grade, marks, program, catalog }: Row): void {
    const at = this.rowCount * width;
    if (at === this.numbers.length) this.grow();
    const { numbers } = this;
    numbers[at] = thing;
    numbers[at + 1] = completedOn;
    numbers[at + 2] = grade;
    numbers[at + 3] = marks;
    numbers[at + 4] = program;
    numbers[at + 5] = catalog;
    this.rowCount += 1;
    this.ends[this.ends.length - 1] = this.rowCount;
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
    const { numbers } = this;
    const at = index * width;
    return {
      thing: numbers[at] as number,
      completedOn: numbers[at + 1] as number,
      grade: numbers[at + 2] as number,
      marks: numbers[at + 3] as number,
      program: numbers[at + 4] as number,
      catalog: numbers[at + 5] as number,
    };
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.numbers.length);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
