import { type Command, InvalidArgumentError, Option } from "commander";
import { Rational } from "../kernel/rational.ts";
import { Evaluation, type ProgramEvaluation } from "../ladder/evaluation.ts";
import { measures } from "../ladder/plan/goal.ts";
import { plan } from "../ladder/plan/plan.ts";
import { settled } from "../ladder/settled.ts";
import { goalText } from "../report/plan/plan-goal.ts";
import { planJson } from "../report/plan/plan-json.ts";
import { planText } from "../report/plan/plan-text.ts";
import { planTable, planTables } from "../report/table/plan-tables.ts";
import { neutralise } from "../report/text/neutralise.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { noBankServes } from "./absent-banks.ts";
import { begin } from "./begin.ts";
import { catalogueLookup } from "./catalogue-lookup.ts";
import { choose, idsHeld, selectBanks } from "./choices.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { answersReach } from "./fail-on.ts";
import { addBankFlag, addReportFlags, gather, type ReportFlags } from "./flags.ts";
import { deliver, formats as wholeFormats } from "./format.ts";
import type { Host } from "./host/host.ts";
import { type NarrowingFlags, narrowingOf, words } from "./narrowing.ts";
import { type GoalFlags, goalOf } from "./plan-goal.ts";
import { sayIdleExceptions } from "./say-findings.ts";
import { tableFormats, tableRenderers } from "./tables.ts";
import { tool } from "./version.ts";

const formats = [...wholeFormats, ...tableFormats] as const;

interface PlanFlags extends ReportFlags, NarrowingFlags, GoalFlags {
  readonly have?: readonly string[];
}

const examples = `
Examples:
  creditbank plan tru-bgs                              the most credit
  creditbank plan tru-bgs --credits 9                  9 credits, fewest hours
  creditbank plan tru-bgs --credits 9 --minimise cost  9 credits, lowest cost
  creditbank plan tru-bgs --requirement core           what completes "core"
  creditbank plan tru-bgs --have capu-filmba,"ubc-*"   with what is held already
  creditbank plan tru-bgs --language en --delivery online
  creditbank plan tru-bgs bcit-dip-forest-technology   both, with one stack

Several programs are planned together, each under its own rules: what is taken
counts in one of them, in two where their overlap rules allow it, and a program
that is complete may enter another as a block. Among equal stacks the program
that is named first comes first. The credits of --credits are those counted in
all of them, and a requirement is named with its program where several have it
(--requirement tru-bgs:core).

What is held costs nothing; where it is not offered any more, it meets
prerequisites and brings no credit here, for that depends on the day of
completion (explain --learner). The other options narrow only what may be taken.
An offering that does not state its language or delivery is left out where these
are asked for, and the plan says so. Only recorded decisions and what the rules
recommend are planned with; what review would add is shown apart.`;

/** Adds `plan`. */
export function addPlan(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("plan")
    .description(
      "the best stack of micro-credentials toward a program: what to take, in what order",
    )
    .argument("<program...>", "the program (several: planned together)")
    .option("--have <ids>", "held already; repeatable, commas, * and ?", gather)
    .option(
      "--credits <n>",
      "reach so many credits in all programs together, and no more than that takes",
      readCredits,
    )
    .option("--requirement <path>", "complete this requirement (of several programs: PROGRAM:PATH)")
    .addOption(
      new Option("--minimise <what>", "keep this small (default with a goal: hours)").choices(
        measures,
      ),
    )
    .option("--exclude <ids>", "not to be taken; repeatable, commas, * and ?", gather)
    .option("--issuer <id>", "only from this issuer; repeatable, * and ?", gather)
    .option("--language <tag>", "only in this language; repeatable", gather)
    .option(
      "--delivery <word>",
      "only with this participation, pacing or location; repeatable",
      gather,
    );
  addReportFlags(addBankFlag(command), formats)
    .addHelpText("after", examples)
    .action((programs: string[], _: unknown, self: Command) =>
      done(run(host, self.optsWithGlobals(), programs)),
    );
}

function run(host: Host, flags: PlanFlags, ids: readonly string[]): ExitCode {
  const { session, outputs, threshold, opened } = begin(host, flags, formats);
  const { catalogue } = opened.day;
  const programs = programsOf(catalogue, host, flags, ids);
  const options = {
    goal: goalOf(flags, programs),
    have: idsHeld(catalogue, words(flags.have)),
    narrowing: narrowingOf(catalogue, flags),
  };
  const result = session.timed("plan", () => plan(catalogue, programs, options));
  const diagnostics = settled([...opened.day.diagnostics, ...result.diagnostics], opened.workspace);
  const lookup = catalogueLookup(catalogue);
  const shown = { quiet: flags.quiet ?? false, detailed: flags.verbose ?? false };
  deliver(host, flags, outputs, {
    text: (style) => planText(result, { lookup, style, ...shown }),
    json: () => planJson({ head: { tool, asOf: opened.asOf }, plan: result, diagnostics, lookup }),
    ...tableRenderers(host, outputs, {
      title: `creditbank plan ${ids.join(" ")}, as of ${opened.asOf}`,
      tables: () => planTables(result, lookup),
      main: () => planTable(result, lookup),
    }),
  });
  const isMissed = result.goal.kind !== "most" && !result.reached;
  if (isMissed && outputs.every(({ format }) => format === "csv"))
    session.note(neutralise(goalText(result)));
  sayIdleExceptions(session, diagnostics);
  session.reportErrors(diagnostics);
  const review = result.review.credits.isPositive || result.review.questions.length > 0;
  return answersReach(threshold, diagnostics, review) ? exitCode.findings : exitCode.fine;
}

/** The programs that the plan is for. Throws a UsageError where one is not known or no bank serves it. */
function programsOf(
  catalogue: Catalogue,
  host: Host,
  { bank }: PlanFlags,
  ids: readonly string[],
): ProgramEvaluation[] {
  const known = [...new Set(ids)].map((id) =>
    choose(catalogue, "program", catalogue.programs.keys(), id),
  );
  const evaluation = new Evaluation(catalogue, selectBanks(catalogue, host, bank));
  return known.map((id) => {
    const found = evaluation.program(id);
    if (found !== null) return found;
    throw noBankServes(catalogue, id, host, bank);
  });
}

function readCredits(text: string): Rational {
  const credits = Rational.parse(text);
  if (credits === null || !credits.isPositive)
    throw new InvalidArgumentError("Write a number of credits above 0.");
  return credits;
}
