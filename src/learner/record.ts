import type { CivilDate } from "../kernel/date.ts";

/** How credit for a course was earned. */
export type EarnedRoute = "resident" | "transfer" | "plar";

/** What one row of learner records says, the learner left aside: rows that say the same are one. */
export interface Entry {
  /** A micro-credential or a course, as written. */
  readonly item: string;
  readonly edition: string | null;
  readonly completedOn: CivilDate | null;
  /** 0 to 100, a share as `85%`, or a word of a grade scale; null where it is not stated. */
  readonly grade: string | null;
  /** Marks by competency or outcome id, written as grades are; in the order of the columns. */
  readonly marks: ReadonlyMap<string, string>;
  /** Of a course already earned; null where it is not stated: `resident` at the program's institution, else `transfer`. */
  readonly route: EarnedRoute | null;
  /** The program that it is for; null for every program that is asked about. */
  readonly program: string | null;
  /** The date of admission. */
  readonly catalog: CivilDate | null;
}

/** Why a row cannot be used. */
export interface RowFault {
  readonly code: RowFaultCode;
  /** The column, as its heading is written; null where the fault is of the whole row. */
  readonly column: string | null;
  /** What was expected, or what is wrong, in a few words; never the value itself, which may be personal. */
  readonly expected: string;
}

/** Everything that can be wrong with a row. */
export const rowFaultCodes = [
  "row-width",
  "row-unreadable",
  "learner-missing",
  "learner-apart",
  "item-missing",
  "item-unknown",
  "edition-unknown",
  "program-missing",
  "program-unknown",
  "program-unserved",
  "date-impossible",
  "date-future",
  "admission-early",
  "grade-range",
  "mark-unknown",
  "route-unknown",
] as const;

/** What is wrong with a row. */
export type RowFaultCode = (typeof rowFaultCodes)[number];

/** Is this why a row cannot be used? */
export function isRowFault(said: object): said is RowFault {
  return "code" in said;
}
