import type { Suggestion } from "../competency/matching/suggest.ts";
import { groupBy } from "../kernel/group.ts";
import type { MatchEffect } from "../ladder/match/effects.ts";
import type { Match } from "../ladder/match/match.ts";
import { verdictLooks } from "./ladder/verdict-text.ts";
import { differenceText, scoreText } from "./suggestion-words.ts";
import { counted, creditText } from "./text/amount.ts";
import { indented } from "./text/layout.ts";
import type { Lookup } from "./text/lookup.ts";
import { neutralise } from "./text/neutralise.ts";
import type { Style } from "./text/style.ts";

/** What a `match` report needs to be shown. */
export interface MatchView {
  readonly lookup: Lookup;
  readonly style: Style;
  /** Suggestions only. */
  readonly quiet: boolean;
  /** With the addresses of statements. */
  readonly detailed: boolean;
}

/** The `match` report for reading: suggestions by the two documents they join, then what accepting some would change. */
export function matchText(match: Match, view: MatchView): string {
  const { style, quiet } = view;
  const groups = groupBy(match.suggestions, ({ from, to }) => `${from.owner} ${to.owner}`);
  const lines = [
    ...indented(`creditbank match · as of ${match.asOf}`, 0, style.width, 2),
    ...[...groups.values()].flatMap((group) => ["", ...groupLines(group, match, view)]),
    ...(quiet ? [] : [...effectLines(match, view), "", ...closing(match, view)]),
  ];
  return `${lines.join("\n")}\n`;
}

function groupLines(group: readonly Suggestion[], match: Match, view: MatchView): string[] {
  const [first] = group;
  const named = (list: Match["from"], id: string | undefined) =>
    neutralise(list.find((one) => one.id === id)?.title ?? id ?? "");
  const { from, to } = { from: first?.from.owner, to: first?.to.owner };
  const title = `${named(match.from, from)} (${from}) → ${named(match.to, to)} (${to})`;
  return [
    ...indented(title, 0, view.style.width, 2).map((line) => view.style.paint("strong", line)),
    ...group.flatMap((one) => suggestionLines(one, view)),
  ];
}

function suggestionLines(one: Suggestion, { style, detailed }: MatchView): string[] {
  const local = (address: string) => address.slice(address.indexOf("#") + 1);
  const say = (text: string) => indented(neutralise(text), 8, style.width, 2);
  const name = (address: string) => (detailed ? address : local(address));
  const why = [
    ...(one.because.length === 0 ? [] : [`words: ${one.because.join("; ")}`]),
    ...(one.via === null ? [] : [`by its other wording "${one.via}"`]),
    ...one.differs.map(differenceText),
  ];
  const head = `  ${scoreText(one.score)}  ${one.relation}`;
  return [
    style.paint(one.score >= 0.8 ? "good" : "maybe", head),
    ...say(`${name(one.from.address)} ${one.from.text}`),
    ...say(`${name(one.to.address)} ${one.to.text}`),
    ...say(why.join(" · ")).map((line) => style.paint("quiet", line)),
  ];
}

function effectLines({ effects }: Match, view: MatchView): string[] {
  if (effects.length === 0) return [];
  return [
    "",
    view.style.paint("strong", "If people accepted them"),
    ...effects.flatMap((effect) =>
      indented(neutralise(effectText(effect, view)), 2, view.style.width, 2),
    ),
  ];
}

function effectText(effect: MatchEffect, { lookup }: MatchView): string {
  const { microCredential, program, course, before, verdict, credits, accepting } = effect;
  const local = (address: string) => address.slice(address.indexOf("#") + 1);
  const which = accepting.map(({ from, to }) => `${local(from.address)} → ${local(to.address)}`);
  const would = `${verdictLooks[before].sentence} → ${verdictLooks[verdict].sentence}`;
  return `${lookup.offering(microCredential)} in ${program}: ${would}, ${creditText(credits)} credits, with ${counted(accepting.length, "suggestion")} for ${lookup.course(course)}: ${which.join(", ")}`;
}

function closing(match: Match, { style }: MatchView): string[] {
  const { compared, minScore, suggestions, cut, calibration } = match;
  const found =
    suggestions.length === 0 ? "no suggestion" : counted(suggestions.length, "suggestion");
  const sentences = [
    `${found} with a score of at least ${minScore}, of ${counted(compared.from, "statement")} beside ${compared.to}.`,
    ...(cut.length === 0
      ? []
      : [`Only the beginning was compared of ${cut.join(", ")}: the text is very long.`]),
    `Measured on labelled texts: ${calibration.rows.map(({ minScore: least, right, of }) => `with a score of ${least} or more ${right} of ${of} suggestions were what people chose`).join("; ")}.`,
    "A suggestion counts for nothing until a person accepts it; likeness of words changes no verdict.",
  ];
  return sentences.flatMap((text) =>
    indented(neutralise(text), 0, style.width).map((line) => style.paint("quiet", line)),
  );
}
