import type { Block } from "../blocks/block.ts";
import { wholeWords } from "../words/whole-words.ts";
import type { AssessmentFact } from "./assessment-fact.ts";
import type { Found } from "./found.ts";
import { mentionsPass } from "./pass-rule.ts";
import type { Reading } from "./reading.ts";
import { isTotal, percentage, percentOf, percentRange, tellRange } from "./weights.ts";

/** What is known of the lines among which one stands. */
export interface LineContext {
  readonly label: string;
  /** Do other lines state weights? */
  readonly weighted: boolean;
  /** Was a table read already? */
  readonly tabled: boolean;
  /** Is it all that stands there? */
  readonly only: boolean;
}

/** The most words of a piece of assessment; what is longer is a sentence about something else. */
const mostWords = 14;

/** The pieces of assessment of one line: one with its weight, or several in a sentence. */
export function fromLine(
  reading: Reading,
  block: Block,
  { label, weighted, tabled, only }: LineContext,
): readonly Found<AssessmentFact>[] {
  const { text } = block;
  if (mentionsPass(text)) return [];
  const found = (title: string, weight: AssessmentFact["weight"]) =>
    reading.found({ title, weight, outcomes: [] }, block, label);
  if (percentRange.test(text)) {
    tellRange(reading, block);
    return [found(titleIn(text.replace(/\(?\d[^%]*%\)?/u, "")), null)];
  }
  const parts = text
    .split(/(?<=%\)?)\s*(?:[,;.]|and(?!\p{L})|et(?!\p{L})|$)\s*/u)
    .filter((part) => percentage.test(part) && !aboutConduct.test(part));
  if (parts.length > 0 && !tabled)
    return parts.flatMap((part) => {
      const title = titleIn(part);
      if (isTotal(title)) reading.use(block);
      return isTotal(title) || !isTitle(title) ? [] : found(title, percentOf(lastPercent(part)));
    });
  const entry = block.kind === "item" || (only && !/[.:]$/.test(text));
  return weighted || !entry || !isTitle(text) ? [] : [found(titleIn(text), null)];
}

/** A percentage that is no weight: of attendance, or of a penalty. */
const aboutConduct = wholeWords(
  "must|attend|absen(?:t|ces?)|late|penalt(?:y|ies)|per day|deducted|doit|doivent|retard|pénalités?|par jour",
);

function isTitle(text: string): boolean {
  return text !== "" && text.split(" ").length <= mostWords && !/\p{L}{2}\. /u.test(text);
}

/** The last percentage of a piece: of `2 x 10 % = 20 %` the result. */
function lastPercent(part: string): string | undefined {
  return [...part.matchAll(new RegExp(percentage, "giu"))].at(-1)?.[1];
}

function titleIn(part: string): string {
  return part
    .replace(counted, " ")
    .replace(/\(\s*\)|\[\s*\]/g, " ")
    .replace(introduction, "")
    .replace(/^[\s:.,;–—=-]+|[\s:.,;–—=(-]+$/gu, "")
    .replace(/^(?:and|et|an?|the|une?|of|worth)\s+/iu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A percentage with what it is counted from: `2 x 10% = 20%`, `10% each`. */
const counted =
  /(?:\d{1,2}\s*[x×@]\s*)?\d{1,3}(?:[.,]\d{1,2})?\s*(?:%|percent|per cent)(?:\s+each)?\s*(?:=\s*\d{1,3}\s*%)?/giu;

/** How a sentence begins that lists pieces of assessment. */
const introduction =
  /^.{0,200}?(?:based on|as follows|consists? of|répartie?s? comme suit)\s*:?\s*/iu;
