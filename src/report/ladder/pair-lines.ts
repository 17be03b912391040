import type { Pair } from "../../ladder/result.ts";
import { creditText } from "../text/amount.ts";
import { columns, indented, padEnd, padStart, wrap } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import { offeringTitle } from "../text/offering-title.ts";
import type { Style } from "../text/style.ts";
import { destination, leadingAward, pairDetails, shownCredits } from "./pair-text.ts";
import { verdictLooks } from "./verdict-text.ts";

/** How pairs are shown. */
export interface PairView {
  readonly lookup: Lookup;
  readonly style: Style;
  /** Ids and editions, too. */
  readonly detailed: boolean;
}

/** Columns before a title: two spaces, the mark, a space, the longest verdict word, two spaces. */
const titleColumn = 16;

const creditColumns = 5;
const arrow = "  → ";

/** A pair in the ladder view: a headline, and under it why and what would help. */
export function pairLines(
  pair: Pair,
  room: number,
  { lookup, style, detailed }: PairView,
): string[] {
  const narrow = style.width < 64;
  const indent = narrow ? 6 : titleColumn;
  const place = placeText(pair, lookup);
  const fits = !narrow && columns(place) <= room;
  const details = [
    ...(detailed ? [named(pair)] : []),
    ...(fits || place === "" ? [] : [`→ ${place}`]),
    ...pairDetails(pair, lookup).map(neutralise),
  ];
  return [
    ...(narrow ? stackedHead(pair, style) : headline(pair, fits ? place : "", room, style)),
    ...details.flatMap((text) => indented(text, indent, style.width, 2)),
  ];
}

/** The id and edition, as other commands take them. */
const named = ({ microCredential, edition }: Pair) =>
  edition === null ? microCredential : `${microCredential} (${edition})`;

/** The columns that the places of some pairs need, within reason. */
export function placeColumns(pairs: readonly Pair[], { lookup, style }: PairView): number {
  const most = Math.floor(style.width * 0.35);
  const widths = pairs
    .map((pair) => columns(placeText(pair, lookup)))
    .filter((width) => width <= most);
  return Math.max(0, ...widths);
}

function placeText(pair: Pair, lookup: Lookup): string {
  const leading = leadingAward(pair);
  return leading === null ? "" : neutralise(destination(leading, lookup));
}

/** Mark, title, credits and place on one line; a long title goes on below. */
function headline(pair: Pair, place: string, placeRoom: number, style: Style): string[] {
  const amount = amountText(pair);
  const beside = amount.trim() === "" ? 0 : creditColumns + columns(arrow) + placeRoom;
  const room = style.width - titleColumn - beside;
  const [first = "", ...rest] = wrap(titleText(pair), room - 1);
  const whither = place === "" ? "" : arrow + style.paint("place", place);
  return [
    `  ${markText(pair, style)}  ${padEnd(first, room)}${amount}${whither}`.trimEnd(),
    ...rest.map((line) => " ".repeat(titleColumn) + line),
  ];
}

/** The same for narrow terminals: the title under the mark. */
function stackedHead(pair: Pair, style: Style): string[] {
  const first = `  ${markText(pair, style)}  ${amountText(pair)}`.trimEnd();
  return [first, ...indented(titleText(pair), 6, style.width)];
}

function markText({ verdict }: Pair, style: Style): string {
  const { symbol, word, tone } = verdictLooks[verdict];
  return style.paint(tone, padEnd(`${symbol} ${word}`, titleColumn - 4));
}

function amountText(pair: Pair): string {
  const credits = shownCredits(pair);
  return padStart(credits === null ? "" : creditText(credits), creditColumns);
}

const titleText = ({ title, status }: Pair) => neutralise(offeringTitle(title, status));
