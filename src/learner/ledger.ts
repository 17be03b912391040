import { IntColumn } from "./int-column.ts";
import { type Row, rowParts } from "./row.ts";

/** More learners than this in one map slow it down, and it cannot hold twice as many. */
const mostInMap = 8_000_000;

/** The rows of all learners, each learner's in the order of the file; some thirty bytes a row. */
export class Ledger {
  private readonly maps: Map<string, number>[] = [new Map()];
  private readonly names: string[] = [];
  private readonly firstLines = new IntColumn();
  private readonly heads = new IntColumn();
  private readonly tails = new IntColumn();
  private readonly next = new IntColumn();
  /** The learner of the row before: rows of one learner mostly stand together. */
  private last = -1;
  private readonly columns = rowParts.map(() => new IntColumn());

  /** How many learners there are. */
  get size(): number {
    return this.names.length;
  }

  add(learner: string, row: Row, line: number): void {
    const index = this.next.length;
    for (const [at, part] of rowParts.entries()) this.columns[at]?.push(row[part]);
    this.next.push(-1);
    const known = this.names[this.last] === learner ? this.last : this.find(learner);
    if (known === undefined) {
      this.last = this.names.length;
      this.enter(learner, index, line);
    } else {
      this.last = known;
      this.next.set(this.tails.get(known), index);
      this.tails.set(known, index);
    }
  }

  /** The name of a learner, by the order of first appearance. */
  name(learner: number): string {
    return this.names[learner] ?? "";
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

  private enter(learner: string, row: number, line: number): void {
    let map = this.maps.at(-1) as Map<string, number>;
    if (map.size >= mostInMap) {
      map = new Map();
      this.maps.push(map);
    }
    map.set(learner, this.names.length);
    this.names.push(learner);
    this.heads.push(row);
    this.tails.push(row);
    this.firstLines.push(line);
  }

  private find(learner: string): number | undefined {
    for (const map of this.maps) {
      const found = map.get(learner);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
