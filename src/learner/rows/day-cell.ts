import { type CivilDate, parseDate } from "../../kernel/date.ts";

/** How days are written beside `YYYY-MM-DD`: not at all, or with the day or the month first. */
export type DayOrder = "iso" | "dmy" | "mdy";

/** A time of day behind a day, as spreadsheets and databases write it: the day is the one that is stated, wherever it was that time. */
const timeOfDay =
  /[ T](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?$/;

/** A day as --dates reads it. */
const inOrder = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/** Is a cell written as only a stated order of day and month can be read? */
export function needsOrder(cell: string): boolean {
  return inOrder.test(cell.replace(timeOfDay, ""));
}

/** The day that a cell stands for; null where it is none of the calendar, or is written another way. */
export function readDay(cell: string, order: DayOrder): CivilDate | null {
  const text = cell.length > 10 ? cell.replace(timeOfDay, "") : cell;
  const iso = parseDate(text);
  if (iso !== null || order === "iso") return iso;
  const match = inOrder.exec(text);
  if (match === null) return null;
  const [, first = "", , second = "", year = ""] = match;
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  return parseDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
