import { compareText } from "./order.ts";

/** A calendar day as `YYYY-MM-DD`; days compare as text. */
export type CivilDate = string & { readonly __civilDate: unique symbol };

/** What is before or after all other days: a year of more digits would not compare as text. */
const firstDay = "0001-01-01" as CivilDate;
const lastDay = "9999-12-31" as CivilDate;

/** Reads `YYYY-MM-DD`; null when it is not a day of the (proleptic Gregorian) calendar. */
export function parseDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return valid ? (text as CivilDate) : null;
}

/** The day `months` later, or earlier where that is negative; the day of the month is cut to the length of that month, and beyond the years 1 to 9999 it is their first or last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  if (newYear < 1) return firstDay;
  if (newYear > 9999) return lastDay;
  const newMonth = (index % 12) + 1;
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return dateOf(newYear, newMonth, newDay);
}

/** The day `days` (0 or more) later, at most the last day of the year 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const left = daysInMonth(year, month) - day;
  if (days <= left) return dateOf(year, month, day + days);
  if (year === 9999 && month === 12) return lastDay;
  const next = month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1);
  return addDays(next, days - left - 1);
}

function dateOf(year: number, month: number, day: number): CivilDate {
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A span of days, both ends included; an absent end is open. */
export interface Period {
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}

/** Is the day within the period? */
export function includes(period: Period, day: CivilDate): boolean {
  return (
    (period.from === undefined || compareText(period.from, day) <= 0) &&
    (period.to === undefined || compareText(day, period.to) <= 0)
  );
}

/** Do two periods share a day? */
export function overlap(a: Period, b: Period): boolean {
  const startsBeforeEnd = (x: Period, y: Period) =>
    x.from === undefined || y.to === undefined || compareText(x.from, y.to) <= 0;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}
