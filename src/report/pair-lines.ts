import type { Pair } from "../ladder/result.ts";
import { creditText } from "./amount.ts";
import { columns, indented, padEnd, padStart, wrap } from "./layout.ts";
import type { Lookup } from "./lookup.ts";
import { neutralise } from "./neutralise.ts";
import { destination, leadingAward, pairDetails, shownCredits } from "./pair-text.ts";
import type { Style } from "./style.ts";
import { verdictLooks } from "./verdict-text.ts";

/** Columns before a title: two spaces, the mark, a space, the longest verdict word, two spaces. */
export const titleColumn = 16;

const creditColumns = 5;
const arrow = "  → ";

/** A pair in the ladder view: a headline, and under it why and what would help. */
export function pairLines(pair: Pair, lookup: Lookup, style: Style, detailed: boolean): string[] {
  const narrow = style.width < 64;
  const indent = narrow ? 6 : titleColumn;
  const leading = leadingAward(pair);
  const place = leading === null ? "" : neutralise(destination(leading, lookup));
  const target = placeColumns(style.width);
  const fits = !narrow && columns(place) <= target;
  const [why, ...more] = pairDetails(pair, lookup).map(neutralise);
  const whither = fits || place === "" ? [] : [`→ ${place}`];
  const details = [
    ...(detailed ? [named(pair)] : []),
    [...whither, ...(why === undefined ? [] : [why])].join(" · "),
    ...more,
  ].filter((line) => line !== "");
  return [
    ...headline(pair, fits ? place : "", style, narrow),
    ...details.flatMap((text) => indented(text, indent, style.width, 2)),
  ];
}

/** The id and edition, as other commands take them. */
const named = ({ microCredential, edition }: Pair) =>
  edition === null ? microCredential : `${microCredential} (${edition})`;

function headline(pair: Pair, place: string, style: Style, narrow: boolean): string[] {
  const { symbol, word, tone } = verdictLooks[pair.verdict];
  const credits = shownCredits(pair);
  const amount = padStart(credits === null ? "" : creditText(credits), creditColumns);
  const title = neutralise(pair.title) + standing(pair);
  const mark = style.paint(tone, padEnd(`${symbol} ${word}`, titleColumn - 4));
  if (narrow) {
    return [`  ${mark}  ${amount}`.trimEnd(), ...indented(title, 6, style.width)];
  }
  const beside = credits === null ? 0 : creditColumns + columns(arrow) + placeColumns(style.width);
  const room = style.width - titleColumn - beside;
  const [first = "", ...rest] = wrap(title, room - 1);
  const whither = place === "" ? "" : arrow + style.paint("place", place);
  return [
    `  ${mark}  ${padEnd(first, room)}${amount}${whither}`.trimEnd(),
    ...rest.map((line) => " ".repeat(titleColumn) + line),
  ];
}

/** Columns for the place that the credit goes to. */
function placeColumns(width: number): number {
  return Math.min(32, Math.floor(width / 4));
}

/** A status that a reader should know of. */
function standing({ status }: Pair): string {
  return status === "active" ? "" : ` (${status})`;
}
