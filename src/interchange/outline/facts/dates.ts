import { type CivilDate, parseDate } from "../../../kernel/date.ts";
import type { Meaning } from "../words/headings.ts";
import type { Found } from "./found.ts";
import type { Reading } from "./reading.ts";

const months: readonly (readonly string[])[] = [
  ["january", "jan", "janvier"],
  ["february", "feb", "février", "fevrier"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet"],
  ["august", "aug", "août", "aout"],
  ["september", "sep", "sept", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "décembre"],
];

/** The first day under a heading; a term, a month without a day, or a day that may be read in two ways is told and not written. */
export function readDay(reading: Reading, meaning: Meaning, what: string): Found<CivilDate> | null {
  for (const { blocks, label } of reading.about(meaning))
    for (const block of blocks) {
      const day = dayIn(block.text);
      if (day !== null) return reading.found(day, block, label);
      if (/\d{4}/.test(block.text))
        reading.doubt(
          what,
          `"${block.text.slice(0, 80)}" is no day that can be read in one way only`,
          block.at,
        );
    }
  return null;
}

/** The first day in a text; null where there is none, or the order of day and month is open. */
export function dayIn(text: string): CivilDate | null {
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) return civil(iso[1], iso[2], iso[3]);
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})(?!\d)/u.exec(text);
  if (dayFirst !== null) return civil(dayFirst[3], monthNamed(dayFirst[2]), dayFirst[1]);
  const monthFirst =
    /(?<!\p{L})(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
  if (monthFirst !== null) return civil(monthFirst[3], monthNamed(monthFirst[1]), monthFirst[2]);
  const slashed = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(text);
  if (slashed === null) return null;
  const [, a = "", b = "", year] = slashed;
  if (a === b || Number(a) > 12) return civil(year, b, a);
  return Number(b) > 12 ? civil(year, a, b) : null;
}

function monthNamed(name: string | undefined): string | undefined {
  const index = months.findIndex((names) => names.includes((name ?? "").toLowerCase()));
  return index === -1 ? undefined : String(index + 1);
}

function civil(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CivilDate | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return parseDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
