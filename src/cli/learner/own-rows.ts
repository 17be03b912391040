import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Desk } from "../../learner/answer/desk.ts";
import type { RowFault } from "../../learner/record.ts";
import type { Row } from "../../learner/rows/row.ts";
import type { RowTerms } from "../../learner/rows/row-terms.ts";
import { readRecords } from "../../workspace/read-records.ts";
import { Intake } from "../batch/intake.ts";
import { intakeOptions } from "../batch/intake-options.ts";
import { UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import type { Opened } from "../opening.ts";
import type { RecordsFlags } from "./records-flags.ts";
import { recordsSource, unreadable } from "./records-source.ts";

/** What the records say of one learner. */
export interface OwnRows {
  readonly rows: readonly Row[];
  /** Rows of the learner that cannot be used, by line. */
  readonly rejected: readonly { readonly line: number; readonly fault: RowFault }[];
  /** The lines of the rows. */
  readonly lines: readonly number[];
  /** How many rows could not be read at all, so that nobody knows whose they are. */
  readonly unread: number;
}

/** Reads the rows of one learner. Throws a UsageError where the records cannot be read, or none of them is the learner's; it never names the learner. */
export async function readOwnRows(
  host: Host,
  opened: Opened,
  flags: RecordsFlags,
  asked: {
    readonly file: string;
    readonly learner: string;
    readonly terms: RowTerms;
    readonly desk: Desk;
    /** For rows that name none. */
    readonly programs: readonly string[];
  },
): Promise<OwnRows> {
  const { file, learner, terms, desk, programs } = asked;
  const rows: Row[] = [];
  const lines: number[] = [];
  const rejected: { line: number; fault: RowFault }[] = [];
  let unread = 0;
  const programGiven = flags.program !== undefined;
  const taken = { path: file, programGiven, programs, desk, shard: null, only: learner };
  const options = intakeOptions(opened, flags, taken);
  const intake = new Intake(options, terms, {
    onHeading: () => {},
    onRow: (_, row, line) => {
      rows.push(row);
      lines.push(line);
      return null;
    },
    onReject: (line, fault) => {
      if (fault.code === "row-width" || fault.code === "row-unreadable") unread += 1;
      else rejected.push({ line, fault });
    },
  });
  let trouble: Diagnostic | null = null;
  const failed = await readRecords(recordsSource(host, file), async (piece) => {
    trouble = intake.push(piece);
    return trouble !== null;
  });
  trouble ??= failed ?? intake.end();
  if (trouble !== null) throw unreadable(trouble);
  if (rows.length === 0) throw nobody(file, rejected);
  return { rows, lines, rejected, unread };
}

function nobody(file: string, rejected: OwnRows["rejected"]): UsageError {
  const [first] = rejected;
  if (first === undefined) {
    return new UsageError(
      `no row of ${file} names this learner`,
      "write the id as it stands in the file; `--columns learner=HEADING` says which column has it",
    );
  }
  const { code, column, expected } = first.fault;
  const where = column === null ? "" : ` (${column})`;
  return new UsageError(
    `no row of this learner in ${file} can be used; line ${first.line}: ${code}${where}, expected ${expected}`,
    "correct the row, or name a program with --program",
  );
}
