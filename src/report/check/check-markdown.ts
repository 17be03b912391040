import type { CheckReport } from "../../ladder/check.ts";
import type { CiRun } from "../ci/findings.ts";
import { bytes, fitting, markdownSummary, silent } from "../ci/markdown-summary.ts";
import { counted } from "../text/amount.ts";
import type { Lookup } from "../text/lookup.ts";
import { besideWords, frameworkCount, legend, looks, notAsked } from "./conformance-table.ts";
import { consistent } from "./consistency-text.ts";

/** What a `check` report needs to be written as Markdown. */
export interface CheckMarkdownView {
  /** Its findings, as continuous integration shows them. */
  readonly run: CiRun;
  readonly lookup: Lookup;
  readonly mostBytes: number;
}

/** The `check` report as Markdown of at most so many bytes: the findings, then what was asked for beside them, in no more than half of the room. */
export function checkMarkdown(report: CheckReport, view: CheckMarkdownView): string {
  const { run, mostBytes } = view;
  const parts = [...conformanceParts(report, view), ...consistencyParts(report)];
  const beside = parts.map((part) => `\n${part}\n`).join("");
  return markdownSummary(run, mostBytes - bytes(beside)) + beside;
}

/** That decisions go together; those that do not are findings. */
function consistencyParts({ consistency }: CheckReport): readonly string[] {
  return consistency?.length === 0 ? [`${consistent}.`] : [];
}

/** Offerings beside frameworks, a mark for each pair. */
function conformanceParts(
  { conformance, additions }: CheckReport,
  { run, lookup, mostBytes }: CheckMarkdownView,
): readonly string[] {
  if (conformance.length === 0) return [];
  const frameworks = [...new Set(conformance.map(({ framework }) => framework))];
  const offerings = [...new Set(conformance.map(({ microCredential }) => microCredential))];
  const marks = new Map(
    conformance.map((item) => [`${item.microCredential} ${item.framework}`, markOf(item)]),
  );
  const rows = offerings.map((id) =>
    tableRow([
      silent(lookup.offering(id)),
      ...frameworks.map((framework) => marks.get(`${id} ${framework}`) ?? ""),
    ]),
  );
  const shown = fitting(rows, mostBytes / 2);
  const left = rows.length - shown.length;
  const shows = `\`${run.command} --framework\``;
  return [
    `#### ${besideWords(offerings, frameworks)}`,
    frameworks
      .map((id, index) => `${index + 1}. ${silent(id)}: ${frameworkCount(conformance, id)}`)
      .join("\n"),
    legend.join("   "),
    [
      tableRow(["", ...frameworks.map((_, index) => String(index + 1))]),
      tableRow(["---", ...frameworks.map(() => ":-:")]),
      ...shown,
    ]
      .join("")
      .trimEnd(),
    ...(left === 0
      ? []
      : [`${counted(left, "more offering")}: too many to show here. ${shows} shows all.`]),
    ...(additions.some(({ steps }) => steps.length > 0)
      ? [`What to state to meet more: ${shows} as text says it.`]
      : []),
  ];
}

function markOf({ applies, meets }: CheckReport["conformance"][number]): string {
  if (!applies) return notAsked;
  return looks.find((look) => look.meets === meets)?.mark ?? "";
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}
