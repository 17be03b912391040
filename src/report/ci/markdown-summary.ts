import type { Severity } from "../../diagnostics/severity.ts";
import { counted } from "../text/amount.ts";
import { placeOf } from "../text/code-frame.ts";
import { code, inline } from "../text/markdown.ts";
import { neutraliseVisibly } from "../text/neutralise.ts";
import { type CiRun, type Finding, shownPath } from "./findings.ts";

/** The bytes that a comment on GitHub may have. */
export const commentSize = 65_536;

/** The bytes that the summary of a step may have on GitHub, all that is appended in the step together. */
export const stepSummarySize = 1_048_576;

const marks = { error: "❌ error", warning: "⚠️ warning", info: "ℹ️ notice" } as const;

const order: readonly Severity[] = ["error", "warning", "info"];

/** A run as Markdown for a comment or a step summary: what was counted, then a table, errors first, of at most so many bytes; says how many findings did not fit. */
export function markdownSummary(run: CiRun, mostBytes: number): string {
  const ordered = order.flatMap((severity) =>
    run.findings.filter((finding) => finding.severity === severity),
  );
  const head = `### ${inline(run.command)}\n\n${silent(run.conclusion)}.\n`;
  if (ordered.length === 0) return head;
  const table = "\n| | place | finding |\n|---|---|---|\n";
  const rest = (count: number) =>
    `\n${counted(count, "more finding")}: too many to show here. \`${run.command}\` shows all.\n`;
  const room = mostBytes - bytes(head) - bytes(table) - bytes(rest(ordered.length));
  const rows = fitting(
    ordered.map((finding) => rowOf(run, finding)),
    room,
  );
  const left = ordered.length - rows.length;
  return head + table + rows.join("") + (left === 0 ? "" : rest(left));
}

function rowOf(run: CiRun, { severity, code: id, message, at, help }: Finding): string {
  const place = code(placeOf({ ...at, file: shownPath(run, at.file) }));
  const said = `${silent(neutraliseVisibly(message))} (${code(id)})`;
  const more = help === null ? "" : `<br>${silent(neutraliseVisibly(help))}`;
  return `| ${marks[severity]} | ${cell(place)} | ${said}${more} |\n`;
}

/** The first lines, as many as have a place in so many bytes. */
export function fitting(lines: readonly string[], mostBytes: number): readonly string[] {
  let room = mostBytes;
  const beyond = lines.findIndex((line) => {
    room -= bytes(line);
    return room < 0;
  });
  return beyond === -1 ? lines : lines.slice(0, beyond);
}

/** Text that means nothing to Markdown but for code between backticks, and calls nobody by name. */
export function silent(text: string): string {
  return text
    .split("`")
    .map((part, index) =>
      index % 2 === 0 ? inline(part).replaceAll("@", "@&#8203;") : cell(code(part)),
    )
    .join("");
}

/** Code in a table: a bar would end the cell, even between backticks. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** The bytes that a text takes. */
export const bytes = (text: string): number => new TextEncoder().encode(text).length;
