import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** The rows of a CSV file with a header; null where there is no such file. */
export function rowsOf(folder: string, name: string): Record<string, string>[] | null {
  const file = join(folder, name);
  if (!existsSync(file)) return null;
  return parse(readFileSync(file, "utf8"), { columns: true, bom: true, relax_column_count: true });
}

/** The rows of a set of labelled pairs, whichever half of it lies in the folder; null where it is absent. */
export function goldRows(folder: string, set: string): Record<string, string>[] | null {
  for (const half of ["_dev", "_test", "_heldout", ""]) {
    const rows = rowsOf(folder, `${set}${half}.csv`);
    if (rows !== null) return rows;
  }
  return null;
}
