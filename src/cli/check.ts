import type { Command } from "commander";
import { arrange, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { type CheckReport, check } from "../ladder/check.ts";
import { checkJson } from "../report/check-json.ts";
import { checkText } from "../report/check-text.ts";
import { withSeverity } from "../workspace/load.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { catalogueLookup } from "./catalogue-lookup.ts";
import { choicesOf } from "./choices.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { reaches, thresholdOf } from "./fail-on.ts";
import { addReportFlags, gather, type ReportFlags } from "./flags.ts";
import { deliver, outputsOf } from "./format.ts";
import type { Host } from "./host.ts";
import { hasDocuments, type Opened, open } from "./opening.ts";
import { fileFilter } from "./path-filter.ts";
import { select } from "./select.ts";
import { Session } from "./session.ts";
import { readStretch, type Stretch } from "./stretch.ts";
import { tool } from "./version.ts";

interface CheckFlags extends ReportFlags {
  readonly framework?: readonly string[];
  readonly within?: Stretch;
}

const examples = `
Examples:
  creditbank check                               the whole workspace
  creditbank check programs/ "courses/*.yaml"    only findings in these files
  creditbank check --framework all               conformance, too
  creditbank check --within 90d                  what ends or is due by then
  creditbank check -f json=findings.json
  git show HEAD:mc.yaml | creditbank check -     one more file, from a pipe

The whole workspace is always loaded; paths only choose the findings to show.
Exit code 1 when there are errors, or what --fail-on names.`;

/** Adds `check`. */
export function addCheck(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("check")
    .description(
      "is the workspace valid? documents, references, dates, claims, agreements, conformance",
    )
    .argument("[paths...]", "files, folders or patterns whose findings to show")
    .option(
      "--framework <id>",
      "check conformance to this framework, or all; repeatable, * and ?",
      gather,
    )
    .option(
      "--within <time>",
      "list what ends or is to be reviewed within 90d, 12w, 6m or 1y, too",
      readStretch,
    );
  addReportFlags(command)
    .addHelpText("after", examples)
    .action(async (paths: string[], _: unknown, self: Command) =>
      done(await run(host, self.optsWithGlobals(), paths)),
    );
}

/** How standard input is named on the command line, and in findings. */
const standardInput = "-";

async function run(host: Host, flags: CheckFlags, paths: readonly string[]): Promise<ExitCode> {
  const session = new Session(host, flags);
  const outputs = outputsOf(host, flags);
  const threshold = thresholdOf(host, flags.failOn);
  const piped = paths.includes(standardInput);
  const input = piped ? { display: standardInput, bytes: await host.stdin() } : undefined;
  const near = paths.find((path) => path !== standardInput);
  const opened = open(session, flags, near, input);
  const until = flags.within?.(opened.asOf) ?? null;
  const frameworks = frameworksOf(opened, flags.framework);
  const whole = session.timed("evaluate", () => check(opened.day, frameworks, until));
  const report = narrowed(whole, opened.workspace, fileFilter(host, opened.workspace, paths));
  const lookup = catalogueLookup(opened.day.catalogue);
  const { sources } = opened.workspace;
  const quiet = flags.quiet ?? false;
  deliver(host, flags, outputs, {
    text: (style) => checkText(report, { sources, lookup, style, quiet }),
    json: () => checkJson({ tool, asOf: opened.asOf }, report),
  });
  if (!hasDocuments(opened.workspace)) {
    throw new UsageError(`no document in ${opened.workspace.display} could be loaded`);
  }
  const unknown = report.conformance.some(({ conforms }) => conforms === null);
  return reaches(threshold, report.diagnostics, unknown) ? exitCode.findings : exitCode.fine;
}

/** Frameworks by the flag, else by `frameworks` of creditbank.yaml; `all` is all of them. */
function frameworksOf(
  { day: { catalogue } }: Opened,
  flag: readonly string[] | undefined,
): string[] {
  const patterns = flag ?? catalogue.workspace.settings?.data.frameworks ?? [];
  const ids = [...catalogue.frameworks.keys()];
  if (ids.length > 0 && patterns.includes("all")) return ids;
  const chosen = select(patterns, choicesOf(catalogue, "framework", ids));
  return chosen === undefined ? [] : ids.filter(chosen);
}

/** The report with the workspace's own severities, and only of some files. */
function narrowed(
  report: CheckReport,
  { settings }: Workspace,
  shown: (file: string) => boolean,
): CheckReport {
  const diagnostics = arrange(withSeverity(report.diagnostics, settings)).filter(({ at }) =>
    shown(at.file),
  );
  const count = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((finding) => finding.severity === severity).length;
  const counts = { errors: count("error"), warnings: count("warning"), infos: count("info") };
  return { ...report, diagnostics, summary: { ...report.summary, ...counts } };
}
