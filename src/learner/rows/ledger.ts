import { ByteTable } from "../../kernel/byte-table.ts";
import { IntColumn } from "../../kernel/int-column.ts";
import type { LearnerName } from "./learner-name.ts";
import type { Lot } from "./lot.ts";
import type { Row } from "./row.ts";
import { RowTable } from "./row-table.ts";

/** The rows of all learners, each learner's in the order of the file; some forty bytes a row, and as many a learner. */
export class Ledger {
  private readonly names = new ByteTable();
  private readonly firstLines = new IntColumn();
  private readonly heads = new IntColumn();
  private readonly tails = new IntColumn();
  private readonly next = new IntColumn();
  private readonly lines = new IntColumn();
  /** The learner of the row before: rows of one learner mostly stand together. */
  private last = -1;
  private readonly rows = new RowTable();

  /** How many learners there are. */
  get size(): number {
    return this.names.size;
  }

  add(name: LearnerName, row: Row, line: number): void {
    const index = this.rows.length;
    this.rows.push(row);
    this.next.push(-1);
    this.lines.push(line);
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
    lot.begin(this.names.stretch(learner), this.firstLines.get(learner));
    for (let row = this.heads.get(learner); row >= 0; row = this.next.get(row)) {
      lot.addFrom(this.rows, row);
    }
  }

  /** The lines of a learner's rows, in the order of the file. */
  linesOf(learner: number): number[] {
    const lines: number[] = [];
    for (let row = this.heads.get(learner); row >= 0; row = this.next.get(row))
      lines.push(this.lines.get(row));
    return lines;
  }

  private numberOf({ bytes, from, to }: LearnerName): number {
    const { names, last } = this;
    return last >= 0 && names.isAt(last, bytes, from, to) ? last : names.number(bytes, from, to);
  }
}
