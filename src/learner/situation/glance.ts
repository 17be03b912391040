import { ByteTable } from "../../kernel/byte-table.ts";
import type { Desk } from "../answer/desk.ts";
import { earliestAdmission } from "../rows/admission.ts";
import type { Lot } from "../rows/lot.ts";
import { partAt } from "../rows/row-table.ts";
import type { RowTerms } from "../rows/row-terms.ts";
import type { Seen } from "./sight.ts";
import type { Situations } from "./situations.ts";

/** Learners with more rows are not known at a glance. */
const mostRows = 63;

/**
 * Knows learners again whose situation was met before, without making anything of their rows: those of the usual kind,
 * whose rows are for one program, name nothing twice, and need no exception. All others have to be looked at.
 */
export class Glance<T> {
  private readonly desk: Desk;
  private readonly terms: RowTerms;
  private readonly situations: Situations;
  private readonly most: number;
  /** What the rules see of each row of a learner. */
  private readonly seen: Seen[] = [];
  /** The key of a situation: the number of the rules, then those of what they see, ascending, each once. */
  private readonly key = new Int32Array(mostRows + 1);
  private readonly bytes = new Uint8Array(this.key.buffer);
  private length = 0;
  private keys = new ByteTable();
  private values: T[] = [];

  /** At most so many situations are remembered; when there are more, all are forgotten. */
  constructor(desk: Desk, terms: RowTerms, situations: Situations, most: number) {
    this.desk = desk;
    this.terms = terms;
    this.situations = situations;
    this.most = most;
  }

  /** What was kept for the situation of a learner; undefined where that cannot be told. */
  recall(lot: Lot, learner: number): T | undefined {
    if (!this.look(lot, learner)) return undefined;
    const number = this.keys.find(this.bytes, 0, 4 * this.length);
    return number === -1 ? undefined : this.values[number];
  }

  /** Keeps what holds for a learner, whose rows were looked at, and for all others in that situation. */
  keep(lot: Lot, learner: number, value: T): void {
    if (!this.look(lot, learner)) return;
    if (this.values.length >= this.most) {
      this.keys = new ByteTable();
      this.values = [];
    }
    this.values[this.keys.number(this.bytes, 0, 4 * this.length)] = value;
  }

  /** Makes the key of a learner's situation; false where it is none of the usual kind, or a row is new. */
  private look(lot: Lot, learner: number): boolean {
    const [from, to] = [lot.start(learner), lot.end(learner)];
    const { table } = lot;
    if (from === to || to - from > mostRows) return false;
    if (this.terms.anyTwice(to - from, (row) => table.part(from + row, partAt.thing))) return false;
    if (this.desk.anyOwn && this.desk.hasOwn(lot.names.text(learner))) return false;
    const program = table.part(from, partAt.program);
    const catalog = earliestAdmission(this.terms, to - from, (row) =>
      table.part(from + row, partAt.catalog),
    );
    const view = this.situations.viewKnown(program, catalog);
    if (view === undefined || view.sight === null) return false;
    let active = false;
    for (let at = from; at < to; at += 1) {
      if (table.part(at, partAt.program) !== program) return false;
      const seen = view.sight.known(table, at);
      if (seen === undefined) return false;
      if (seen.kind === "held") active = true;
      this.seen[at - from] = seen;
    }
    this.makeKey(view.mark, to - from, active);
    return true;
  }

  /** As situations are told apart: courses already earned count only beside learning that can bring credit. */
  private makeKey(mark: number, rows: number, active: boolean): void {
    this.key[0] = mark;
    this.length = 1;
    for (let row = 0; row < rows; row += 1) {
      const { number, kind } = this.seen[row] as Seen;
      if (active || kind !== "course") this.add(number);
    }
  }

  /** Adds a number to the key where it belongs, if it is not in it. */
  private add(number: number): void {
    const { key } = this;
    let at = this.length;
    while (at > 1 && (key[at - 1] as number) > number) at -= 1;
    if (at > 1 && key[at - 1] === number) return;
    for (let next = this.length; next > at; next -= 1) key[next] = key[next - 1] as number;
    key[at] = number;
    this.length += 1;
  }
}
