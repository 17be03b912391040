import { ParquetTable } from "../../spreadsheet/write/parquet-table.ts";
import type { Emit, TableColumn, TableWriter } from "../../spreadsheet/write/table.ts";
import { XlsxTable } from "../../spreadsheet/write/xlsx-table.ts";
import { learnerColumns } from "./learner-lines.ts";

const widths: Readonly<Record<(typeof learnerColumns)[number], number>> = {
  learner: 16,
  program: 24,
  verdict: 12,
  creditsCertain: 15,
  creditsPossible: 15,
  awards: 60,
  reasons: 36,
};

/** The columns of the table of learners. */
const columns: readonly TableColumn[] = learnerColumns.map((heading) => ({
  heading,
  width: widths[heading],
  number: heading === "creditsCertain" || heading === "creditsPossible",
}));

/** Turns lines of `learnerCells`, which come in lots, into a file that is emitted piece by piece. */
type LearnerTable = (
  lots: AsyncIterable<readonly string[]>,
  emit: (bytes: Uint8Array) => Promise<void>,
) => Promise<void>;

/** The rows of learners as a workbook. Throws a RangeError when they do not fit a sheet. */
export const learnerXlsx = tableOf((emit) => new XlsxTable("Learners", columns, emit));

/** The rows of learners as Apache Parquet. */
export const learnerParquet = tableOf((emit) => new ParquetTable(columns, emit));

function tableOf(begin: (emit: Emit) => TableWriter): LearnerTable {
  return async (lots, emit) => {
    let ready: Uint8Array[] = [];
    const table = begin((bytes) => ready.push(bytes));
    const flush = async () => {
      const pieces = ready;
      ready = [];
      for (const piece of pieces) await emit(piece);
    };
    for await (const lines of lots) {
      for (const line of lines) table.add(JSON.parse(line) as readonly string[]);
      await flush();
    }
    table.finish();
    await flush();
  };
}
