import {
  type LearnerLines,
  learnerCells,
  learnerCsv,
  learnerNdjson,
} from "../../report/learner/learner-lines.ts";
import { learnerParquet, learnerXlsx } from "../../report/learner/learner-table.ts";
import { mostTableRows } from "../../spreadsheet/write/xlsx-table.ts";
import type { MadeFormat } from "../batch/block-output.ts";

/** How the rows of learners are written as they come, and what is made of them at the end. */
export interface LearnerFormat {
  readonly lines: LearnerLines;
  /** Null where the lines are the file. */
  readonly made: MadeFormat | null;
}

/** The formats that rows of learners are written in. */
export const learnerFormats = {
  csv: { lines: learnerCsv, made: null },
  ndjson: { lines: learnerNdjson, made: null },
  xlsx: {
    lines: learnerCells,
    made: { name: "xlsx", convert: learnerXlsx, mostLines: mostTableRows },
  },
  parquet: {
    lines: learnerCells,
    made: { name: "parquet", convert: learnerParquet, mostLines: Number.POSITIVE_INFINITY },
  },
} as const satisfies Readonly<Record<string, LearnerFormat>>;

/** One of the formats. */
export type BatchFormat = keyof typeof learnerFormats;
