import type { Command } from "commander";
import { invalidating } from "../diagnostics/left-out.ts";
import type { Day } from "../ladder/day.ts";
import { gathered, walkLadder } from "../ladder/ladder.ts";
import { settled } from "../ladder/settled.ts";
import { type LadderReport, ladderJson } from "../report/ladder/ladder-json.ts";
import { ladderText } from "../report/ladder/ladder-text.ts";
import { ladderTables } from "../report/table/ladder-tables.ts";
import { isNarrowedAway, leftOut, narrowingHelp } from "./absent-banks.ts";
import { begin } from "./begin.ts";
import { catalogueLookup } from "./catalogue-lookup.ts";
import { selectBanks, selectOfferings, selectPrograms } from "./choices.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { answersReach } from "./fail-on.ts";
import { addBankFlag, addReportFlags, gather, type ReportFlags } from "./flags.ts";
import { deliver, formats as wholeFormats } from "./format.ts";
import type { Host } from "./host/host.ts";
import { LadderOutput, type LadderTaken } from "./ladder-output.ts";
import { sayIdleExceptions } from "./say-findings.ts";
import type { Session } from "./session.ts";
import { tableFormats, tableRenderers } from "./tables.ts";
import { tool } from "./version.ts";
import { addWatchFlag, type WatchFlags, watched } from "./watch.ts";

interface LadderFlags extends ReportFlags, WatchFlags {
  readonly microCredential?: readonly string[];
  readonly program?: readonly string[];
  readonly all?: boolean;
  readonly explainLimits?: boolean;
  readonly fixes?: boolean;
}

/** Line by line, too: whole reports of thousands of pairs are of little use. */
const formats = [...wholeFormats, "ndjson", ...tableFormats] as const;

const limitsApart =
  "csv, one table of pairs, leaves out --explain-limits; all other formats have it (-f xlsx, -f markdown: tables)";

const examples = `
Examples:
  creditbank ladder                              every offering, every program
  creditbank ladder --program tru-bgs            one program
  creditbank ladder --micro-credential "ubc-*"   some offerings
  creditbank ladder --program tru-bgs --explain-limits
  creditbank ladder --as-of 2024-06-01 -f text -f json=ladder.json
  creditbank ladder -f text -f xlsx=ladder.xlsx  a sheet for each view
  creditbank ladder --no-fixes -f ndjson -o ladder.ndjson   many at once

Marks: ✔ recognized (a recorded decision) or eligible (the rules recommend it),
  + only together with others, ? a person has to look, ✘ no.
Exit code 0 whatever the verdicts, unless --fail-on asks; 1 when documents are
  invalid, so that something is left out.`;

/** Adds `ladder`. */
export function addLadder(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("ladder")
    .description("which micro-credentials ladder into which programs, for how much credit, and why")
    .option("--micro-credential <id>", "only this micro-credential; repeatable, * and ?", gather)
    .option("--program <id>", "only this program; repeatable, * and ?", gather)
    .option("--all", "list pairs that nobody has compared, too")
    .option("--no-fixes", "leave out what would improve each answer (faster for many pairs)")
    .option("--explain-limits", "what each limit of the programs costs, and why no more counts");
  addReportFlags(addWatchFlag(addBankFlag(command)), formats)
    .addHelpText("after", examples)
    .action(async (_: unknown, self: Command) => {
      const flags: LadderFlags = self.optsWithGlobals();
      done(await watched(host, flags, () => run(host, flags)));
    });
}

async function run(host: Host, flags: LadderFlags): Promise<ExitCode> {
  const { session, outputs, threshold, opened } = begin(host, flags, formats);
  const { catalogue } = opened.day;
  const programs = selectPrograms(catalogue, flags.program);
  const walk = walkLadder(catalogue, {
    offerings: selectOfferings(catalogue, flags.microCredential),
    programs,
    banks: selectBanks(catalogue, host, flags.bank),
    all: flags.all ?? false,
    fixes: flags.fixes ?? true,
  });
  const lookup = catalogueLookup(catalogue);
  const limits = flags.explainLimits ?? false;
  if (limits && outputs.some(({ format }) => format === "csv")) session.note(limitsApart);
  const lines = new LadderOutput(host, outputs, {
    head: { tool, asOf: opened.asOf },
    lookup,
    limits,
  });
  const start = host.now();
  const found = await lines.take(walk, (taken) =>
    demandAnswers(session, opened.day, taken, programs, { host, flag: flags.bank }),
  );
  session.took("ladder", start);
  const diagnostics = settled(
    [...opened.day.diagnostics, ...found.end.diagnostics],
    opened.workspace,
  );
  await lines.finish(found.end.summary, diagnostics);
  const report: LadderReport = {
    head: { tool, asOf: opened.asOf },
    ladder: gathered(catalogue, found.items, found.end),
    diagnostics,
    lookup,
    all: flags.all ?? false,
    limits,
  };
  const shown = { quiet: flags.quiet ?? false, detailed: flags.verbose ?? false };
  const whole = outputs.flatMap(({ format, file }) =>
    format === "ndjson" ? [] : [{ format, file }],
  );
  deliver(host, flags, whole, {
    text: (style) => ladderText(report, style, shown),
    json: () => ladderJson(report),
    ...tableRenderers(host, outputs, {
      title: `creditbank ladder, as of ${opened.asOf}`,
      tables: () => ladderTables(report),
    }),
  });
  sayIdleExceptions(session, diagnostics);
  session.reportErrors(diagnostics);
  const review = found.end.summary.review > 0;
  return answersReach(threshold, diagnostics, review) ? exitCode.findings : exitCode.fine;
}

/** The banks that were asked for, and by whom. */
interface BanksAsked {
  readonly host: Host;
  readonly flag: readonly string[] | undefined;
}

/**
 * Says which programs are left out, and why. Never an answer over nothing that can be mended by asking otherwise: refuses,
 * where all documents can be used, when nothing is in effect, or the banks asked for leave out every program.
 */
function demandAnswers(
  session: Session,
  { catalogue, diagnostics }: Day,
  { answered }: Pick<LadderTaken, "answered">,
  selected: ((id: string) => boolean) | undefined,
  { host, flag }: BanksAsked,
): void {
  const { programs, offerings, asOf } = catalogue;
  // Where documents are invalid, an answer over what is left says so; it may be over nothing.
  const isWhole = invalidating(diagnostics).length === 0;
  const silent = [...programs.keys()].filter((id) => !answered.has(id) && selected?.(id) !== false);
  if (offerings.size > 0 && programs.size > 0) {
    if (isWhole && answered.size === 0 && silent.some((id) => isNarrowedAway(catalogue, id)))
      throw new UsageError("no program honours these credit banks", narrowingHelp(host, flag));
    if (silent.length > 0) session.note(leftOut(catalogue, silent));
    return;
  }
  const nothing = offerings.size === 0 ? "micro-credential" : "program";
  const missing = `no ${nothing} is in effect on ${asOf}`;
  if (isWhole) throw new UsageError(missing);
  session.note(missing);
}
