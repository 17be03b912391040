import { invalidating } from "../../diagnostics/left-out.ts";
import type { ExplainedChange } from "../../ladder/comparison/compare-states.ts";
import { disclaimer } from "../ladder/ladder-text.ts";
import { counted } from "../text/amount.ts";
import { indented } from "../text/layout.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style, Tone } from "../text/style.ts";
import { causeSentence, editWords } from "./cause-words.ts";
import { changeWords } from "./change-words.ts";
import { type DiffReport, editedSentence, verdictSentence } from "./diff-report.ts";
import { directionLooks, groupedByCause, listedDirections } from "./sections.ts";

/** How many edits of one cause are shown before the rest is counted. */
const mostEdits = 6;

/** How many details of one change are shown before the rest is counted. */
const mostDetails = 4;

interface View {
  readonly report: DiffReport;
  readonly style: Style;
  readonly detailed: boolean;
}

/** The `diff` report for reading: the sentence, then what is broken, opened, worse and better, each with its edits. */
export function diffText(
  report: DiffReport,
  style: Style,
  { quiet, detailed }: { readonly quiet: boolean; readonly detailed: boolean },
): string {
  const { comparison, base, now, head } = report;
  const title = `creditbank diff · ${base.name} → ${now.name} · as of ${head.asOf}`;
  const view = { report, style, detailed };
  const lines = [
    ...say(title, 0, style),
    "",
    ...say(verdictSentence(comparison), 0, style).map((line) => style.paint("strong", line)),
    ...say(editedSentence(comparison), 2, style),
    ...(quiet ? [] : listedDirections.flatMap((direction) => section(direction, view))),
    ...remarks(view),
    "",
    style.paint("quiet", disclaimer),
  ];
  return `${lines.join("\n")}\n`;
}

function section(direction: (typeof listedDirections)[number], view: View): string[] {
  const { style, detailed, report } = view;
  const changes = report.comparison.changes.filter((change) => change.direction === direction);
  if (changes.length === 0 || (direction === "changed" && !detailed)) return [];
  const { heading, tone } = directionLooks[direction];
  return [
    "",
    style.paint(tone, `${heading} (${changes.length})`),
    ...groupedByCause(changes).flatMap((group) => [
      ...group.flatMap((change) => changeLines(change, tone, view)),
      ...causeLines(group[0], view),
    ]),
  ];
}

function changeLines(change: ExplainedChange, tone: Tone, view: View): string[] {
  const { style, detailed, report } = view;
  const { symbol } = directionLooks[change.direction];
  const { title, step, details } = changeWords(change, report);
  const most = detailed ? details.length : mostDetails;
  const [first = "", ...rest] = say(`${symbol} ${title}`, 2, style, 2);
  return [
    style.paint(tone, first),
    ...rest,
    ...say(step, 6, style, 2),
    ...details.slice(0, most).flatMap((line) => say(line, 6, style, 4)),
    ...more(details.length - most, "more detail", 6),
  ];
}

function causeLines(
  change: ExplainedChange | undefined,
  { style, detailed, report }: View,
): string[] {
  const cause = change?.cause ?? null;
  if (cause === null) return [];
  const most = detailed ? cause.edits.length : mostEdits;
  return [
    ...say(causeSentence(cause), 4, style, 2),
    ...cause.edits.slice(0, most).flatMap((edit) => {
      const { place, what, before, after } = editWords(edit, report.base);
      return [
        ...say(place, 6, style).map((line) => style.paint("place", line)),
        ...say(what, 8, style, 2),
        ...(before === null ? [] : say(`- ${before}`, 8, style, 2)),
        ...(after === null ? [] : say(`+ ${after}`, 8, style, 2)),
      ];
    }),
    ...more(cause.edits.length - most, "more edit", 6),
  ];
}

/** What is not shown, and what is uncertain. */
function remarks({ report, style, detailed }: View): string[] {
  const { summary, trials } = report.comparison;
  const hidden = detailed ? 0 : summary.changed;
  const broken = [report.base, report.now].filter(
    ({ diagnostics }) => invalidating(diagnostics).length > 0,
  );
  const lines = [
    ...(hidden === 0
      ? []
      : [
          `${counted(hidden, "other answer")} changed for neither better nor worse (-v lists them)`,
        ]),
    ...(trials.stopped
      ? [
          `the search for causes was stopped after ${trials.count} trials; --program and --micro-credential narrow it`,
        ]
      : []),
    ...broken.map(
      ({ name }) =>
        `documents of ${name} have errors: what cannot be used is left out of this comparison`,
    ),
  ];
  return lines.length === 0 ? [] : ["", ...lines.flatMap((line) => say(line, 2, style, 2))];
}

const more = (count: number, what: string, indent: number): string[] =>
  count > 0 ? [`${" ".repeat(indent)}and ${counted(count, what)}`] : [];

const say = (text: string, indent: number, style: Style, hang = 2): string[] =>
  indented(neutralise(text), indent, style.width, hang);
