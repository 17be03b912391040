import { type CivilDate, parseDate } from "../kernel/date.ts";

/** How days are written beside `YYYY-MM-DD`: not at all, or with the day or the month first. */
export type DayOrder = "iso" | "dmy" | "mdy";

/** The time of day that spreadsheets add to a day: midnight. */
const midnight = /[ T]0?0:00(?::00(?:\.0{1,9})?)?Z?$/;

/** The day that a cell stands for; null where it is none of the calendar, or is written another way. */
export function readDay(cell: string, order: DayOrder): CivilDate | null {
  const text = cell.length > 10 ? cell.replace(midnight, "") : cell;
  const iso = parseDate(text);
  if (iso !== null || order === "iso") return iso;
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (match === null) return null;
  const [, first = "", , second = "", year = ""] = match;
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  return parseDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
