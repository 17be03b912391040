import { invalidating } from "../../diagnostics/left-out.ts";
import type { Span } from "../../diagnostics/span.ts";
import { append } from "../../kernel/append.ts";
import type { ExplainedChange } from "../../ladder/comparison/compare-states.ts";
import type { Tally } from "../../ladder/comparison/summary.ts";
import { disclaimer } from "../ladder/ladder-text.ts";
import { counted } from "../text/amount.ts";
import { placeOf } from "../text/code-frame.ts";
import { code, inline } from "../text/markdown.ts";
import { neutralise } from "../text/neutralise.ts";
import { causeSentence, editWords, type PlaceWords } from "./cause-words.ts";
import { changeWords } from "./change-words.ts";
import { type DiffReport, editedSentence, verdictSentence } from "./diff-report.ts";
import { directionLooks, groupedByCause, listedDirections } from "./sections.ts";

/** GitHub takes comments of at most 65,536 characters. */
const mostCharacters = 60_000;

/** A report, and how its places are written. */
type PlacedReport = DiffReport & { readonly place: PlaceWords };

const mostDetails = 6;
const mostEdits = 10;

/**
 * The `diff` report as a comment on a pull request: details fold away, and what there is no room for is counted.
 * `locate` gives the path of a file that is the same from wherever it is asked.
 */
export function diffMarkdown(report: DiffReport, locate: (file: string) => string): string {
  const { comparison, base, now, head } = report;
  const place = (at: Span) => placeOf({ ...at, file: locate(at.file) });
  const lines = [
    `### creditbank diff: ${code(base.name)} → ${code(now.name)}`,
    "",
    `**${inline(verdictSentence(comparison))}** ${inline(editedSentence(comparison))} As of ${head.asOf}.`,
    ...table(report),
    ...errors(report),
  ];
  const foot = ["", `<sub>${disclaimer}</sub>`];
  let room = mostCharacters - lengthOf([...lines, ...foot]);
  for (const direction of listedDirections) {
    const groups = groupedByCause(
      comparison.changes.filter((change) => change.direction === direction),
    );
    const part = section(direction, groups, room, { ...report, place });
    append(lines, part);
    room -= lengthOf(part);
  }
  return `${[...lines, ...foot].join("\n")}\n`;
}

const lengthOf = (lines: readonly string[]) =>
  lines.reduce((total, line) => total + line.length + 1, 0);

const kindNames = {
  pair: "micro-credential → program",
  pathway: "pathway steps",
  claim: "claims",
  agreement: "agreements",
  program: "programs",
  conformance: "conformance",
} as const;

function table({ comparison: { summary, changes } }: DiffReport): string[] {
  if (changes.length === 0) return [];
  const row = (name: string, tally: Tally) =>
    `| ${name} | ${listedDirections.map((one) => tally[one] || "").join(" | ")} |`;
  const kinds = Object.entries(kindNames) as [keyof typeof kindNames, string][];
  return [
    "",
    `| | ${listedDirections.map((one) => directionLooks[one].heading.toLowerCase()).join(" | ")} |`,
    `| --- |${" ---: |".repeat(listedDirections.length)}`,
    ...kinds.flatMap(([kind, name]) => {
      const tally = summary.kinds[kind];
      return listedDirections.some((one) => tally[one] > 0) ? [row(name, tally)] : [];
    }),
  ];
}

function errors({ base, now, comparison }: DiffReport): string[] {
  const broken = [base, now].filter(({ diagnostics }) => invalidating(diagnostics).length > 0);
  return [
    ...broken.flatMap(({ name }) => [
      "",
      `> Documents of ${code(name)} have errors; what cannot be used is left out of this comparison.`,
    ]),
    ...(comparison.trials.stopped
      ? ["", `> The search for causes was stopped after ${comparison.trials.count} trials.`]
      : []),
  ];
}

function section(
  direction: ExplainedChange["direction"],
  groups: readonly (readonly ExplainedChange[])[],
  room: number,
  report: PlacedReport,
): string[] {
  const count = groups.flat().length;
  if (count === 0) return [];
  const open = direction === "broken" ? " open" : "";
  const { heading } = directionLooks[direction];
  const lines = ["", `<details${open}><summary><b>${heading} (${count})</b></summary>`, ""];
  const foot = ["", "</details>"];
  let left = room - lengthOf([...lines, ...foot]) - 100;
  let shown = 0;
  for (const change of groups.flatMap((group) =>
    group.map((one, index) => ({ one, last: index === group.length - 1 })),
  )) {
    const entry = [
      ...changeLines(change.one, report),
      ...(change.last ? causeLines(change.one, report) : []),
    ];
    if (lengthOf(entry) > left) break;
    left -= lengthOf(entry);
    append(lines, entry);
    shown += 1;
  }
  if (shown < count)
    lines.push(`- … and ${count - shown} more, which the text and JSON reports list`);
  return [...lines, ...foot];
}

function changeLines(change: ExplainedChange, report: PlacedReport): string[] {
  const { title, step, details } = changeWords(change, report);
  const rest = details.length - mostDetails;
  return [
    `- ${directionLooks[change.direction].symbol === "✘" ? "❌ " : ""}**${inline(title)}**: ${inline(step)}`,
    ...details.slice(0, mostDetails).map((line) => `  - ${code(line)}`),
    ...(rest > 0 ? [`  - and ${counted(rest, "more detail")}`] : []),
  ];
}

function causeLines({ cause }: ExplainedChange, { base, place: shownAt }: PlacedReport): string[] {
  if (cause === null) return [];
  const rest = cause.edits.length - mostEdits;
  return [
    "",
    `  ${inline(causeSentence(cause, shownAt))}`,
    ...cause.edits.slice(0, mostEdits).flatMap((edit) => {
      const { place, what, before, after } = editWords(edit, base, shownAt);
      const sides = [
        ...(before === null ? [] : [`- ${before}`]),
        ...(after === null ? [] : [`+ ${after}`]),
      ];
      return ["", `  ${code(place)} ${inline(what)}`, ...fenced(sides.map(cut))];
    }),
    ...(rest > 0 ? ["", `  and ${counted(rest, "more edit")}`] : []),
    "",
  ];
}

/** A block that nothing in the lines can close. */
function fenced(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const safe = lines.map(neutralise);
  const runs = safe.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = "`".repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return [`  ${fence}diff`, ...safe.map((line) => `  ${line}`), `  ${fence}`];
}

const cut = (line: string): string => (line.length > 300 ? `${line.slice(0, 300)}…` : line);
