import { ByteTable } from "../kernel/byte-table.ts";
import { IntColumn } from "../kernel/int-column.ts";
import type { LearnerName } from "./learner-name.ts";
import type { Lot } from "./lot.ts";
import { type Row, rowParts } from "./row.ts";

/** The rows of all learners, each learner's in the order of the file; some thirty bytes a row, and as many a learner. */
export class Ledger {
  private readonly names = new ByteTable();
  private readonly firstLines = new IntColumn();
  private readonly heads = new IntColumn();
  private readonly tails = new IntColumn();
  private readonly next = new IntColumn();
  /** The learner of the row before: rows of one learner mostly stand together. */
  private last = -1;
  /** The parts of each row, one after the other. */
  private readonly rows = new IntColumn();

  /** How many learners there are. */
  get size(): number {
    return this.names.size;
  }

  add(name: LearnerName, row: Row, line: number): void {
    const index = this.next.length;
    const { rows } = this;
    rows.push(row.thing);
    rows.push(row.completedOn);
    rows.push(row.grade);
    rows.push(row.marks);
    rows.push(row.program);
    rows.push(row.catalog);
    this.next.push(-1);
    const learner = this.numberOf(name);
    this.last = learner;
    if (learner === this.heads.length) {
      this.heads.push(index);
      this.tails.push(index);
      this.firstLines.push(line);
    } else {
      this.next.set(this.tails.get(learner), index);
      this.tails.set(learner, index);
    }
  }

  /** Adds a learner with all rows to a lot; learners count by the order of first appearance. */
  addTo(lot: Lot, learner: number): void {
    const { rows } = this;
    lot.begin(this.names.text(learner), this.firstLines.get(learner));
    for (let row = this.heads.get(learner); row >= 0; row = this.next.get(row)) {
      const at = row * rowParts.length;
      lot.add({
        thing: rows.get(at),
        completedOn: rows.get(at + 1),
        grade: rows.get(at + 2),
        marks: rows.get(at + 3),
        program: rows.get(at + 4),
        catalog: rows.get(at + 5),
      });
    }
  }

  private numberOf({ bytes, from, to }: LearnerName): number {
    const { names, last } = this;
    return last >= 0 && names.isAt(last, bytes, from, to) ? last : names.number(bytes, from, to);
  }
}
