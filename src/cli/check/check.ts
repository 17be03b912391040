import type { Command } from "commander";
import { compareText } from "../../kernel/order.ts";
import { workspacePaths } from "../../kernel/workspace-paths.ts";
import { type CheckReport, check } from "../../ladder/check.ts";
import { narrowedTo, withoutKnown } from "../../ladder/check-baseline.ts";
import { caseWorkspaces } from "../../workspace/case-workspaces.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { demandApart, reportsIn } from "../apart.ts";
import { catalogueLookup } from "../catalogue-lookup.ts";
import { banksNamed, faulty, nounOf } from "../choices.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { reaches, thresholdOf } from "../fail-on.ts";
import { addBankFlag, addReportFlags, gather, type ReportFlags } from "../flags.ts";
import { outputsOf } from "../format.ts";
import { chooseFrameworks, withFrameworks } from "../frameworks.ts";
import type { Host } from "../host/host.ts";
import { standardInput } from "../host/standard-input.ts";
import { hasDocuments, listFrom, open } from "../opening.ts";
import { Session } from "../session.ts";
import { addWatchFlag, type WatchFlags, watched } from "../watch.ts";
import {
  addBaselineFlags,
  type Baseline,
  type BaselineFlags,
  baselineFrom,
  knownFindings,
} from "./baseline.ts";
import { checkFormats, deliverCheck } from "./check-outputs.ts";
import { fileFilter } from "./path-filter.ts";
import { type PipedFlags, pipedFile } from "./piped-file.ts";
import { readStretch, type Stretch } from "./stretch.ts";

interface CheckFlags extends ReportFlags, BaselineFlags, WatchFlags, PipedFlags {
  readonly framework?: readonly string[];
  readonly consistency?: boolean;
  readonly within?: Stretch;
  readonly omitSuppressed?: boolean;
}

