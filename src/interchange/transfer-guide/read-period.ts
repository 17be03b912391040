import { addMonths, type CivilDate, type Period, parseDate } from "../../kernel/date.ts";

const months = [
  ["jan", "january", "janv", "janvier"],
  ["feb", "february", "févr", "fév", "février", "fev", "fevr"],
  ["mar", "march", "mars"],
  ["apr", "april", "avr", "avril"],
  ["may", "mai"],
  ["jun", "june", "juin"],
  ["jul", "july", "juil", "juillet"],
  ["aug", "august", "août", "aout"],
  ["sep", "sept", "september", "septembre"],
  ["oct", "october", "octobre"],
  ["nov", "november", "novembre"],
  ["dec", "december", "déc", "décembre"],
] as const;

/** Two digits of a year below this are of the 21st century; the first guides are from the 1970s. */
const firstOfLastCentury = 70;

/** Reads `Sep/15 to present`, `Sep/10 to -`, `2015-09-01 to 2020-08-31` or a single beginning; null where it is none of them, or ends before it begins. */
export function readPeriod(text: string): Period | null {
  const parts = text.trim().split(/\s+(?:to|until|au|à|through|-|–|—)(?:\s+|$)|\s*[–—]\s*/i);
  const [first = "", last = "", ...more] = parts;
  const from = readDay(first, "first");
  if (from === null || more.length > 0) return null;
  if (isOpen(last)) return { from };
  const to = readDay(last, "last");
  return to === null || to < from ? null : { from, to };
}

/** Does the text say that there is no end? */
export function isOpen(text: string): boolean {
  return /^(?:|-|–|—|present|ongoing|current|open|présent|en cours|ce jour|…|\.\.\.)$/i.test(
    text.trim(),
  );
}

/** A day; a month stands for its first or last day. Null where it is neither, or could be two. */
export function readDay(text: string, which: "first" | "last"): CivilDate | null {
  const trimmed = text.trim();
  const day = parseDate(trimmed.replaceAll("/", "-").slice(0, 10));
  if (day !== null && /^.{10}(?:[T ].*)?$/.test(trimmed)) return day;
  const found =
    /^([\p{L}]{3,9})\.?[\s/-]*(\d{4}|\d{2})$/u.exec(trimmed) ?? /^()(\d{4})-(\d{2})$/.exec(trimmed);
  if (found === null) return null;
  const [, word = "", digits = "", numeric] = found;
  const month = numeric === undefined ? monthOf(word) : Number(numeric);
  const start = parseDate(`${yearOf(digits)}-${String(month).padStart(2, "0")}-01`);
  return start === null || which === "first" ? start : lastOfMonth(start);
}

function monthOf(word: string): number {
  const plain = word.normalize("NFC").toLowerCase();
  return months.findIndex((names) => (names as readonly string[]).includes(plain)) + 1;
}

function yearOf(digits: string): string {
  if (digits.length === 4) return digits;
  return `${Number(digits) < firstOfLastCentury ? "20" : "19"}${digits}`;
}

/** The last day of a month: the 31st of January some months later, cut to the length of that month. */
function lastOfMonth(first: CivilDate): CivilDate {
  const month = Number(first.slice(5, 7));
  const january = `${first.slice(0, 4)}-01-31` as CivilDate;
  return addMonths(january, month - 1);
}
