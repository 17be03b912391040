/** A place in a row that may go over several lines: how many lines below its first, and the column, from 1. */
interface FieldStart {
  readonly below: number;
  readonly column: number;
}

/** Where the text of a cell begins in its row (lines end in LF), behind its quote; where the row begins if it has no such cell. */
export function fieldStart(row: string, delimiter: string, field: number): FieldStart {
  let at = 0;
  for (let count = 1; count < field; count += 1) {
    at = afterField(row, delimiter, at);
    if (at > row.length) return { below: 0, column: 1 };
  }
  const before = row.slice(0, at).split("\n");
  const column = (before.at(-1) ?? "").length + (row[at] === '"' ? 2 : 1);
  return { below: before.length - 1, column };
}

/** Where the next cell begins; beyond the end where there is none. */
function afterField(line: string, delimiter: string, start: number): number {
  let at = start;
  if (line[at] === '"') {
    at = line.indexOf('"', at + 1);
    while (at !== -1 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
    if (at === -1) return line.length + 1;
  }
  const found = line.indexOf(delimiter, at);
  return found === -1 ? line.length + 1 : found + 1;
}
