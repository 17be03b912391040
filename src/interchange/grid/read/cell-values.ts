import { type CivilDate, parseDate } from "../../../kernel/date.ts";
import { Rational } from "../../../kernel/rational.ts";
import { textOfCell } from "../../../spreadsheet/cell-text.ts";
import { dayOfSerial } from "../../../spreadsheet/read/serial-day.ts";
import type { CellValue } from "../../../spreadsheet/read/sheet-cells.ts";

/** What a cell says as text, without the spaces that spreadsheets leave around it; empty for none and for an error. */
export function wordsOf(value: CellValue | undefined): string {
  if (value === undefined || value.type === "error") return "";
  return textOfCell(value.type === "number" ? value.digits : value.text).trim();
}

/** A share from 0 to 1 of four decimals, from 0.7, 70 %, 70 or "0,7"; null where it is none of them. */
export function shareOf(value: CellValue): Rational | null {
  const text = wordsOf(value).replace(/\s+/gu, "").replace(",", ".");
  if (text.length > longestNumber) return null;
  const percent = text.endsWith("%");
  const number = Rational.parse(percent ? text.slice(0, -1) : text);
  if (number === null || Rational.zero.moreThan(number)) return null;
  const whole = number.equals(number.floorTo(Rational.one));
  const inHundred = percent || (number.moreThan(Rational.one) && whole);
  const share = inHundred ? number.over(Rational.of(100)) : number;
  return share.moreThan(Rational.one) ? null : nearest(share);
}

/** Spreadsheets write 17 digits at most; longer ones only cost time. */
const longestNumber = 40;

/** Spreadsheets keep 0.29 as 0.28999999999999998; nobody means more than four decimals. */
function nearest(share: Rational): Rational {
  return share.plus(Rational.of(1, 20_000)).floorTo(Rational.of(1, 10_000));
}

/** A day from a spreadsheet's number or from year, month and day in this order; null where it is neither, or could be two days. */
export function dayOf(value: CellValue, from1904: boolean): CivilDate | null {
  if (value.type === "number") return dayOfSerial(Number(value.digits), from1904);
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/.exec(wordsOf(value));
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  return parseDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
