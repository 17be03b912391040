import type { CivilDate } from "../../kernel/date.ts";

/** The day that a spreadsheet keeps as a number; the time of day is dropped. Null outside 1900-03-01 to 9999-12-31. */
export function dayOfSerial(serial: number, from1904: boolean): CivilDate | null {
  const day = Math.floor(serial) + (from1904 ? daysTo1904 : 0);
  if (!(day >= firstSafeDay && day <= lastDay)) return null;
  return new Date(Date.UTC(1899, 11, 30) + day * 86_400_000)
    .toISOString()
    .slice(0, 10) as CivilDate;
}

/** Days from the start of the 1900 system to that of the 1904 system. */
const daysTo1904 = 1462;

/** 1900-03-01: before it, programs disagree (one counts a 29 February 1900). */
const firstSafeDay = 61;

/** 9999-12-31. */
const lastDay = 2_958_465;
