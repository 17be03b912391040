import { wordsOf } from "../grid/read/cell-values.ts";
import { lastColumn } from "../sheet/last-column.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { GuideColumn, GuideLayout } from "./guide-columns.ts";
import { readCredit } from "./read-credit.ts";
import { readPeriod } from "./read-period.ts";

/** The orders in which guides are written without headings, by their number of columns. */
const orders: readonly (readonly GuideColumn[])[] = [
  ["item", "credit", "period"],
  ["item", "receiving", "credit", "period"],
  ["sending", "item", "receiving", "credit", "period"],
  ["sending", "item", "receiving", "credit", "condition", "period"],
];

/** How many rows are looked at. */
const looked = 50;

/** The columns of a guide without headings: the order in which more than half of its first rows have credit and dates where they should be; null where none has. */
export function bareLayout({ rows }: Sheet): GuideLayout | null {
  const first = rows.slice(0, looked);
  const words = first.map(
    ({ cells }) =>
      (column: number) =>
        wordsOf(cells.get(column)),
  );
  const width = first.reduce((most, { cells }) => Math.max(most, lastColumn(cells)), 0);
  const order = orders.find(({ length }) => length === width);
  if (order === undefined) return null;
  const columns = new Map(order.map((name, index) => [name, index + 1] as const));
  const fitting = words.filter((at) => {
    const credit = readCredit(at(columns.get("credit") ?? 0));
    return !("unclear" in credit) && readPeriod(at(columns.get("period") ?? 0)) !== null;
  });
  return fitting.length * 2 > first.length
    ? { columns, names: new Map(), heading: 0, others: [] }
    : null;
}
