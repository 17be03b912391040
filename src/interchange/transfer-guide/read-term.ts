import { Rational } from "../../kernel/rational.ts";
import type { CreditTerm, Unclear } from "./credit-terms.ts";
import { unescaped } from "./escaped.ts";
import type { Scanner } from "./scanner.ts";

/** A subject, or an institution before it: capitals, digits only behind them, or anything in quotes. */
const word = /[A-Z][A-Z&./-]{0,14}(?![A-Za-z_])|"((?:[^"\\]|\\.)*)"/y;
const courseNumber = /(?:[A-Z]{0,2}\d{1,5}[A-Z]{0,3}\d?)(?![\w-])/y;
const level =
  /(?:([0-9]|1\d|20)(?:st|nd|rd|th|re|er|e)(?:[ -](?:year|yr|level|année))?|([1-9])[Xx]{2,3}|([1-9])0{2,3}[ -]level)(?![\w])/iy;
const noLevel = /electives?(?!\w)/iy;
const levelRange = /(lower|upper)[ -](?:level|division)(?!\w)/iy;
const credits =
  /\(\s*(\d{1,10}(?:[.,]\d{1,4})?)\s*(?:(?:-|–|to)\s*(\d{1,10}(?:[.,]\d{1,4})?)\s*)?(?:cr\.?|credits?|crédits?|units?|unités?)?\s*\)/iy;
const title =
  /-\s+(\S.*?)\s*(?=\(\s*\d{1,10}(?:[.,]\d{1,4})?(?:\s*-\s*\d{1,10}(?:[.,]\d{1,4})?)?\s*\)\s*(?:$|[&+,;]|(?:and|or|et|ou)\s))/iy;
const block = /(?:block (?:transfer|credit)|bloc de crédits)(?!\w)/iy;
const waiver = /(?:exemption (?:from|de)|exempt from|waiver of|waived:)(?!\w)\s*/iy;
const details = /\[((?:[^\]\\]|\\.)*)\]/y;

/** Reads one term; where it is none, what was expected. Linear in the length of the text. */
export function readTerm(scanner: Scanner): CreditTerm | Unclear {
  const { at } = scanner;
  if (scanner.take(block) !== null) return blockTerm(scanner);
  const waived = scanner.take(waiver) !== null;
  const words = takeWords(scanner);
  if (words.length === 0) return unclear(at, "a subject, a level or a course");
  const stated = waived ? null : takeLevel(scanner);
  const number = stated === null ? (scanner.take(courseNumber)?.[0] ?? null) : null;
  const named = number === null ? null : (scanner.take(title)?.[1] ?? null);
  const quoted = scanner.text.slice(at, scanner.at).trimEnd().endsWith('"');
  const amount = takeCredits(scanner);
  const isCourse = number !== null || (waived && quoted) || (stated === null && quoted);
  if (!isCourse && amount.credits === null) {
    const expected = stated === null ? "a number, a level or credits" : "credits such as (3)";
    return unclear(scanner.at, expected);
  }
  if (waived && !isCourse) return unclear(scanner.at, "the number of a course");
  const type = waived ? "waiver" : isCourse ? "assigned" : "unassigned";
  const [year, levelWord] = stated ?? [null, null];
  return withDetails(scanner, {
    type,
    words,
    number,
    level: year,
    levelWord,
    ...amount,
    title: named,
  });
}

function blockTerm(scanner: Scanner): CreditTerm | Unclear {
  const amount = takeCredits(scanner);
  if (amount.credits === null) return unclear(scanner.at, "credits such as (30)");
  const rest = { words: [], number: null, level: null, levelWord: null, title: null };
  return withDetails(scanner, { type: "block", ...amount, ...rest });
}

/** At most three: an institution, and a subject of one or two. */
function takeWords(scanner: Scanner): string[] {
  const words: string[] = [];
  while (words.length < 3 && !scanner.sees(waiver)) {
    const found = scanner.take(word);
    if (found === null) break;
    words.push(found[1] === undefined ? found[0] : unescaped(found[1]));
  }
  return words;
}

/** The year that stands for words such as `lower level`, the first of their range; null where they are no such words. */
export function yearOfRange(words: string): number | null {
  levelRange.lastIndex = 0;
  const found = levelRange.exec(words);
  if (found?.[0] !== words) return null;
  return found[1]?.toLowerCase() === "lower" ? 1 : 3;
}

function takeLevel(scanner: Scanner): readonly [number | null, string | null] | null {
  if (scanner.take(noLevel) !== null) return [null, null];
  const range = scanner.take(levelRange);
  if (range !== null) return [yearOfRange(range[0]), range[0]];
  const found = scanner.take(level);
  if (found === null) return null;
  return [Number(found[1] ?? found[2] ?? found[3]), null];
}

/** Credits in parentheses, and whether they are a range such as (1 - 3), of which no amount is taken. */
function takeCredits(scanner: Scanner): Pick<CreditTerm, "credits" | "range"> {
  const found = scanner.take(credits);
  const range = found?.[2] !== undefined;
  const amount = range ? "" : (found?.[1] ?? "").replace(",", ".");
  return { credits: Rational.parse(amount), range };
}

type Plain = Omit<CreditTerm, "program" | "programs" | "precludes" | "note">;

/** What stands in brackets behind a term: `[programs: a, b; precludes: c; note: …]`. */
function withDetails(scanner: Scanner, term: Plain): CreditTerm | Unclear {
  const none = { program: null, programs: [], precludes: [], note: null };
  const { at } = scanner;
  const found = scanner.take(details);
  if (found === null) return { ...term, ...none };
  let rest = found[1] ?? "";
  const lists: Record<string, readonly string[]> = {};
  for (;;) {
    const list =
      /^\s*(program|programs|precludes):\s*([a-z0-9][a-z0-9.-]*(?:\s*,\s*[a-z0-9][a-z0-9.-]*)*)\s*(?:;|$)/.exec(
        rest,
      );
    if (list === null) break;
    lists[list[1] ?? ""] = (list[2] ?? "").split(/\s*,\s*/);
    rest = rest.slice(list[0].length);
  }
  const note = /^\s*note:\s*(\S[\s\S]*)$/.exec(rest)?.[1];
  if (note === undefined && rest.trim() !== "")
    return unclear(at, "[programs: …; precludes: …; note: …]");
  const { program: [program = null] = [], programs = [], precludes = [] } = lists;
  return {
    ...term,
    program,
    programs,
    precludes,
    note: note === undefined ? null : unescaped(note),
  };
}

function unclear(at: number, expected: string): Unclear {
  return { unclear: { at, expected } };
}
