import type { Command } from "commander";
import { arrange } from "../diagnostics/diagnostic.ts";
import { withSeverity } from "../documents/with-severity.ts";
import { ladder } from "../ladder/ladder.ts";
import type { Ladder } from "../ladder/result.ts";
import { type LadderReport, ladderJson } from "../report/ladder-json.ts";
import { ladderText } from "../report/ladder-text.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { begin } from "./begin.ts";
import { catalogueLookup } from "./catalogue-lookup.ts";
import { selectBanks, selectOfferings, selectPrograms } from "./choices.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { reaches } from "./fail-on.ts";
import { addBankFlag, addReportFlags, gather, type ReportFlags } from "./flags.ts";
import { deliver } from "./format.ts";
import type { Host } from "./host.ts";
import type { Session } from "./session.ts";
import { tool } from "./version.ts";

interface LadderFlags extends ReportFlags {
  readonly microCredential?: readonly string[];
  readonly program?: readonly string[];
  readonly all?: boolean;
  readonly explainLimits?: boolean;
}

const examples = `
Examples:
  creditbank ladder                              every offering, every program
  creditbank ladder --program tru-bgs            one program
  creditbank ladder --micro-credential "ubc-*"   some offerings
  creditbank ladder --program tru-bgs --explain-limits
  creditbank ladder --as-of 2024-06-01 -f text -f json=ladder.json

Marks: ✔ recognized (a recorded decision) or eligible (the rules recommend it),
  + only together with others, ? a person has to look, ✘ no.
Exit code 0 whatever the verdicts, unless --fail-on review; 1 when documents
  have errors.`;

/** Adds `ladder`. */
export function addLadder(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("ladder")
    .description("which micro-credentials ladder into which programs, for how much credit, and why")
    .option("--micro-credential <id>", "only this micro-credential; repeatable, * and ?", gather)
    .option("--program <id>", "only this program; repeatable, * and ?", gather)
    .option("--all", "list pairs that nobody has compared, too")
    .option("--explain-limits", "what each limit of the programs costs, and why no more counts");
  addReportFlags(addBankFlag(command))
    .addHelpText("after", examples)
    .action((_: unknown, self: Command) => done(run(host, self.optsWithGlobals())));
}

function run(host: Host, flags: LadderFlags): ExitCode {
  const { session, outputs, threshold, opened } = begin(host, flags);
  const { catalogue } = opened.day;
  const selection = {
    offerings: selectOfferings(catalogue, flags.microCredential),
    programs: selectPrograms(catalogue, flags.program),
    banks: selectBanks(catalogue, host, flags.bank),
  };
  const result = session.timed("ladder", () => ladder(catalogue, selection));
  demandAnswers(session, catalogue, result, selection.programs);
  const report: LadderReport = {
    head: { tool, asOf: opened.asOf },
    ladder: result,
    diagnostics: withSeverity(
      arrange([...opened.day.diagnostics, ...result.diagnostics]),
      opened.workspace.settings,
    ),
    lookup: catalogueLookup(catalogue),
    all: flags.all ?? false,
    limits: flags.explainLimits ?? false,
  };
  const shown = { quiet: flags.quiet ?? false, detailed: flags.verbose ?? false };
  deliver(host, flags, outputs, {
    text: (style) => ladderText(report, style, shown),
    json: () => ladderJson(report),
  });
  session.reportErrors(report.diagnostics);
  const review = result.pairs.some((pair) => pair.verdict === "review");
  return reaches(threshold, report.diagnostics, review) ? exitCode.findings : exitCode.fine;
}

/** Never an answer over nothing: says which programs are left out, and refuses when there is no pair. */
function demandAnswers(
  session: Session,
  { programs, offerings, asOf }: Catalogue,
  result: Ladder,
  selected: ((id: string) => boolean) | undefined,
): void {
  const answered = new Set(result.programs.map((view) => view.program));
  const silent = [...programs.keys()].filter((id) => !answered.has(id) && selected?.(id) !== false);
  if (result.pairs.length > 0) {
    if (silent.length > 0) session.note(leftOut(silent));
    return;
  }
  if (offerings.size === 0) throw new UsageError(`no micro-credential is in effect on ${asOf}`);
  if (programs.size === 0) throw new UsageError(`no program is in effect on ${asOf}`);
  throw new UsageError(
    "no program honours these credit banks",
    "leave --bank out, or add `banks` to the program",
  );
}

/** Which programs have no bank in the run; a few are named. */
function leftOut(ids: readonly string[]): string {
  const named = ids.slice(0, 4).join(", ") + (ids.length > 4 ? ` and ${ids.length - 4} more` : "");
  return `left out, because no credit bank that it honours takes part: ${named}`;
}
