import { otherAdmissions, statesSeveral } from "../../learner/rows/admission.ts";
import type { Lot } from "../../learner/rows/lot.ts";
import { otherAdmission } from "../../learner/rows/row-finding.ts";

/** So many rows are told one by one. */
const told = 5;

/** Rows that state another date of admission than an earlier row of their learner: used all the same, and told by their lines. */
export class Admissions {
  private readonly path: string;
  private readonly note: (text: string) => void;
  /** How many there are. */
  count = 0;

  constructor(path: string, note: (text: string) => void) {
    this.path = path;
    this.note = note;
  }

  /** Looks at the rows of a learner; `linesOf` gives their lines. */
  look(lot: Lot, learner: number, linesOf: () => readonly number[]): void {
    if (!statesSeveral(lot, learner)) return;
    const lines = linesOf();
    for (const { row, earlier } of otherAdmissions(lot.rows(learner))) {
      this.count += 1;
      if (this.count > told) continue;
      const { at, code, message } = otherAdmission(this.path, lines[row] ?? 1, lines[earlier] ?? 1);
      this.note(`line ${at.line}: ${code}, ${message}`);
    }
  }

  /** Says how many there are that were not told. */
  finish(): void {
    const more = this.count - told;
    if (more > 0) this.note(`… and ${more} more rows with another date of admission`);
  }
}
