import { cellOf } from "./cell.ts";
import type { Columns } from "./columns.ts";
import { EntryReader, type EntryRules, type KnownItems } from "./entry-reader.ts";
import type { Entry, RowFault } from "./record.ts";

/** Longer texts are not remembered: rows like that do not repeat. */
const longestRemembered = 256;

/** So many rows that say different things are remembered at a time. */
const mostRemembered = 100_000;

/** Cells hold no NUL, so texts joined with it are the same only where their cells are. */
const between = "\0";

/**
 * What rows say, each different one read once: rows that say the same give the same object as long as it is
 * remembered. Memory is bounded: when too many were seen, all are forgotten.
 */
export class Entries {
  private readonly reader: EntryReader;
  private readonly learner: number;
  /** The columns that make an entry. */
  private readonly used: readonly number[];
  /** The cells of these columns in the row at hand. */
  private readonly cells: string[] = [];
  private readonly remembered = new Map<string, Entry | RowFault>();
  private readonly nameless: RowFault;

  constructor(columns: Columns, known: KnownItems, rules: EntryRules) {
    this.reader = new EntryReader(columns, known, rules);
    this.learner = columns.learner.at;
    this.used = usedColumns(columns).filter((at) => at !== this.learner);
    this.nameless = {
      code: "learner-missing",
      column: columns.learner.heading,
      expected: "an identifier",
    };
  }

  /** The learner of a row; empty where it names none, and `of` then says so. */
  learnerOf(fields: readonly string[]): string {
    return cellOf(fields[this.learner] ?? "");
  }

  /** What a row says beside its learner, or why it cannot be used. */
  of(fields: readonly string[]): Entry | RowFault {
    if (this.learnerOf(fields) === "") return this.nameless;
    const { used, cells } = this;
    for (let index = 0; index < used.length; index += 1)
      cells[index] = fields[used[index] ?? 0] ?? "";
    const key = cells.join(between);
    const before = this.remembered.get(key);
    if (before !== undefined) return before;
    const entry = this.reader.read(fields);
    if (key.length <= longestRemembered) {
      if (this.remembered.size >= mostRemembered) this.remembered.clear();
      this.remembered.set(key, entry);
    }
    return entry;
  }
}

/** Is this why a row cannot be used? */
export function isRowFault(said: object): said is RowFault {
  return "code" in said;
}

/** The numbers of the columns that mean something, in the order of the file. */
export function usedColumns({ learner, item, others, marks }: Columns): readonly number[] {
  const all = [learner, item, ...Object.values(others), ...marks];
  return [...new Set(all.map(({ at }) => at))].sort((a, b) => a - b);
}
