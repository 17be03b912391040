import type { Rational } from "../../../kernel/rational.ts";
import { sum } from "../../../kernel/rational.ts";
import type { Block } from "../blocks/block.ts";
import { cellText } from "../sections/table-kind.ts";
import { amountPattern, readAmount } from "./amount.ts";
import type { Found } from "./found.ts";
import { type HoursKind, kindOfHours, weekly } from "./hours-words.ts";
import type { Reading } from "./reading.ts";

/** What an outline says of its length. */
export interface HoursFacts {
  /** Totals by kind. */
  readonly totals: ReadonlyMap<HoursKind, Found<Rational>>;
  readonly weeks: Found<Rational> | null;
  /** Hours in a week, as they are worded; they are no totals. */
  readonly weekly: readonly Found<string>[];
}

interface Figure {
  readonly kind: HoursKind | "other";
  readonly value: Rational;
  readonly block: Block;
  readonly label: string;
}

const hourWord =
  "(?:(?:contact|class|instructional|learning|notional|lecture|lab|laboratory|practicum|study|online|student|total|credit|classroom)[ -])*(?:hours?|hrs?\\.?|heures?(?:[ -]contact)?|h|périodes?)";
const withHours = new RegExp(`(?<![\\d.,$])(${amountPattern})[ -]*${hourWord}(?![\\p{L}])`, "iu");
const plainNumber = new RegExp(`(?<![\\d.,$])(${amountPattern})(?![\\d%]|[.,]\\d)`, "u");
const weekCount = /(?<![\d.,])(\d{1,3})[ -]*(?:weeks?|wks?|semaines?)(?![\p{L}])/iu;

const creditWords = /(?<!\p{L})(?:ECTS|credits?|crédits?|points?|unit[ée]?s?)(?!\p{L})/iu;

/** Reads hours under their headings and labels; totals and weekly hours are kept apart, and a kind is only taken where it is said. */
export function readHours(reading: Reading): HoursFacts {
  const figures: Figure[] = [];
  const perWeek: Found<string>[] = [];
  let weeks: Found<Rational> | null = null;
  for (const { blocks, label, heading } of reading.about("hours", "weeks", "delivery")) {
    const inHours = heading?.meaning !== "delivery";
    for (const block of blocks) {
      const length =
        weekCount.exec(block.text) ??
        (/week|semaine/iu.test(label) && !weekly.test(label) ? plainNumber.exec(block.text) : null);
      const count = readAmount(length?.[1] ?? "");
      if (weeks === null && count !== null) weeks = reading.found(count, block, label);
      for (const piece of piecesOf(block)) {
        const figure = figureOf(piece, label, inHours);
        if (figure === null) continue;
        if (figure === "weekly")
          perWeek.push(
            reading.found(piece.replace(/^\s*(?:or|ou)\s+|^[\s.]+|[\s.]+$/giu, ""), block, label),
          );
        else {
          reading.use(block);
          figures.push({ ...figure, block, label });
        }
      }
    }
  }
  return { totals: totalsOf(reading, figures), weeks, weekly: perWeek };
}

/** The pieces of a line with a number each: `60 (Lecture 45, Lab 15)`, `3 hours/week x 15 weeks = 45 hours`, rows of a table. */
function piecesOf(block: Block): readonly string[] {
  if (block.kind === "row") return [block.cells.map(cellText).join(" : ")];
  if (/^\D{0,20}\d{1,2}-\d{1,2}-\d{1,2}\b/u.test(block.text)) return [block.text];
  return block.text
    .split(
      /[;()=\n]|,(?!\d{3})\s|\+|\s\/\s|\bcomprising\b|\bplus\b|\bincluding\b|\bdont\b|\bet\b|\band\b/iu,
    )
    .filter((piece) => /\d/.test(piece));
}

function figureOf(
  piece: string,
  label: string,
  inHours: boolean,
): { kind: Figure["kind"]; value: Rational } | "weekly" | null {
  if (/^\D{0,20}\d{1,2}-\d{1,2}-\d{1,2}\b/u.test(piece)) return inHours ? "weekly" : null;
  const bare = piece.replace(new RegExp(weekCount, "giu"), (text) =>
    /(?:per|\/|a|par)\s*$/iu.test(text) ? text : " ",
  );
  const stated = withHours.exec(bare);
  const found =
    stated ??
    (inHours &&
    !creditWords.test(bare) &&
    /hour|heure|lecture|lab|workload|travail|volume/iu.test(`${label} ${bare}`)
      ? plainNumber.exec(bare)
      : null);
  const value = readAmount(found?.[1] ?? "");
  if (value === null) return null;
  if (weekly.test(piece) || weekly.test(label)) return "weekly";
  return { kind: kindOfHours(bare) ?? kindOfHours(label) ?? "unspecified", value };
}

/** One total for each kind. A total of kinds that are stated apart is no further one; what has no place is told. */
function totalsOf(reading: Reading, figures: readonly Figure[]): Map<HoursKind, Found<Rational>> {
  const totals = new Map<HoursKind, Found<Rational>>();
  for (const { kind, value, block, label } of figures) {
    if (kind === "other") {
      reading.doubt(
        "the hours",
        `"${block.text.slice(0, 80)}" is of a kind that has no place, and is not written`,
        block.at,
      );
      continue;
    }
    const before = totals.get(kind);
    if (before === undefined) totals.set(kind, reading.found(value, block, label));
    else if (!before.value.equals(value))
      reading.doubt(
        "the hours",
        `${before.value.toDecimal()} is written, and "${block.text.slice(0, 80)}" stands here`,
        block.at,
      );
  }
  withoutSum(reading, totals);
  return totals;
}

function withoutSum(reading: Reading, totals: Map<HoursKind, Found<Rational>>): void {
  const all = totals.get("unspecified");
  const kinds = [...totals].filter(([kind]) => kind !== "unspecified" && kind !== "learning");
  if (all === undefined || kinds.length === 0) return;
  totals.delete("unspecified");
  const stated = sum(kinds.map(([, { value }]) => value));
  if (stated.equals(all.value)) return;
  const detail = `${all.value.toDecimal()} hours are stated in all, and the kinds that are written come to ${stated.toDecimal()}`;
  reading.doubt("the hours", detail, all.at);
}
