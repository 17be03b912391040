import type { Catalogue } from "../../workspace/catalogue.ts";
import { type Entry, isRowFault, type RowFault } from "../record.ts";
import type { Column, Columns } from "./columns.ts";
import { EntryReader } from "./entry-reader.ts";
import { knownItems } from "./known-items.ts";

/**
 * What a learner's record says, as a row of a file of records would; what is left out is not stated. `grade` and `marks`
 * are 0 to 100, a share as `85%`, or words of a grade scale.
 */
export type LearnerRecord = Pick<Entry, "item"> & Partial<Entry>;

/** A record that cannot be used. */
export interface RejectedRecord {
  /** Its place among the learner's records, from 0. */
  readonly index: number;
  readonly code: RowFault["code"];
  /** What of the record is wrong: a key of it, or `mark:` and a competency. */
  readonly field: string | null;
  /** What was expected, in a few words; never what was written, which may be personal. */
  readonly expected: string;
}

/** The parts of a record in a fixed order, each as a row has it in a column. */
const parts = ["item", "edition", "completedOn", "grade", "route", "program", "catalog"] as const;

const column = (heading: string, at: number): Column => ({ heading, at });

/** Reads records that come as objects by the rules for rows of a file. */
export class RecordReader {
  private readonly catalogue: Catalogue;
  private readonly known: ReturnType<typeof knownItems>;
  /** By the competencies that have a mark. */
  private readonly readers = new Map<string, EntryReader>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.known = knownItems(catalogue.workspace);
  }

  /** The records that can be used, in their order, and why the others cannot. */
  readAll(records: readonly LearnerRecord[]) {
    const entries: Entry[] = [];
    const rejected: RejectedRecord[] = [];
    for (const [index, record] of records.entries()) {
      const said = this.read(record);
      if (!isRowFault(said)) entries.push(said);
      else {
        const { code, column: field, expected } = said;
        rejected.push({ index, code, field, expected });
      }
    }
    return { entries, rejected };
  }

  private read(record: LearnerRecord): Entry | RowFault {
    const marks = [...(record.marks ?? [])];
    const cells = [...parts.map((part) => record[part]), ...marks.map(([, mark]) => mark)];
    const reader = this.readerOf(marks.map(([competency]) => competency));
    return reader.read(cells.map((cell) => String(cell ?? "")));
  }

  private readerOf(competencies: readonly string[]): EntryReader {
    const key = JSON.stringify(competencies);
    const known = this.readers.get(key);
    if (known !== undefined) return known;
    const rules = { asOf: this.catalogue.asOf, days: "iso", programGiven: true } as const;
    const reader = new EntryReader(columnsFor(competencies), this.known, rules);
    this.readers.set(key, reader);
    return reader;
  }
}

function columnsFor(competencies: readonly string[]): Columns {
  const [item, ...others] = parts.map(column);
  return {
    learner: column("learner", -1),
    item: item as Column,
    others: Object.fromEntries(others.map((one) => [one.heading, one])),
    marks: competencies.map((competency, index) => ({
      ...column(`mark:${competency}`, parts.length + index),
      competency,
    })),
    ignored: [],
  };
}