const examples = `
Examples:
  creditbank check                               the whole workspace
  creditbank check programs/ "courses/*.yaml"    only findings in these files
  creditbank check --framework ca-bc-2024         conformance to one framework
  creditbank check --framework all               beside all frameworks: a table
  creditbank check --consistency                 decisions beside each other
  creditbank check --within 90d                  what ends or is due by then
  creditbank check -f text -f sarif=findings.sarif -f junit=findings.xml
  creditbank check --write-baseline known.json   take today's findings as known
  creditbank check --baseline known.json         only what is new since
  git show :./mc.yaml | creditbank check - --stdin-filepath mc.yaml
                                                 what is staged, in its place

The whole workspace is always loaded; paths, from the current folder, choose the
findings to show. - alone is one more file of the workspace.
--bank narrows what rests on a bank: decisions, claims and pathways.
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
    )
    .option("--stdin-filepath <path>", "the file that standard input (-) takes the place of")
    .option("--omit-suppressed", "leave silenced and known findings out of SARIF and JUnit");
  addBaselineFlags(addReportFlags(addWatchFlag(addBankFlag(command)), checkFormats))
    .addHelpText("after", examples)
    .action(async (paths: string[], _: unknown, self: Command) => {
      const flags = withFrameworks<CheckFlags>(host, self.optsWithGlobals());
      if (flags.watch === true) demandRepeatable(flags, paths);
      done(await watched(host, flags, () => run(host, flags, paths), nearest(paths)));
    });
}

/** The banks to which what rests on a bank is narrowed; undefined where none is asked for: `banks` of creditbank.yaml narrows answers, not what is checked. */
function banksAsked(host: Host, { bank }: CheckFlags, catalogue: Catalogue) {
  const asked = bank ?? listFrom(host.env.CREDITBANK_BANK);
  return banksNamed(catalogue, asked, faulty(catalogue, "credit-bank"));
}

/** Says which banks and frameworks that were asked for by their ids take no part, as their documents have errors. */
function sayIdle(session: Session, catalogue: Catalogue, { bank, framework }: CheckFlags): void {
  const say = (kind: "credit-bank" | "framework", asked: readonly string[] = []) => {
    for (const id of faulty(catalogue, kind).filter((one) => asked.includes(one)))
      session.note(`${nounOf(kind)} "${id}" takes no part: its document has errors`);
  };
  say("credit-bank", bank);
  say("framework", framework);
}

/** Where the workspace is looked for when there is none here. */
const nearest = (paths: readonly string[]) => paths.find((path) => path !== standardInput);

/** Refuses what cannot be done again at every change. */
function demandRepeatable({ writeBaseline }: CheckFlags, paths: readonly string[]): void {
  if (paths.includes(standardInput))
    throw new UsageError("standard input cannot be read again", "leave out - or --watch");
  if (writeBaseline !== undefined)
    throw new UsageError("--watch would take every new finding as known", "leave out --watch");
}

async function run(host: Host, flags: CheckFlags, paths: readonly string[]): Promise<ExitCode> {
  const session = new Session(host, flags);
  const outputs = outputsOf(host, flags, checkFormats);
  demandApart(host, [...reportsIn(outputs), ["the baseline", flags.writeBaseline]]);
  const threshold = thresholdOf(host, flags.failOn);
  const baseline = baselineFrom(session, flags, paths);
  const input = await pipedFile(host, flags, paths);
  const near = nearest(paths) ?? flags.stdinFilepath;
  const opened = open(session, flags, near, { input, frameworks: flags.framework });
  const { workspace } = opened;
  const until = flags.within?.(opened.asOf) ?? null;
  const frameworks = chooseFrameworks(opened.day.catalogue, flags.framework);
  sayIdle(session, opened.day.catalogue, flags);
  const options = {
    cases: caseWorkspaces(workspace),
    banks: banksAsked(host, flags, opened.day.catalogue),
    consistency: flags.consistency ?? false,
    until,
  };
  const whole = session.timed("evaluate", () => check(opened.day, frameworks, options));
  const named = paths.map((path) => (path === standardInput ? (input?.display ?? path) : path));
  const shown = fileFilter(host, workspace, named);
  const report = beside(session, baseline, narrowedTo(whole, shown), { workspace, shown });
  deliverCheck(session, flags, outputs, report, {
    sources: withSource(workspace.sources, baseline),
    lookup: catalogueLookup(opened.day.catalogue),
    display: workspace.display,
    within: workspacePaths(workspace.display),
    files: filesOf(workspace).filter(shown),
    strict: threshold === "warning",
    baseline: baseline?.display ?? null,
    omitsSuppressed: flags.omitSuppressed ?? false,
  });
  if (!hasDocuments(workspace)) {
    throw new UsageError(`no document in ${workspace.display} could be loaded`);
  }
  const unknown = report.binding.some(({ meets }) => meets === null);
  return reaches(threshold, report.diagnostics, unknown) ? exitCode.findings : exitCode.fine;
}

/** The report beside the baseline, where there is one. */
function beside(
  session: Session,
  baseline: Baseline | null,
  report: CheckReport,
  { workspace, shown }: { workspace: Workspace; shown: (file: string) => boolean },
): CheckReport {
  // Nothing is taken as known where nothing could be loaded.
  if (baseline === null || (baseline.known === null && !hasDocuments(workspace))) return report;
  const pathOf = workspacePaths(workspace.display);
  const known = knownFindings(session, baseline, report.diagnostics, pathOf);
  const left = new Set(
    filesOf(workspace)
      .filter((file) => !shown(file))
      .map(pathOf),
  );
  const checked = (path: string) => !left.has(path);
  return withoutKnown(report, { known, strict: baseline.strict, pathOf, checked }, workspace);
}

/** The files of the workspace that were read, or could not be; sorted. */
function filesOf({ sources, diagnostics }: Workspace): string[] {
  const files = new Set([...sources.keys(), ...diagnostics.map(({ at }) => at.file)]);
  return [...files].filter((file) => !file.startsWith("builtin:")).sort(compareText);
}

function withSource(sources: Workspace["sources"], baseline: Baseline | null) {
  const source = baseline?.source ?? null;
  return source === null ? sources : new Map([...sources, [source.path, source]]);
}
