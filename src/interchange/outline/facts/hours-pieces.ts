import type { Rational } from "../../../kernel/rational.ts";
import type { Block } from "../blocks/block.ts";
import { cellText } from "../sections/table-kind.ts";
import { amountPattern, readAmount } from "./amount.ts";
import { type HoursKind, kindOfHours, weekly } from "./hours-words.ts";

/** A number of hours: a total of a kind, or hours of a week. */
export type HoursPiece =
  | {
      readonly is: "total";
      readonly kind: HoursKind | "other";
      readonly value: Rational;
      readonly words: string;
    }
  | { readonly is: "weekly"; readonly words: string };

const hourWord =
  "(?:(?:contact|class|instructional|learning|notional|lecture|lab|laboratory|practicum|study|online|student|total|classroom)[ -])*(?:hours?|hrs?\\.?|heures?(?:[ -]contact)?|h|périodes?)";
const withHours = new RegExp(`${amountPattern}[ -]*${hourWord}(?![\\p{L}])`, "iu");
const plainNumber = new RegExp(amountPattern, "u");
const weekCount = /(?<![\d.,])(\d{1,3})[ -]*(?:weeks?|wks?|semaines?)(?!\p{L})/iu;
const creditWords = /(?<!\p{L})(?:ECTS|credits?|crédits?|points?|unit[ée]?s?)(?!\p{L})/iu;
const aboutHours = /hour|heure|lecture|lab|workload|travail|volume/iu;

/** Hours of a week as `3-2-3`: lecture, laboratory, work at home. */
const triple = /^\D{0,20}\d{1,2}-\d{1,2}-\d{1,2}(?!\d)/u;

/** What parts the numbers of a line from each other. */
const between =
  /[;()=\n]|,(?!\d{3})\s|\+|\s\/\s|(?<!\p{L})(?:comprising|plus|including|dont|et|and)(?!\p{L})|(?<=\d)\s+(?=(?:lectures?|labs?|laboratory|seminar|tutorial|theory|shop|practicum|clinical|total|online)\s*:?\s*\d)/iu;

/** The weeks that a line states; null where it states none. */
export function weeksIn({ text }: Block, label: string): Rational | null {
  const labelled = /week|semaine/iu.test(label) && !weekly.test(label);
  const found = weekCount.exec(text) ?? (labelled ? plainNumber.exec(text) : null);
  return readAmount(found?.[1] ?? "");
}

/** The numbers of hours of a line: `60 (Lecture 45, Lab 15)`, `3 hours/week x 15 weeks = 45 hours`, a row of a table. Outside hours only what is called hours is one. */
export function hoursIn(block: Block, label: string, inHours: boolean): readonly HoursPiece[] {
  const { kind, cells, text } = block;
  if (kind === "row") return pieceOf(cells.map(cellText).join(" : "), label, inHours);
  if (triple.test(text)) return pieceOf(text, label, inHours);
  const numbered = text.split(between).filter((piece) => /\d/.test(piece));
  return numbered.flatMap((piece) => pieceOf(piece, label, inHours));
}

function pieceOf(piece: string, label: string, inHours: boolean): readonly HoursPiece[] {
  const words = piece.replace(/^\s*(?:or|ou)\s+|^[\s.]+|[\s.]+$/giu, "");
  if (triple.test(piece)) return inHours ? [{ is: "weekly", words }] : [];
  const bare = piece.replace(new RegExp(weekCount, "giu"), (text, _count, at: number) =>
    /(?:per|\/|a|par)\s*$/iu.test(piece.slice(Math.max(0, at - 6), at)) ? text : " ",
  );
  const named = aboutHours.test(`${label} ${bare}`) && !creditWords.test(bare);
  const found = withHours.exec(bare) ?? (inHours && named ? plainNumber.exec(bare) : null);
  const value = readAmount(found?.[1] ?? "");
  if (value === null) return [];
  if (weekly.test(piece) || weekly.test(label)) return [{ is: "weekly", words }];
  const kind = kindOfHours(bare) ?? kindOfHours(label) ?? "unspecified";
  return [{ is: "total", kind, value, words }];
}
