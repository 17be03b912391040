import type { Pair } from "../../ladder/result.ts";
import { creditText } from "../text/amount.ts";
import { columns, indented, padEnd, padStart, wrap } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import { offeringTitle } from "../text/offering-title.ts";
import type { Style } from "../text/style.ts";
import { assumedTexts, shownAssumptions } from "./assumption-text.ts";
import { pairDetails, placements, shownCredits } from "./pair-text.ts";
import { verdictLooks } from "./verdict-text.ts";

/** How pairs are shown. */
export interface PairView {
  readonly lookup: Lookup;
  readonly style: Style;
  /** Ids, editions and what is taken as met of a learner, too. */
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
  const places = placements(pair, lookup).map(neutralise);
  const place = narrow ? null : besideCredits(places, room);
  const details = [
    ...(detailed ? [named(pair)] : []),
    ...(place === null ? places.map((one) => `→ ${one}`) : []),
    ...pairDetails(pair, lookup).map(neutralise),
    ...assumedTexts(shownAssumptions(pair.assumed, detailed), lookup).map(neutralise),
  ];
  return [
    ...(narrow ? stackedHead(pair, style) : headline(pair, place, room, style)),
    ...details.flatMap((text) => indented(text, indent, style.width, 2)),
  ];
}

/** The id and edition, as other commands take them. */
const named = ({ microCredential, edition }: Pair) =>
  edition === null ? microCredential : `${microCredential} (${edition})`;

/** The columns that the places of some pairs need, within reason. */
export function placeColumns(pairs: readonly Pair[], { lookup, style }: PairView): number {
  const most = Math.floor(style.width * 0.35);
  const widths = pairs.map((pair) =>
    columns(besideCredits(placements(pair, lookup).map(neutralise), most) ?? ""),
  );
  return Math.max(0, ...widths);
}

/** The one place of a pair where there is room for it beside the credits; null where there is none, or more than one. */
function besideCredits([place, ...more]: readonly string[], room: number): string | null {
  return place === undefined || more.length > 0 || columns(place) > room ? null : place;
}

/** Mark, title, credits and place on one line; a long title goes on below. */
function headline(pair: Pair, place: string | null, placeRoom: number, style: Style): string[] {
  const amount = amountText(pair);
  const isAlone = place === null && amount.trim() === "";
  const beside = isAlone ? 0 : creditColumns + columns(arrow) + placeRoom;
  const room = style.width - titleColumn - beside;
  const [first = "", ...rest] = wrap(titleText(pair), room - 1);
  const whither = place === null ? "" : arrow + style.paint("place", place);
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
