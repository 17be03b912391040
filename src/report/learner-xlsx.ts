import { type TableColumn, XlsxTable } from "../spreadsheet/write/xlsx-table.ts";
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

/** Turns lines of `learnerCells` into a workbook, piece by piece. Throws a RangeError when they do not fit a sheet. */
export async function learnerXlsx(
  lots: AsyncIterable<readonly string[]>,
  emit: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  let ready: Uint8Array[] = [];
  const table = new XlsxTable("Learners", columns, (bytes) => ready.push(bytes));
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
}
