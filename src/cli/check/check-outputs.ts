import { inWords } from "../../kernel/text.ts";
import type { CheckReport } from "../../ladder/check.ts";
import { checkFindings } from "../../report/check/check-findings.ts";
import { checkJson } from "../../report/check/check-json.ts";
import { checkMarkdown } from "../../report/check/check-markdown.ts";
import { checkText } from "../../report/check/check-text.ts";
import { github, githubAnnotations } from "../../report/ci/github.ts";
import { gitlab } from "../../report/ci/gitlab.ts";
import { junit } from "../../report/ci/junit.ts";
import { commentSize } from "../../report/ci/markdown-summary.ts";
import { sarif } from "../../report/ci/sarif.ts";
import { checkTables } from "../../report/table/check-tables.ts";
import type { Sources } from "../../report/text/code-frame.ts";
import type { Lookup } from "../../report/text/lookup.ts";
import { type AnyFormat, deliver, type OutputFlags, type OutputRequest } from "../format.ts";
import { repositoryPaths } from "../repository-paths.ts";
import type { Session } from "../session.ts";
import { tableRenderers } from "../tables.ts";
import { tool } from "../version.ts";
import { addStepSummary, addsAnnotations } from "./github-step.ts";

/** The formats of `check`. */
export const checkFormats = [
  "text",
  "json",
  "markdown",
  "csv",
  "xlsx",
  "sarif",
  "junit",
  "github",
  "gitlab",
] as const satisfies readonly AnyFormat[];

/** What the formats of `check` are made from, beside the report. */
export interface CheckShown {
  readonly sources: Sources;
  readonly lookup: Lookup;
  /** The folder of the workspace as the user would type it. */
  readonly display: string;
  /** The path of a file within the workspace. */
  readonly within: (file: string) => string;
  /** The files whose findings are shown, sorted. */
  readonly files: readonly string[];
  /** Does the run fail on warnings too? */
  readonly strict: boolean;
  /** The baseline, as the user would type it; null for none. */
  readonly baseline: string | null;
  /** Leaves silenced and known findings out of SARIF and JUnit. */
  readonly omitsSuppressed: boolean;
}

/** Writes a report in every format asked for; in a step of GitHub Actions, annotations and the step's summary too. */
export function deliverCheck(
  session: Session,
  flags: OutputFlags & { readonly quiet?: boolean },
  outputs: readonly OutputRequest<(typeof checkFormats)[number]>[],
  report: CheckReport,
  shown: CheckShown,
): void {
  const { host } = session;
  const { sources, lookup, display } = shown;
  const quiet = flags.quiet ?? false;
  sayFindingsOnly(session, outputs, report);
  const run = checkFindings(report, { tool, ...shown, locate: repositoryPaths(host, display) });
  const loud = { ...run, findings: run.findings.filter((one) => one.severity !== "info") };
  const annotated = addsAnnotations(host, outputs);
  const annotations = quiet ? loud : run;
  const tabled = tableRenderers(host, outputs, {
    title: `creditbank check, as of ${report.asOf}`,
    tables: () => checkTables(report),
  });
  deliver(host, flags, outputs, {
    text: (style) => checkText(report, { sources, lookup, style, quiet }),
    json: () => checkJson({ tool, asOf: report.asOf }, report),
    csv: tabled.csv,
    xlsx: tabled.xlsx,
    markdown: () => checkMarkdown(report, { run, lookup, mostBytes: commentSize }),
    sarif: () => sarif(run),
    junit: () => junit(run),
    github: () => github(annotations),
    gitlab: () => gitlab(run),
  });
  if (annotated) host.stdout.write(githubAnnotations(annotations));
  if (annotated || outputs.some(({ format }) => format === "github")) addStepSummary(session, run);
}

const findingFormats: readonly AnyFormat[] = ["csv", "sarif", "junit", "github", "gitlab"];

/** Says where formats that list findings alone leave out what was asked for beside them. */
function sayFindingsOnly(
  session: Session,
  outputs: readonly OutputRequest[],
  { conformance, binding, consistency }: CheckReport,
): void {
  const asked = new Set(outputs.map(({ format }) => format));
  const formats = findingFormats.filter((format) => asked.has(format));
  if (formats.length === 0) return;
  const list = `${inWords(formats, "and")} ${formats.length === 1 ? "lists" : "list"} findings alone`;
  if (conformance.length > binding.length)
    session.note(
      `${list}: how offerings stand beside frameworks is in text, json, markdown and xlsx`,
    );
  if (consistency !== null)
    session.note(`${list}: what --consistency compared, side by side, is in text and json`);
}
