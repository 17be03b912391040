import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import { columns, indented } from "./layout.ts";
import { neutraliseInPlace, neutraliseVisibly } from "./neutralise.ts";
import type { Style, Tone } from "./style.ts";

/** The text of a file as it may be shown, by lines counted from 1: learners are covered. */
export interface SourceText {
  /** Is no line shown, as the file lies outside of the workspace? */
  readonly isKeptBack?: boolean;
  readonly shown: (number: number) => string;
}

/** The files that findings are about, by path. */
export type Sources = ReadonlyMap<string, SourceText>;

const tones: Readonly<Record<Diagnostic["severity"], Tone>> = {
  error: "bad",
  warning: "maybe",
  info: "quiet",
};

/** A finding like a compiler error: place, severity, code, message, the line with a caret, related places, help. */
export function codeFrame(finding: Diagnostic, sources: Sources, style: Style): string[] {
  const { severity, at, related, help } = finding;
  const tone = tones[severity];
  return [
    findingLine(finding, style),
    ...excerpt(at, sources, style, tone),
    ...related.flatMap((place) => [
      ...indented(`${placeOf(place.at)} ${neutraliseVisibly(place.message)}`, 4, style.width, 2),
      ...excerpt(place.at, sources, style, "quiet"),
    ]),
    ...(help === null ? [] : indented(`help: ${neutraliseVisibly(help)}`, 4, style.width, 6)),
  ];
}

/** `file:line:column severity code message`; one line however long, so that other tools can read it. */
export function findingLine({ at, severity, code, message }: Diagnostic, style: Style): string {
  const words = style.paint(tones[severity], `${severity} ${code}`);
  return `${style.paint("strong", placeOf(at))} ${words} ${neutraliseVisibly(message)}`;
}

/** `file:line:column`. */
export function placeOf({ file, line, column }: Span): string {
  return `${neutraliseVisibly(file)}:${line}:${column}`;
}

/** The source line behind its number, and a caret under the place, or why it is kept back; nothing where the line is not at hand. */
function excerpt(at: Span, sources: Sources, style: Style, tone: Tone): string[] {
  const source = sources.get(at.file);
  const number = String(at.line);
  if (source?.isKeptBack) {
    const why = "(not shown: a link leads out of the workspace)";
    return [`  ${style.paint("quiet", `${number} │ ${why}`)}`];
  }
  const text = source?.shown(at.line) ?? "";
  if (text.trim() === "") return [];
  const gutter = " ".repeat(number.length);
  const end = at.endLine === at.line ? at.endColumn - 1 : text.length;
  const cut = window(text, at.column - 1, end, style.width - number.length - 7);
  const quiet = (shown: string) => style.paint("quiet", shown);
  return [
    `  ${quiet(`${number} │`)} ${cut.text}`,
    `  ${quiet(`${gutter} │`)} ${" ".repeat(cut.before)}${style.paint(tone, "^".repeat(cut.marked))}`,
  ];
}

/** The part of a line around a stretch of it that fits, tabs as two spaces; where the stretch then begins and how long it is. Of a line however long, only what is near is looked at. */
function window(line: string, start: number, end: number, room: number) {
  const show = (text: string) => neutraliseInPlace(text).replaceAll("\t", "  ");
  const from = Math.min(start, line.length);
  const to = Math.min(Math.max(end, from + 1), line.length);
  const reach = 8 * room;
  const before = show(line.slice(Math.max(0, from - reach), from));
  const marked = show(line.slice(from, Math.min(to, from + reach)));
  const after = show(line.slice(to, to + reach));
  const whole = before + marked + after;
  const width = Math.max(1, columns(marked));
  if (columns(whole) <= room) return { text: whole, before: columns(before), marked: width };
  const lead = cutStart(before, Math.max(Math.floor((room - width) / 2), Math.floor(room / 3)));
  const shown = lead === before ? lead : `…${lead}`;
  const rest = cutEnd(marked + after, room - columns(shown) - 1);
  const dots = columns(rest) < columns(marked + after) ? "…" : "";
  const length = Math.max(1, Math.min(width, columns(rest)));
  return { text: shown + rest + dots, before: columns(shown), marked: length };
}

function cutEnd(text: string, room: number): string {
  let result = "";
  let used = 0;
  for (const character of text) {
    used += columns(character);
    if (used > room) break;
    result += character;
  }
  return result;
}

function cutStart(text: string, room: number): string {
  return [...cutEnd([...text].reverse().join(""), room)].reverse().join("");
}
