import type { Severity } from "../../diagnostics/severity.ts";
import type { Span } from "../../diagnostics/span.ts";
import { counted } from "../text/amount.ts";
import { placeOf } from "../text/code-frame.ts";
import { neutraliseVisibly } from "../text/neutralise.ts";
import type { CiRun, Finding } from "./findings.ts";

/** GitHub keeps so many annotations of one kind for each step of a job. */
const mostOfAKind = 10;

const kinds = [
  { severity: "error", command: "error", noun: "error" },
  { severity: "warning", command: "warning", noun: "warning" },
  { severity: "info", command: "notice", noun: "notice" },
] as const satisfies readonly { severity: Severity; command: string; noun: string }[];

type Kind = (typeof kinds)[number];

/** The annotations of a run as workflow commands of GitHub Actions, errors first; where there are more of a kind than GitHub keeps, the last one says how many. */
export function githubAnnotations(run: CiRun): string {
  const lines = kinds.flatMap((kind) => {
    const found = run.findings.filter(({ severity }) => severity === kind.severity);
    if (found.length <= mostOfAKind) return found.map((one) => annotation(run, kind, one));
    const shown = found.slice(0, mostOfAKind - 1);
    const rest = found.length - shown.length;
    return [...shown.map((one) => annotation(run, kind, one)), more(run, kind, rest)];
  });
  return lines.map((line) => `${line}\n`).join("");
}

/** What `-f github` writes: the annotations, then one line that counts. */
export function github(run: CiRun): string {
  return `${githubAnnotations(run)}${run.command}: ${run.conclusion}\n`;
}

function annotation(run: CiRun, { command }: Kind, finding: Finding): string {
  const { code, message, help, at } = finding;
  const { path, inside } = run.locate(at.file);
  const title = `${code}: ${run.ruleOf(code).title}`;
  const where = inside ? { file: neutraliseVisibly(path), ...region(at) } : {};
  const said = [
    inside ? message : `${placeOf(at)} ${message}`,
    ...(help === null ? [] : [`help: ${help}`]),
  ];
  return workflowCommand(command, { ...where, title }, said.map(neutraliseVisibly).join("\n"));
}

/** GitHub takes columns on one line only; the end column is exclusive there too, the end line is not. */
function region({ line, column, endLine, endColumn }: Span): Readonly<Record<string, number>> {
  if (line !== endLine) return { line, endLine: endColumn === 1 ? endLine - 1 : endLine };
  return { line, endLine, col: column, endColumn };
}

function more({ command: run }: CiRun, { command, noun }: Kind, rest: number): string {
  const text = `${counted(rest, `more ${noun}`)} without an annotation: GitHub keeps ${mostOfAKind} of a kind for each step. The summary of the step lists them, and so does \`${run}\`.`;
  return workflowCommand(command, { title: counted(rest, `more ${noun}`) }, text);
}

/** `::command name=value,…::text`, escaped as the toolkit of GitHub Actions does (packages/core/src/command.ts). */
function workflowCommand(
  command: string,
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${command} ${list.join(",")}::${escaped(text)}`;
}

const escaped = (text: string) =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (value: string | number) =>
  escaped(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
