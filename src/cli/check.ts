import type { Command } from "commander";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type CheckReport, check } from "../ladder/check.ts";
import { checkJson } from "../report/check-json.ts";
import { checkText } from "../report/check-text.ts";
import { caseWorkspaces } from "../workspace/case-workspaces.ts";
import { catalogueLookup } from "./catalogue-lookup.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { reaches, thresholdOf } from "./fail-on.ts";
import { addReportFlags, gather, type ReportFlags } from "./flags.ts";
import { deliver, outputsOf } from "./format.ts";
import { chooseFrameworks } from "./frameworks.ts";
import type { Host } from "./host.ts";
import { hasDocuments, open } from "./opening.ts";
import { fileFilter } from "./path-filter.ts";
import { Session } from "./session.ts";
import { standardInput } from "./standard-input.ts";
import { readStretch, type Stretch } from "./stretch.ts";
import { tool } from "./version.ts";
import { addWatchFlag, type WatchFlags, watched } from "./watch.ts";

interface CheckFlags extends ReportFlags, WatchFlags {
  readonly framework?: readonly string[];
  readonly consistency?: boolean;
  readonly within?: Stretch;
}

const examples = `
Examples:
  creditbank check                               the whole workspace
  creditbank check programs/ "courses/*.yaml"    only findings in these files
  creditbank check --framework ca-bc-2024         conformance to one framework
  creditbank check --framework all               beside all frameworks: a table
  creditbank check --consistency                 decisions beside each other
  creditbank check --within 90d                  what ends or is due by then
  creditbank check -f json=findings.json
  git show HEAD:mc.yaml | creditbank check -     one more file, from a pipe

The whole workspace is always loaded; paths only choose the findings to show.
A comment \`# creditbank-ignore CODE: reason\` silences a finding that is no
error: at the end of its line, on the line above, or at the top of a document.
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
    .option("--consistency", "compare each bank's decisions: did like evidence get like credit?")
    .option(
      "--within <time>",
      "list what ends or is to be reviewed within 90d, 12w, 6m or 1y, too",
      readStretch,
    );
  addReportFlags(addWatchFlag(command))
    .addHelpText("after", examples)
    .action(async (paths: string[], _: unknown, self: Command) => {
      const flags: CheckFlags = self.optsWithGlobals();
      if (flags.watch === true && paths.includes(standardInput))
        throw new UsageError("standard input cannot be read again", "leave out - or --watch");
      done(await watched(host, flags, () => run(host, flags, paths)));
    });
}

async function run(host: Host, flags: CheckFlags, paths: readonly string[]): Promise<ExitCode> {
  const session = new Session(host, flags);
  const outputs = outputsOf(host, flags);
  const threshold = thresholdOf(host, flags.failOn);
  const piped = paths.includes(standardInput);
  const input = piped ? { display: standardInput, bytes: await host.stdin() } : undefined;
  const near = paths.find((path) => path !== standardInput);
  const opened = open(session, flags, near, { input, frameworks: flags.framework });
  const until = flags.within?.(opened.asOf) ?? null;
  const frameworks = chooseFrameworks(opened.day.catalogue, flags.framework);
  const cases = caseWorkspaces(opened.workspace);
  const options = { cases, consistency: flags.consistency ?? false, until };
  const whole = session.timed("evaluate", () => check(opened.day, frameworks, options));
  const report = narrowed(whole, fileFilter(host, opened.workspace, paths));
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
  const unknown = report.binding.some(({ meets }) => meets === null);
  return reaches(threshold, report.diagnostics, unknown) ? exitCode.findings : exitCode.fine;
}

/** The report on some files only. */
function narrowed(report: CheckReport, shown: (file: string) => boolean): CheckReport {
  const diagnostics = report.diagnostics.filter(({ at }) => shown(at.file));
  const silenced = report.silenced.filter(({ at }) => shown(at.file));
  const count = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((finding) => finding.severity === severity).length;
  const counts = { errors: count("error"), warnings: count("warning"), infos: count("info") };
  const summary = { ...report.summary, ...counts, silenced: silenced.length };
  const consistency = report.consistency?.filter(({ left }) => shown(left.at.file)) ?? null;
  return { ...report, diagnostics, silenced, consistency, summary };
}
