import { ByteTable } from "../kernel/byte-table.ts";
import { IntColumn } from "../kernel/int-column.ts";
import type { LearnerName } from "./learner-name.ts";
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
  private readonly columns = rowParts.map(() => new IntColumn());

  /** How many learners there are. */
  get size(): number {
    return this.names.size;
  }

  add(name: LearnerName, row: Row, line: number): void {
    const index = this.next.length;
    for (const [at, part] of rowParts.entries()) this.columns[at]?.push(row[part]);
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

  /** The name of a learner, by the order of first appearance. */
  name(learner: number): string {
    return this.names.text(learner);
  }

  /** The line on which a learner appeared first. */
  line(learner: number): number {
    return this.firstLines.get(learner);
  }

  rows(learner: number): Row[] {
    const found: Row[] = [];
    for (let at = this.heads.get(learner); at >= 0; at = this.next.get(at)) {
      const part = (column: number) => this.columns[column]?.get(at) ?? 0;
      found.push({
        thing: part(0),
        completedOn: part(1),
        grade: part(2),
        marks: part(3),
        program: part(4),
        catalog: part(5),
      });
    }
    return found;
  }

  private numberOf({ bytes, from, to }: LearnerName): number {
    const { names, last } = this;
    return last >= 0 && names.isAt(last, bytes, from, to) ? last : names.number(bytes, from, to);
  }
}
