import { append } from "../../../kernel/append.ts";
import { groupBy } from "../../../kernel/group.ts";
import type { FoundGrid } from "./found-grid.ts";
import { conflict, evidenceKey, type GridAnswer, repeats } from "./grid-answer.ts";

/** A row that cannot stand beside an earlier one about the same outcome, and why. */
export interface Clash {
  readonly answer: GridAnswer;
  readonly why: string;
}

/** What stands of the rows of a grid: one of those that say the same, and none of those that contradict each other. */
export function settle(
  read: readonly GridAnswer[],
  rowName: FoundGrid["rowName"],
): {
  readonly kept: readonly GridAnswer[];
  readonly clashes: readonly Clash[];
} {
  const clashes: Clash[] = [];
  const refused = new Set<GridAnswer>();
  for (const rows of groupBy(read, ({ outcome }) => outcome).values()) {
    const found = clashesIn(rows, refused, rowName);
    append(clashes, found);
    const mixed = new Set(rows.map(({ answer }) => answer === "none")).size > 1;
    if (mixed) for (const row of rows) refused.add(row);
  }
  return { kept: read.filter((answer) => !refused.has(answer)), clashes };
}

/** Each row is held against the first that says otherwise about the outcome, else against the first with its evidence. */
function clashesIn(
  rows: readonly GridAnswer[],
  refused: Set<GridAnswer>,
  rowName: FoundGrid["rowName"],
): Clash[] {
  const first = new Map<string, GridAnswer>();
  const firstOf = {
    none: rows.find((row) => row.answer === "none"),
    met: rows.find((row) => row.answer !== "none"),
  };
  return rows.flatMap((row) => {
    const opposite = row.answer === "none" ? firstOf.met : firstOf.none;
    const earlier = opposite !== undefined && opposite.row < row.row ? opposite : undefined;
    const rival = earlier ?? first.get(evidenceKey(row));
    first.set(evidenceKey(row), first.get(evidenceKey(row)) ?? row);
    if (rival === undefined) return [];
    const why = conflict(rival, row, rowName);
    if (why === null && repeats(rival, row)) refused.add(row);
    if (why === null) return [];
    refused.add(rival).add(row);
    return [{ answer: row, why }];
  });
}
