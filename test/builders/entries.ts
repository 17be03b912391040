import { Buffer } from "node:buffer";
import { type Entry, isRowFault, type RowFault } from "../../src/learner/record.ts";
import type { Columns } from "../../src/learner/rows/columns.ts";
import type { EntryRules, KnownItems } from "../../src/learner/rows/entry-reader.ts";
import type { Row } from "../../src/learner/rows/row.ts";
import { RowReader } from "../../src/learner/rows/row-reader.ts";
import { RowTerms } from "../../src/learner/rows/row-terms.ts";
import { RowCells } from "../../src/source/delimited/row-cells.ts";

/** What rows say in words, read by way of their numbers. */
export class Entries {
  private readonly terms = new RowTerms();
  private readonly rows: RowReader;

  constructor(columns: Columns, known: KnownItems, rules: EntryRules) {
    this.rows = new RowReader(columns, known, rules, this.terms);
  }

  learnerOf(fields: readonly string[]): string {
    return this.rows.learnerOf(cellsOf(fields)).text();
  }

  numbersOf(fields: readonly string[]): Row | RowFault {
    const cells = cellsOf(fields);
    return this.rows.read(cells, this.rows.learnerOf(cells));
  }

  of(fields: readonly string[]): Entry | RowFault {
    const said = this.numbersOf(fields);
    return isRowFault(said) ? said : this.terms.entry(said);
  }
}

/** Cells that say these texts. */
function cellsOf(fields: readonly string[]): RowCells {
  const cells = new RowCells();
  cells.begin(Buffer.from(fields.join("")));
  let at = 0;
  for (const field of fields) {
    const end = at + Buffer.byteLength(field);
    cells.add(at, end, true, false);
    at = end;
  }
  return cells;
}
