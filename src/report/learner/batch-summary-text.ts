import { reasonCatalogue } from "../../diagnostics/reasons.ts";
import type { BatchTotals, Counts, ProgramSummary } from "../../learner/parts/summary.ts";
import type { LearnerVerdict } from "../../learner/result.ts";
import { disclaimer } from "../ladder/ladder-text.ts";
import { verdictLooks } from "../ladder/verdict-text.ts";
import { counted, creditText } from "../text/amount.ts";
import { columns, indented, padStart } from "../text/layout.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style } from "../text/style.ts";
import { type BatchReport, byKey, programsOf, rankedReasons } from "./batch-summary-json.ts";
import { creditsOnly, notSettled, type Unsettled } from "./proven-words.ts";

/** How the summary is shown. */
export interface BatchView {
  readonly style: Style;
  /** The counts only. */
  readonly quiet: boolean;
  /** Every reason. */
  readonly detailed: boolean;
}

/** How many reasons a program shows at first. */
const firstReasons = 3;

/** The verdicts in the order of the list. */
const verdicts: readonly LearnerVerdict[] = ["recognized", "eligible", "review", "no"];

/** The `batch` report for reading: who was answered, what they may get, and what holds most of them back. */
export function batchSummaryText(report: BatchReport, view: BatchView): string {
  const { head, summary, totals } = report;
  const { style } = view;
  const programs = programsOf(summary);
  const lines = [
    ...indented(`creditbank batch · as of ${head.asOf}`, 0, style.width, 2),
    ...readLines(report, view),
    ...programs.flatMap(([id, program]) => ["", ...programLines(id, program, report, view)]),
    ...(programs.length > 1 ? ["", ...totalLines(totals, programs.length, view)] : []),
    ...(view.quiet ? [] : ["", ...footLines(report, view)]),
  ];
  return `${lines.join("\n")}\n`;
}

function readLines({ summary, totals }: BatchReport, view: BatchView): string[] {
  const read = `${counted(summary.learners, "learner")} in ${counted(summary.rows, "row")}`;
  const rejected =
    totals.rejected === 0
      ? []
      : indented(`${counted(totals.rejected, "row")} could not be used`, 0, view.style.width, 2);
  return [
    ...indented(read, 0, view.style.width, 2),
    ...rejected.map((line) => view.style.paint("maybe", line)),
    ...byKey(summary.rejected).map(([code, count]) => countLine(count, code)),
  ];
}

function programLines(
  id: string,
  program: ProgramSummary,
  report: BatchReport,
  view: BatchView,
): string[] {
  const { style } = view;
  return [
    ...headLines(
      `${neutralise(report.names.title(id))} (${id})`,
      counted(program.answers, "learner"),
      style,
    ),
    ...verdictLines(program.verdicts, style),
    ...indented(creditsText(program, report.names.unit(id)), 2, style.width, 2),
    ...unprovenLines(program, style),
    ...(view.quiet ? [] : reasonLines(program, view)),
    ...exceptionLines(program, view),
  ];
}

/** The title, and at the right end of its line, where there is room, how many. */
function headLines(title: string, amount: string, style: Style): string[] {
  const room = style.width - columns(title);
  if (room >= columns(amount) + 2) {
    return [`${style.paint("strong", title)}${padStart(amount, room)}`];
  }
  const lines = indented(title, 0, style.width, 2).map((line) => style.paint("strong", line));
  return [...lines, `  ${amount}`];
}

function verdictLines(counts: Counts<LearnerVerdict>, { paint }: Style): string[] {
  return verdicts.flatMap((verdict) => {
    const count = counts.get(verdict) ?? 0;
    if (count === 0) return [];
    const { symbol, tone, counted: word } = verdictLooks[verdict];
    return [`${padStart(String(count), amountWidth)}  ${paint(tone, `${symbol} ${word}`)}`];
  });
}

function creditsText({ credits }: ProgramSummary, unit: string): string {
  const { recognized, eligible, review } = credits;
  const more = review.isZero ? "" : `, ${creditText(review)} more if all reviews are accepted`;
  const parts = `${creditText(recognized)} recognized, ${creditText(eligible)} eligible${more}`;
  return `credits of all learners together: ${parts} (${neutralise(unit)})`;
}

function unprovenLines(counts: Unsettled, { width, paint }: Style): string[] {
  const { unproven } = counts;
  const tied = creditsOnly(counts);
  const texts = [
    ...(unproven === 0
      ? []
      : [`${counted(unproven, "answer")} could not be proven best within the work limit`]),
    ...(tied === 0 ? [] : [`${counted(tied, "answer")}: ${notSettled}`]),
  ];
  return texts.flatMap((text) => indented(text, 2, width, 2)).map((line) => paint("maybe", line));
}

function reasonLines(program: ProgramSummary, { style, detailed }: BatchView): string[] {
  const all = rankedReasons(program);
  if (all.length === 0) return [];
  const shown = detailed ? all : all.slice(0, firstReasons);
  return [
    ...indented("why it is not more, in how many answers:", 2, style.width, 2),
    ...shown.flatMap(([code, count]) => {
      const [first = "", ...rest] = indented(
        `${reasonCatalogue[code].title} (${code})`,
        amountWidth + 2,
        style.width,
        2,
      );
      return [`${padStart(String(count), amountWidth)}  ${first.trimStart()}`, ...rest];
    }),
    ...(shown.length < all.length
      ? [`${" ".repeat(amountWidth + 2)}and ${counted(all.length - shown.length, "other reason")}`]
      : []),
  ];
}

function exceptionLines({ exceptions }: ProgramSummary, { style }: BatchView): string[] {
  return byKey(exceptions).flatMap(([id, count]) =>
    indented(
      `exception ${neutralise(id)} was kept to in ${counted(count, "answer")}`,
      2,
      style.width,
      2,
    ),
  );
}

function totalLines({ answers, verdicts: counts }: BatchTotals, programs: number, view: BatchView) {
  return [
    ...headLines(`All ${programs} programs`, counted(answers, "answer"), view.style),
    ...verdictLines(counts, view.style),
  ];
}

/** Where to look up the codes, if any are shown, and what the answers are. */
function footLines({ summary }: BatchReport, { style, detailed }: BatchView): string[] {
  const reasons = programsOf(summary).flatMap(([, program]) => rankedReasons(program));
  const hasCodes = reasons.length > 0 || byKey(summary.rejected).length > 0;
  const hint = `Why? \`creditbank explain CODE\` says what a reason means${detailed ? "" : "; -v shows all of them"}.`;
  return [...(hasCodes ? indented(hint, 0, style.width) : []), disclaimer].map((line) =>
    style.paint("quiet", line),
  );
}

/** Columns of a count. */
const amountWidth = 8;

function countLine(count: number, what: string): string {
  return `${padStart(String(count), amountWidth)}  ${what}`;
}
