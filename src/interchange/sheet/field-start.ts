/** The column, from 1, at which the text of a cell begins in its line, behind its quote; 1 where the line has no such cell. */
export function fieldStart(line: string, delimiter: string, field: number): number {
  let at = 0;
  for (let count = 1; count < field; count += 1) {
    at = afterField(line, delimiter, at);
    if (at > line.length) return 1;
  }
  return at + (line[at] === '"' ? 2 : 1);
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
