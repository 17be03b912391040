import { fileURLToPath } from "node:url";
import { type Command, InvalidArgumentError, Option } from "commander";
import { invalidating } from "../diagnostics/left-out.ts";
import { addDays } from "../kernel/date.ts";
import { settled } from "../ladder/settled.ts";
import { type Survey, survey } from "../ladder/survey/survey.ts";
import type { PageLanguage } from "../report/html/page-data.ts";
import { isPage, pageHtml } from "../report/html/page-html.ts";
import { pageModel } from "../report/html/page-model.ts";
import { counted } from "../report/text/amount.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { readPageTemplate } from "../workspace/page-template.ts";
import { begin } from "./begin.ts";
import { selectBanks, selectOfferings, selectPrograms } from "./choices.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { answersReach } from "./fail-on.ts";
import {
  addBankFlag,
  addDayFlag,
  addFailFlag,
  gather,
  type ReportFlags,
  readOutputName,
} from "./flags.ts";
import { parseFormat, saveReport } from "./format.ts";
import type { Host } from "./host/host.ts";
import { standardOutput } from "./host/standard-output.ts";
import { demandOwn } from "./own-output.ts";
import { pageSource } from "./page-source.ts";
import { sayIdleExceptions } from "./say-findings.ts";
import { tool } from "./version.ts";
import { WordsOption } from "./words-option.ts";

interface ReportPageFlags extends Omit<ReportFlags, "format"> {
  readonly format?: PageFormat;
  readonly microCredential?: readonly string[];
  readonly program?: readonly string[];
  readonly lang?: PageLanguage;
  readonly title?: string;
  readonly fixes?: boolean;
}

const titles = {
  en: "Micro-credentials and credit programs",
  fr: "Microcertifications et programmes avec crédits",
} as const satisfies Record<PageLanguage, string>;

const languages = Object.keys(titles) as readonly PageLanguage[];

/** How far ahead the report looks for what ends, in days. */
const daysAhead = 90;

const usualFile = "report.html";

const examples = `
Examples:
  creditbank report                              writes report.html
  creditbank report -o fall.html --title "Fall intake"
  creditbank report --program "tru-*" --lang fr -o tru.html
  creditbank report --as-of 2025-09-01 -o - > report.html

One file that opens in any browser, from a disk or a file share: it loads
nothing and sends nothing. It shows what ladders where and why, what ends
within ${daysAhead} days, and the open questions; readers switch its language.`;

/** Adds `report`. */
export function addReport(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("report")
    .description("one HTML file that shows all answers and why, for readers without a terminal")
    .option("--micro-credential <id>", "only this micro-credential; repeatable, * and ?", gather)
    .option("--program <id>", "only this program; repeatable, * and ?", gather)
    .addOption(
      new Option("--lang <language>", "language that it opens in (default: en)").choices(languages),
    )
    .option("--title <text>", "title of the report")
    .option("--no-fixes", "leave out what would improve each answer (faster for many pairs)")
    .addOption(
      new WordsOption("-f, --format <fmt[=file]>", "html, the one format there is", [
        "html",
      ]).argParser(readPageFormat),
    )
    .option(
      "-o, --output <file>",
      `file to write (default: ${usualFile}; - is standard output)`,
      readOutputName,
    );
  addFailFlag(addDayFlag(addBankFlag(command)))
    .addHelpText("after", examples)
    .action((_: unknown, self: Command) => done(run(host, self.optsWithGlobals())));
}

function run(host: Host, flags: ReportPageFlags): ExitCode {
  const output = placeOf(host, flags);
  const { format: _, ...common } = flags;
  const { session, threshold, opened } = begin(host, { ...common, output: "-" });
  const { catalogue } = opened.day;
  const found = session.timed("report", () => survey(catalogue, optionsOf(host, catalogue, flags)));
  if (found.ladder.programs.length === 0 || found.ladder.offerings === 0) {
    throw new UsageError(
      `there is no program and micro-credential to report on ${opened.asOf}`,
      "`creditbank check` shows what is in the workspace",
    );
  }
  const diagnostics = settled(
    [...opened.day.diagnostics, ...found.ladder.diagnostics],
    opened.workspace,
  );
  const language = flags.lang ?? "en";
  const data = pageModel(pageSource(catalogue, found), {
    title: flags.title ?? titles[language],
    language,
    tool: `${tool.name} ${tool.version}`,
    errors: invalidating(diagnostics).length,
  });
  const page = session.timed("write", () => pageHtml(data, template()));
  if (output === "-") host.stdout.write(page);
  else saveReport(host, output, page);
  if (output !== "-") session.note(writtenText(output, page, found));
  sayIdleExceptions(session, diagnostics);
  session.reportErrors(diagnostics);
  const review = found.ladder.summary.review > 0;
  return answersReach(threshold, diagnostics, review) ? exitCode.findings : exitCode.fine;
}

/** The file that `-f html=FILE` names; null where it names none. */
interface PageFormat {
  readonly file: string | null;
}

function readPageFormat(text: string, before: PageFormat | undefined): PageFormat {
  const [request] = parseFormat(text, [], ["html"]);
  if (before !== undefined) throw new InvalidArgumentError("Give it once.");
  return { file: request?.file ?? (text.includes("=") ? standardOutput : null) };
}

/** Where the page goes; `-` is standard output. Throws a UsageError where two places are named, or none and the usual one is taken. */
function placeOf(host: Host, { format, output }: ReportPageFlags): string {
  const named = format?.file ?? null;
  if (named !== null && output !== undefined && output !== named)
    throw new UsageError("-o and -f both name a file for html", "give it once");
  const place = output ?? named;
  if (place === null) demandOwn(host, { file: usualFile, what: "a report", isOwn: isPage });
  return place ?? usualFile;
}

function optionsOf(host: Host, catalogue: Catalogue, flags: ReportPageFlags) {
  return {
    until: addDays(catalogue.asOf, daysAhead),
    offerings: selectOfferings(catalogue, flags.microCredential),
    programs: selectPrograms(catalogue, flags.program),
    banks: selectBanks(catalogue, host, flags.bank),
    fixes: flags.fixes ?? true,
  };
}

/** The page's program and style, which the build puts beside the command line. Throws where the package was not built. */
function template() {
  const read = readPageTemplate(fileURLToPath(new URL("../../dist/page/", import.meta.url)));
  if (read !== null) return read;
  throw new UsageError("the page of the report is not built", "run `npm run build` once");
}

function writtenText(file: string, page: string, { ladder }: Survey): string {
  const size = Math.ceil(Buffer.byteLength(page) / 1000);
  return `${file}: ${counted(ladder.summary.pairs, "answer")} in ${size} kB; open it in a browser`;
}
