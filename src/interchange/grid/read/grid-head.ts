import { type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { CivilDate } from "../../../kernel/date.ts";
import { normaliseText } from "../../../kernel/text.ts";
import type { CellValue } from "../../../spreadsheet/read/sheet-cells.ts";
import { gridLabels } from "../grid-words.ts";
import { dayOf, wordsOf } from "./cell-values.ts";
import type { FoundGrid } from "./found-grid.ts";

/** Who filled a grid in, and when; empty and null where that is not said. */
export interface GridHead {
  readonly role: string;
  readonly organisation: string;
  readonly department: string;
  readonly date: CivilDate | null;
}

/** What stands above the table of a grid, and a finding where its day cannot be read. */
export function headOf(grid: FoundGrid): {
  readonly head: GridHead;
  readonly findings: readonly Diagnostic[];
} {
  const words = (label: string) => wordsOf(besideLabel(grid, label)?.value);
  const said = besideLabel(grid, gridLabels.date);
  const date = said === null ? null : dayOf(said.value, grid.from1904);
  const findings = said === null || date !== null ? [] : [unclear(grid, said)];
  const [role, organisation, department] = [
    words(gridLabels.role),
    words(gridLabels.organisation),
    words(gridLabels.department),
  ];
  return { head: { role, organisation, department, date }, findings };
}

interface Beside {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const labels = new Set<string>(Object.values(gridLabels).map(normaliseText));

/** What stands right of a label above the table; null where the label or the value is missing. */
function besideLabel({ rows, heading }: FoundGrid, label: string): Beside | null {
  const words = (value: CellValue) => normaliseText(wordsOf(value));
  for (const { number, cells } of rows) {
    if (number >= heading) break;
    const at = [...cells].find(([, value]) => words(value) === normaliseText(label))?.[0];
    if (at === undefined) continue;
    const [next] = [...cells].filter(([column]) => column > at).sort(([a], [b]) => a - b);
    if (next === undefined || labels.has(words(next[1])) || wordsOf(next[1]) === "") return null;
    return { row: number, column: next[0], value: next[1] };
  }
  return null;
}

function unclear(grid: FoundGrid, { row, column, value }: Beside): Diagnostic {
  const args = {
    column: gridLabels.date,
    value: wordsOf(value),
    expected: "a day as YYYY-MM-DD",
    suggestion: null,
  };
  return diagnostic("grid-cell", args, grid.place(row, column));
}
